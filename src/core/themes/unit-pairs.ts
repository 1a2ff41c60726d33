import { fileTerms } from '../reading/similarity-index.js';
import type { UnitVector } from '../reading/unit-vectors.js';

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

/** Meanings side by side: scalar products of one item's with those of the items after it. */
export interface MeaningPairs {
  /** Fills the row from the item after `at` on; what stands at an item without a meaning is not to be read. */
  readonly fill: FillRow;
  /** 1 where an item has a meaning: another language or words that are not in the table have none. */
  readonly known: Uint8Array;
}

/** So many products at once keep the processor busy; each is added up in its own order. */
const AT_ONCE = 8;

/** A row for `fill` of so many items: the last products may reach past the last item. */
export function meaningRow(items: number): Float64Array {
  return new Float64Array(items + AT_ONCE);
}

export function createMeaningPairs(vectors: readonly UnitVector[]): MeaningPairs {
  const dimensions = vectors.find(({ meaning }) => meaning !== null)?.meaning?.length ?? 0;
  const points = new Float64Array(vectors.length * dimensions);
  const known = new Uint8Array(vectors.length);
  vectors.forEach(({ meaning }, at) => {
    if (meaning === null) return;
    points.set(meaning, at * dimensions);
    known[at] = 1;
  });
  return {
    known,
    fill: (row, at) => {
      if (known[at] === 0) return;
      for (let other = at + 1; other < vectors.length; other += AT_ONCE) {
        eightProducts(points, dimensions, at, other, row);
      }
    },
  };
}

function eightProducts(
  points: Float64Array,
  dimensions: number,
  at: number,
  other: number,
  into: Float64Array,
): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  const own = at * dimensions;
  // Past the last point: read the last again, nobody asks for it.
  const last = points.length - dimensions;
  const first = other * dimensions;
  const second = Math.min(last, first + dimensions);
  const third = Math.min(last, second + dimensions);
  const fourth = Math.min(last, third + dimensions);
  const fifth = Math.min(last, fourth + dimensions);
  const sixth = Math.min(last, fifth + dimensions);
  const seventh = Math.min(last, sixth + dimensions);
  const eighth = Math.min(last, seventh + dimensions);
  for (let place = 0; place < dimensions; place += 1) {
    const value = points[own + place] ?? 0;
    a += value * (points[first + place] ?? 0);
    b += value * (points[second + place] ?? 0);
    c += value * (points[third + place] ?? 0);
    d += value * (points[fourth + place] ?? 0);
    e += value * (points[fifth + place] ?? 0);
    f += value * (points[sixth + place] ?? 0);
    g += value * (points[seventh + place] ?? 0);
    h += value * (points[eighth + place] ?? 0);
  }
  into[other] = a;
  into[other + 1] = b;
  into[other + 2] = c;
  into[other + 3] = d;
  into[other + 4] = e;
  into[other + 5] = f;
  into[other + 6] = g;
  into[other + 7] = h;
}
