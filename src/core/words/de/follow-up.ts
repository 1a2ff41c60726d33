import type { Words } from '../words-model.js';

export const followUp: Words['followUp'] = {
  theme: [
    (label) => `Wir sprachen hier schon von ${label}. Wo ist es dir diese Woche begegnet?`,
    (label) =>
      `Denk an ${label}, das hier schon einmal vorkam. Was hat sich aus deiner Sicht seitdem geändert?`,
  ],
  tension: [
    (label) =>
      `Wir sehen ${label} nicht alle gleich. Was hast du diese Woche gesehen, das etwas dazu sagt?`,
    (label) =>
      `Wir sehen ${label} auf mehr als eine Art. Wo schien dir diese Woche mehr als eine davon wahr?`,
  ],
  challenge: {
    perspectives: (label) =>
      `Wir haben hier eine Herausforderung benannt: ${label}. Was siehst du davon, das andere vielleicht nicht sehen?`,
    'parts-and-whole': (label) =>
      `Denk an unsere Herausforderung ${label}. Welchem Teil davon bist du diese Woche begegnet?`,
    'why-change': (label) =>
      `Denk an unsere Herausforderung ${label}. Was kommt, wenn sich nichts ändert, und für wen?`,
    'values-apart': (label) =>
      `Denk an unsere Herausforderung ${label}. Welche zwei guten Dinge stehen sich dort im Weg?`,
    'not-heard': (label) =>
      `Denk an unsere Herausforderung ${label}. Wen betrifft sie, den wir noch nicht gehört haben?`,
    'words-missing': (label) =>
      `Denk an unsere Herausforderung ${label}. Was siehst du darin, für das uns noch ein gutes Wort fehlt?`,
    tried: (label) =>
      `Denk an unsere Herausforderung ${label}. Was Kleines wurde zuletzt probiert oder gesehen, und was kam dabei heraus?`,
    'other-ways': (label) =>
      `Denk an unsere Herausforderung ${label}. Welchen anderen Weg siehst du, auch wenn wir ihn nicht gehen?`,
  },
  unnamed: [
    'Unsere letzten Rückblicke zeigten Sichten nebeneinander, die noch offen sind. Was müsste wahr sein, damit alle gelten?',
    'Unsere letzten Rückblicke zeigten Sichten nebeneinander. Wo hast du diese Woche etwas von mehr als einer gesehen?',
  ],
  why: {
    theme: 'Ihr habt das hier angesprochen, und vielleicht gibt es mehr dazu zu sagen.',
    tension: 'Jede dieser Sichten kam von Leuten hier, und die Frage ist noch offen.',
    challenge: 'Noch hat niemand die Antwort, und jeder von uns sieht einen Teil davon.',
  },
  whyOwn: 'Leute in diesem Kanal haben sich diese Frage gewünscht.',
};
