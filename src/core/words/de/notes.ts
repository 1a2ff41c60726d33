import type { Words } from '../words-model.js';

export const notes: Words['notes'] = {
  forAll: (question) => `Für uns alle: ${question}`,
  seesDifferently: (name, text) => `${name} sieht es anders: ${text}`,
  closed: (name, outcome) => `${name} hat diese Herausforderung abgeschlossen: ${outcome}`,
  reopened: (name) => `${name} hat diese Herausforderung wieder geöffnet.`,
  takenBack: 'Wer das geschrieben hat, hat diese Worte zurückgenommen.',
  challengeTakenBack: 'Eine Herausforderung, die zurückgenommen wurde',
  questionTakenBack: 'Eine Frage zu einem Namen, der zurückgenommen wurde',
  experimentTakenBack: 'etwas, das zurückgenommen wurde',
  earlier: (month) => `Im ${month} hat hier jemand geschrieben:`,
  earlierAlone: 'Nur du siehst das, höchstens einmal im Monat.',
};
