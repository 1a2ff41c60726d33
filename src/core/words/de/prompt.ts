import type { Words } from '../words-model.js';

/** Everything of ours in a posted question. */
export const prompt: Words['prompt'] = {
  answerHere: 'Antworte im Thread.',
  enough: 'Zwei Minuten reichen.',
  counted: (when, zone) =>
    `Was bis ${when} (${zone}) gesagt wird, steht im nächsten Rückblick; was später kommt, im übernächsten.`,
  open: 'Alle in diesem Kanal können Antworten im Thread lesen. Der Rückblick darf sie zitieren, mit Link und ohne Namen.',
  askedBy: (who) => `${who} hat jetzt darum gebeten.`,
  orPrivately: 'Antworte im Thread oder privat.',
  answerPrivately: 'Privat antworten',
  skip: 'Überspringen',
  skipLabel: 'Diese Frage überspringen; niemand erfährt davon',
  about: 'Worum es geht',
  aboutLabel: 'Worum es geht: was bleibt, und wer was sieht',
};
