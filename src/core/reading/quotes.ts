import type { Span } from './analysis-model.js';
import { cutPoint, trimRange } from '../text/idea-units.js';
import { visitEarlier } from './similarity-index.js';
import type { UnitVector } from './unit-vectors.js';

export const QUOTE_CHARS_MAX = 240;
const QUOTES_MAX = 5;
const CENTRE_UNITS_MAX = 200;

/**
 * Verbatim spans, one an author, the centre of the group first and those that `isOfNow` before older ones.
 * Private words are never among them.
 */
export function chooseQuotes(
  vectors: readonly UnitVector[],
  isOfNow: (vector: UnitVector) => boolean,
): readonly Span[] {
  const open = vectors.filter(({ unit }) => !unit.reply.isPrivate).slice(-CENTRE_UNITS_MAX);
  const ranked = byCentrality(open).toSorted(
    (a, b) => Number(isOfNow(b.vector)) - Number(isOfNow(a.vector)),
  );
  const quotes: Span[] = [];
  const authors = new Set<string>();
  for (const { vector } of ranked) {
    const { authorId } = vector.unit.reply;
    if (authors.has(authorId)) continue;
    const quote = quoteOf(vector.unit, vector.unit.reply.text);
    if (quote === null) continue;
    authors.add(authorId);
    quotes.push(quote);
    if (quotes.length === QUOTES_MAX) break;
  }
  return quotes;
}

/** The medoid first: by mean similarity to the others, then in the given order. */
function byCentrality(
  vectors: readonly UnitVector[],
): { readonly vector: UnitVector; readonly centrality: number }[] {
  if (vectors.length < 3) return vectors.map((vector) => ({ vector, centrality: 0 }));
  const sums = new Float64Array(vectors.length);
  visitEarlier(vectors, (row, at) => {
    let own = 0;
    for (let other = 0; other <= at; other += 1) {
      const value = row[other] ?? 0;
      own += value;
      if (other < at) sums[other] = (sums[other] ?? 0) + value;
    }
    sums[at] = own;
  });
  return vectors
    .map((vector, at) => ({ vector, centrality: Math.round((sums[at] ?? 0) * 1e6) / 1e6 }))
    .toSorted((a, b) => b.centrality - a.centrality);
}

/** The span itself, or its first 240 characters cut between words; null when nothing is left to read. */
export function quoteOf({ replyId, start, end }: Span, text: string): Span | null {
  const trimmed = trimRange(text, { start, end });
  const limit = trimmed.start + QUOTE_CHARS_MAX;
  const cut =
    trimmed.end > limit
      ? trimRange(text, { start: trimmed.start, end: cutPoint(text, trimmed.start, limit) })
      : trimmed;
  return cut.end > cut.start ? { replyId, start: cut.start, end: cut.end } : null;
}
