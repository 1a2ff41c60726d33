import type { Language } from '../model.js';
import { GERMAN } from './de/words.js';
import { ENGLISH } from './en/words.js';
import type { Words } from './words-model.js';

const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, de: GERMAN };

/** What Soundings says, in a language; English when none is known. */
export function wordsIn(language: Language = 'en'): Words {
  return WORDS[language];
}
