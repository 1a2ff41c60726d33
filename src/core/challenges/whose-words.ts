import { WORK_TEXTS } from './merge-work.js';
import { tokensOf } from '../text/tokens.js';

/** The texts of a challenge that people write. */
export const CHALLENGE_TEXTS = ['title', 'seen', ...WORK_TEXTS, 'outcomeText'] as const;
export type ChallengeText = (typeof CHALLENGE_TEXTS)[number];

/** From here on of the shorter text, a text is still what it was before. */
const SHARED_WORDS_SHARE = 0.5;

/** Whose words a text is after somebody edited it: theirs, and of those before them whose words still make up half of it or stand in it. */
export function whoseWords(
  before: { readonly text: string | null; readonly authors: readonly string[] },
  after: string | null,
  editor: string,
): readonly string[] {
  if (after === null || after.trim() === '') return [];
  if (after === before.text) return before.authors;
  const kept = before.text !== null && sharesWords(before.text, after) ? before.authors : [];
  return [...new Set([...kept, editor])];
}

function sharesWords(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= SHARED_WORDS_SHARE * Math.min(a.size, b.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokensOf(text.toLowerCase()).map(({ word }) => word));
}
