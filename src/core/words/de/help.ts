import type { Words } from '../words-model.js';

/** The lines of help, what each command does, and the buttons below. Words in backticks are typed as they stand. */
export const help: Words['help'] = {
  setup: 'Tage, Uhrzeiten und eigene Fragen festlegen',
  ask: 'die nächste Frage jetzt stellen; auch `pause`, `resume`, `skip`',
  preview: 'der Rückblick, wie er gerade aussieht, nur für dich',
  themes: (more) => `was hier zur Sprache kommt; auch \`tensions\`, ${more}`,
  challenges: 'was hier benannt wurde; auch `recall <Wörter>`: wer was gesagt hat, und wann',
  typed: { words: '<Wörter>', title: '<Titel>', text: '<Text>' },
  win: (more) => `einen kleinen Erfolg erzählen; auch ${more}`,
  status: 'was hier festgelegt ist; `privacy`: was gespeichert ist und wie du es löschst',
  nameTension: 'Spannung benennen',
  about: 'Worum es geht',
};
