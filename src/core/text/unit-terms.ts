import { termHash } from './term-hash.js';
import type { Word } from './terms.js';

/** What a unit is compared by: numbers of its terms, ascending, and how much each says within the unit. */
export interface UnitTerms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

const GENERIC_WEIGHT = 0.7;
const PROMPT_WEIGHT = 0.3;
const PAIR_WEIGHT = 0.5;

/**
 * Stems and pairs of neighbouring stems with 1 + ln(count), less for words that name no topic by themselves and
 * for words of the question asked, which everybody there says.
 */
export function unitTerms(words: readonly Word[], asked: ReadonlySet<string>): UnitTerms {
  const terms = new Map<string, { count: number; damping: number }>();
  let before: Word | null = null;
  for (const word of words) {
    if (word.kind === 'stop') continue;
    note(terms, word.stem, damping(word, asked));
    if (before !== null) {
      const both = Math.max(own(before), own(word)) * PAIR_WEIGHT;
      const isAsked = asked.has(before.stem) || asked.has(word.stem);
      note(terms, `${before.stem} ${word.stem}`, isAsked ? both * PROMPT_WEIGHT : both);
    }
    before = word;
  }
  const entries = [...terms]
    .map(
      ([term, { count, damping: weight }]) =>
        [termHash(term), (1 + Math.log(count)) * weight] as const,
    )
    .toSorted(([a], [b]) => a - b);
  return {
    ids: Int32Array.from(entries, ([id]) => id),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  };
}

function note(
  terms: Map<string, { count: number; damping: number }>,
  term: string,
  damping: number,
): void {
  const known = terms.get(term);
  if (known === undefined) terms.set(term, { count: 1, damping });
  else known.count += 1;
}

function own({ kind }: Word): number {
  return kind === 'generic' ? GENERIC_WEIGHT : 1;
}

function damping(word: Word, asked: ReadonlySet<string>): number {
  return own(word) * (asked.has(word.stem) ? PROMPT_WEIGHT : 1);
}
