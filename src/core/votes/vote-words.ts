import type { Language } from '../model.js';
import { isDivisive, type VoteCount } from '../tensions/vote-division.js';
import { wordsIn } from '../words/words-in.js';

/** "Two agree, one sees it differently, one is not sure.": plain counts in the order of the buttons; empty when nobody voted. */
export function votesInWords(count: VoteCount, language?: Language): string {
  return wordsIn(language).votes.said(count, isDivisive(count));
}
