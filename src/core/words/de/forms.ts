import type { Words } from '../words-model.js';

const unseen =
  'Niemand im Kanal sieht, dass du es warst. In einem kleinen Team erkennen dich Leute vielleicht trotzdem an deinen Worten.';
const operator =
  'Wer die Datenbank dieser App betreibt, kann die Worte lesen, und mit dem Schlüssel dazu auch, von wem sie sind.';

/** Small forms: a private answer, another view, a tension, a small win, words to look up. */
export const forms: Words['forms'] = {
  privateTitle: 'Privat antworten',
  send: 'Senden',
  quotable: 'Der Rückblick darf das zitieren, ohne meinen Namen',
  quotableMeans: 'Nur diese Worte, nur in diesem Kanal',
  yourAnswer: 'Deine Antwort',
  quoting: 'Zitieren',
  whoSeesLead: 'Wer was sieht.',
  whoSees: `${unseen} Ohne das Häkchen wird nichts davon zitiert: Es wird nur mitgezählt, und nur dort, wo mindestens drei Leute privat geantwortet haben.`,
  operator: `${operator} Was du gesendet hast, kannst du unter Home sehen und löschen.`,
  saidOf: 'Worum geht es?',
  outcomes: {
    direction: 'Richtung: wohin wir gehen',
    alignment: 'Abstimmung: wie unsere Arbeit zusammenpasst',
    commitment: 'Einsatz: was wir dafür geben',
    none: 'Etwas anderes',
  },
  differTitle: 'Ich sehe es anders',
  differ: 'Wie siehst du es?',
  where: 'Wo',
  inThread: 'Im Thread, unter meinem Namen',
  privately: 'Privat',
  differStands:
    'Deine Sicht steht neben dem, was da ist, und ersetzt nichts. Sie zählt im nächsten Rückblick mit.',
  differPrivately: `Privat heißt: Es wird nicht zitiert. ${unseen} ${operator}`,
  tensionTitle: 'Spannung benennen',
  tensionSubmit: 'Benennen',
  tensionIs:
    'Zwei Dinge, die beide gewollt oder beide wahr sind und in verschiedene Richtungen ziehen. Keines muss gewinnen, und es darf offen bleiben.',
  sideOne: 'Auf der einen Seite',
  sideTwo: 'Auf der anderen Seite',
  tensionShown:
    'Beide Seiten bekommen im nächsten Rückblick gleich viel Raum, mit genau diesen Worten und ohne deinen Namen. In einem kleinen Team erkennen dich Leute vielleicht daran. Unter Home kannst du sie herausnehmen oder löschen.',
  winTitle: 'Ein kleiner Erfolg',
  winSubmit: 'Erzählen',
  win: 'Was ist gut gegangen, so klein es auch ist?',
  winShown: 'Der nächste Rückblick zeigt es mit deinen Worten, ohne deinen Namen.',
  lookUpTitle: 'Wörter suchen',
  lookUpSubmit: 'Suchen',
  lookUp: 'Welche Wörter?',
  lookUpIn:
    'Offene Antworten und Herausforderungen dieses Kanals, in denen alle diese Wörter stehen. Nie private Worte.',
};
