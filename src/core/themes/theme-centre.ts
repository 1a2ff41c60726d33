import type { UnitVector } from '../reading/unit-vectors.js';

/** Sums of a group's vectors: mean similarities follow from them without looking at each pair. */
export interface Centre {
  readonly count: number;
  readonly words: ReadonlyMap<number, number>;
  /** The sum of those units' meanings that have one, and how many these are. */
  readonly meaning: Float64Array;
  readonly meant: number;
}

export function centreOf(vectors: readonly UnitVector[]): Centre {
  const words = new Map<number, number>();
  for (const { ids, weights } of vectors) {
    ids.forEach((id, at) => {
      words.set(id, (words.get(id) ?? 0) + (weights[at] ?? 0));
    });
  }
  const meanings = vectors.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  const meaning = Float64Array.from(meanings[0] ?? [], (_, at) =>
    meanings.reduce((sum, other) => sum + (other[at] ?? 0), 0),
  );
  return { count: vectors.length, words, meaning, meant: meanings.length };
}

/** Mean similarity between the units of two groups: by words, and by meaning as far as both have one. */
export function meanBetween(a: Centre, b: Centre, meaningShare: number): number {
  const words = dotOfWords(a.words, b.words) / Math.max(1, a.count * b.count);
  if (a.meant === 0 || b.meant === 0) return words;
  const meaning = dot(a.meaning, b.meaning) / (a.meant * b.meant);
  return (1 - meaningShare) * words + meaningShare * meaning;
}

/** Mean similarity between different units of one group; 1 for a single one. */
export function meanWithin({ count, words, meaning, meant }: Centre, meaningShare: number): number {
  if (count < 2) return 1;
  const byWords = (dotOfWords(words, words) - count) / (count * (count - 1));
  if (meant < 2) return byWords;
  const byMeaning = (dot(meaning, meaning) - meant) / (meant * (meant - 1));
  return (1 - meaningShare) * byWords + meaningShare * byMeaning;
}

function dotOfWords(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [id, weight] of a) sum += weight * (b.get(id) ?? 0);
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
