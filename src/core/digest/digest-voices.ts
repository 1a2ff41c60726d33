import { authorOf, quoteOpening } from './digest-quotes.js';
import type { DigestSource } from './digest-source.js';
import { isTelling, topicCount } from './telling.js';
import { wordCount } from './digest-words.js';
import type { Quote, Response } from '../model.js';

/** Enough words to say something by themselves. */
const TELLING_WORDS_MIN = 6;

/**
 * One voice of each person who may be quoted and is not in `taken` yet, in the order said. Responses in
 * `elsewhere` (members of themes that are shown) are no voices.
 */
export function voicesOf(
  source: DigestSource,
  taken: readonly Quote[],
  elsewhere: ReadonlySet<string>,
  charsMax: number,
): readonly Quote[] {
  const heard = new Set(taken.map((quote) => authorOf(source, quote)));
  const byAuthor = new Map<string, Response[]>();
  for (const response of source.substantial) {
    const { authorId, id, isQuotable } = response;
    if (!isQuotable || heard.has(authorId) || elsewhere.has(id)) continue;
    byAuthor.set(authorId, [...(byAuthor.get(authorId) ?? []), response]);
  }
  return [...byAuthor.values()].flatMap((said) => fullest(source, said, charsMax) ?? []);
}

/** The list from another start each time, so that nobody is always first, or always past the fold. */
export function rotated<T>(items: readonly T[], turn: number): readonly T[] {
  if (items.length === 0) return items;
  const first = turn % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

/** Who wrote much is heard with what says most: "Sorry I am late" is seldom it. The first of equals. */
function fullest(source: DigestSource, said: readonly Response[], charsMax: number): Quote | null {
  const quotes = said.flatMap((response) => quoteOpening(source, response, charsMax) ?? []);
  const telling = quotes.filter(isTellingQuote);
  const rated = (telling.length === 0 ? quotes : telling).map((quote) => ({
    quote,
    topics: topicCount(quote.text),
  }));
  const most = Math.max(...rated.map(({ topics }) => topics));
  return rated.find(({ topics }) => topics === most)?.quote ?? null;
}

/** Can be read alone, among many. */
export function isTellingQuote({ text }: Quote): boolean {
  return wordCount(text) >= TELLING_WORDS_MIN && isTelling(text);
}
