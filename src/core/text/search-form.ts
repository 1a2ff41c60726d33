import { languageOf } from './language-of.js';
import { stemOf } from './stems.js';

const SHORTEST = 4;

/**
 * What to look for so that other forms of the words are found too ("decisions" finds "a decision"): each word up
 * to where its forms part, in the language of all of them; English when that cannot be told.
 */
export function searchForms(words: string): readonly string[] {
  const language = languageOf(words) ?? 'en';
  return words.split(/\s+/u).flatMap((written) => {
    const word = written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
    const stem = stemOf(word, language).replace(/(?<=.{4})i$/u, '');
    const isBeginning = stem.length >= SHORTEST && word.startsWith(stem);
    return word === '' ? [] : [isBeginning ? stem : word];
  });
}
