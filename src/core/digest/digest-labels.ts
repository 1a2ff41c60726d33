import { isAnd } from '../text/joining-words.js';
import type { DigestSource } from './digest-source.js';
import type { HeldWord } from './digest-model.js';
import { fragmentOf } from './digest-words.js';
import type { NonEmpty, Quote, Response } from '../model.js';

const NAME_WORDS_MAX = 6;
const EARLIER_HOLDERS_MAX = 5;
/** Words that join a name and say nothing of what somebody wrote. */
const JOINERS = new Set([
  'a',
  'an',
  'and',
  'at',
  'for',
  'in',
  'is',
  'it',
  'of',
  'on',
  'or',
  'our',
  'the',
  'to',
  'we',
  'with',
]);
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * The words of a name made from responses, each with the responses that may be shown and hold it.
 * Null when a word stands only in private or unquotable words: such a name may not be shown.
 */
export function heldWordsOf(source: DigestSource, name: string): readonly HeldWord[] | null {
  const held: HeldWord[] = [];
  for (const word of new Set(wordsOf(name))) {
    if (JOINERS.has(word) || isAnd(word)) continue;
    const heldBy = holdersOf(source, word);
    if (heldBy.length === 0) return null;
    held.push({ word, heldBy });
  }
  return held;
}

/** Of this cycle where there are any: a digest should rest on as few responses as carry it. */
function holdersOf({ now, input }: DigestSource, word: string): readonly string[] {
  const among = (responses: readonly Response[]) =>
    responses
      .filter((response) => response.isQuotable && holds(response.text, word))
      .map(({ id }) => id);
  const current = among(now);
  return current.length > 0 ? current : among(input.earlier).slice(-EARLIER_HOLDERS_MAX);
}

/** The same without a response; null when it was the last to hold one of the words. */
export function heldWithout(
  held: readonly HeldWord[],
  responseId: string,
): readonly HeldWord[] | null {
  const left = held.map(({ word, heldBy }) => ({
    word,
    heldBy: heldBy.filter((id) => id !== responseId),
  }));
  return left.every(({ heldBy }) => heldBy.length > 0) ? left : null;
}

/** A name for a theme whose own may not be shown: the start of what is quoted. It goes with that quote. */
export function nameFromQuotes(quotes: NonEmpty<Quote>): {
  readonly label: string;
  readonly labelWords: readonly HeldWord[];
} {
  const label = fragmentOf(quotes[0].text, NAME_WORDS_MAX);
  return { label, labelWords: [{ word: label, heldBy: [quotes[0].responseId] }] };
}

/** A name of a theme made of words beside each other, without those that name a member: themes are not people. */
export function withoutNames(label: string, memberNames: readonly string[]): string {
  const names = new Set(memberNames.flatMap(wordsOf));
  return label
    .split(', ')
    .filter((part) => !wordsOf(part).some((word) => names.has(word)))
    .join(', ');
}

/** True when the text has a word that stands only in words that may not be shown. */
export function saysHiddenWord(source: DigestSource, text: string): boolean {
  const hidden = new Set(
    source.now
      .filter(({ isQuotable }) => !isQuotable)
      .flatMap((response) => wordsOf(response.text)),
  );
  if (hidden.size === 0) return false;
  const shown = [...source.byId.values()].filter(({ isQuotable }) => isQuotable);
  return wordsOf(text).some(
    (word) => hidden.has(word) && !shown.some((response) => holds(response.text, word)),
  );
}

function holds(text: string, word: string): boolean {
  // Cheap first: thousands of earlier responses hold none of the words.
  if (!text.toLowerCase().includes(word)) return false;
  return WITHOUT_SPACES.test(word) || wordsOf(text).includes(word);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}
