import { fileTerms } from '../reading/similarity-index.js';
import { roundSimilarity, type UnitVector } from '../reading/unit-vectors.js';

/** Fills a row with the similarities of item `at` to those after it. Asked once for each item, in order. */
export type FillRow = (row: Float64Array, at: number) => void;

/** Cosines by shared words, not rounded. Each term's holders are passed once, so every pair is worked out once. */
export function createWordPairs(vectors: readonly UnitVector[]): FillRow {
  const { from, places, weights, starts, holders, held } = fileTerms(vectors);
  const next = starts.slice();
  return (row, at) => {
    row.fill(0, at);
    const end = from[at + 1] ?? 0;
    for (let term = from[at] ?? 0; term < end; term += 1) {
      const place = places[term] ?? 0;
      const weight = weights[term] ?? 0;
      const own = next[place] ?? 0;
      next[place] = own + 1;
      const last = starts[place + 1] ?? 0;
      for (let slot = own + 1; slot < last; slot += 1) {
        const other = holders[slot] ?? 0;
        row[other] = (row[other] ?? 0) + weight * (held[slot] ?? 0);
      }
    }
  };
}

/**
 * Rounds a row of word similarities and mixes meanings in: (1 − share)·words + share·meanings, what points apart
 * counting 0. Where either has none (another language, words not in the table) words alone decide.
 */
export function createBlend(vectors: readonly UnitVector[], share: number): FillRow {
  const dimensions = vectors.find(({ meaning }) => meaning !== null)?.meaning?.length ?? 0;
  const count = vectors.length;
  const points = new Float64Array(count * dimensions);
  const hasMeaning = new Uint8Array(count);
  vectors.forEach(({ meaning }, at) => {
    if (meaning === null) return;
    points.set(meaning, at * dimensions);
    hasMeaning[at] = 1;
  });
  const sums = new Float64Array(4);
  return (row, at) => {
    const isBare = hasMeaning[at] === 0;
    for (let other = at + 1; other < count; other += 4) {
      if (!isBare) fourProducts(points, dimensions, at, other, sums);
      const end = Math.min(count, other + 4);
      for (let each = other; each < end; each += 1) {
        const words = row[each] ?? 0;
        const value = words === 0 ? 0 : roundSimilarity(words);
        const isByWords = isBare || hasMeaning[each] === 0;
        row[each] = isByWords
          ? value
          : roundSimilarity((1 - share) * value + share * Math.max(0, sums[each - other] ?? 0));
      }
    }
  };
}

/** Scalar products of one point with four after it: four sums at once keep the processor busy; each is added up in order. */
function fourProducts(
  points: Float64Array,
  dimensions: number,
  at: number,
  other: number,
  into: Float64Array,
): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  const own = at * dimensions;
  // Past the last point: read the last again, nobody asks for it.
  const last = points.length - dimensions;
  const first = other * dimensions;
  const second = Math.min(last, first + dimensions);
  const third = Math.min(last, second + dimensions);
  const fourth = Math.min(last, third + dimensions);
  for (let place = 0; place < dimensions; place += 1) {
    const value = points[own + place] ?? 0;
    a += value * (points[first + place] ?? 0);
    b += value * (points[second + place] ?? 0);
    c += value * (points[third + place] ?? 0);
    d += value * (points[fourth + place] ?? 0);
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}
