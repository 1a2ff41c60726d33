import type { ENGLISH } from './en/words.js';

/** What every language says. One that leaves a sentence out does not compile. */
export type Words = typeof ENGLISH;
