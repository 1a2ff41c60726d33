import type { Language } from '../../core/model.js';

/** Everything of ours in a posted question, in one place for each language. */
export interface PostedPromptWords {
  readonly answerHere: string;
  readonly enough: string;
  readonly counted: (when: string, zone: string) => string;
  readonly open: string;
  readonly askedAfter: string;
  readonly orPrivately: string;
  readonly answerPrivately: string;
  readonly skip: string;
  readonly skipLabel: string;
  readonly about: string;
  readonly aboutLabel: string;
}

export const PROMPT_WORDS: Readonly<Record<Language, PostedPromptWords>> = {
  en: {
    answerHere: 'Answer in the thread.',
    enough: 'Two minutes are enough.',
    counted: (when, zone) =>
      `What is said until ${when} (${zone}) is in the next digest; what comes later, in the one after.`,
    open: 'Everybody in this channel can read replies in the thread. The digest may quote them, with a link and without names.',

    askedAfter: ' asked for it now.',
    orPrivately: 'Answer in the thread, or privately.',
    answerPrivately: 'Answer privately',
    skip: 'Skip',
    skipLabel: 'Skip this question; nobody is told',
    about: 'About',
    aboutLabel: 'About: what is kept, and who sees what',
  },
  de: {
    answerHere: 'Antworte im Thread.',
    enough: 'Zwei Minuten reichen.',
    counted: (when, zone) =>
      `Was bis ${when} (${zone}) gesagt wird, steht im nächsten Rückblick; was später kommt, im übernächsten.`,
    open: 'Alle in diesem Kanal können Antworten im Thread lesen. Der Rückblick darf sie zitieren, mit Link und ohne Namen.',

    askedAfter: ' hat jetzt darum gebeten.',
    orPrivately: 'Antworte im Thread oder privat.',
    answerPrivately: 'Privat antworten',
    skip: 'Überspringen',
    skipLabel: 'Diese Frage überspringen; niemand erfährt davon',
    about: 'Worum es geht',
    aboutLabel: 'Worum es geht: was bleibt, und wer was sieht',
  },
};
