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
  /** Of item `at` those with the items after it, by item; asked in order, and used again by the next call. At what has no meaning stands anything. */
  readonly rowOf: (at: number) => Float64Array;
  /** 1 where an item has a meaning: another language or words that are not in the table have none. */
  readonly known: Uint8Array;
}

/** So many products at once keep the processor busy; each is added up in its own order. */
const AT_ONCE = 8;

export function createMeaningPairs(vectors: readonly UnitVector[]): MeaningPairs {
  const dimensions = vectors.find(({ meaning }) => meaning !== null)?.meaning?.length ?? 0;
  const items = Math.ceil(vectors.length / AT_ONCE) * AT_ONCE;
  // Eight items a block, their first numbers side by side, then their second: so products of eight read straight on.
  const blocks = new Float64Array(items * dimensions);
  const known = new Uint8Array(vectors.length);
  vectors.forEach(({ meaning }, at) => {
    if (meaning === null) return;
    const lane = at % AT_ONCE;
    let slot = (at - lane) * dimensions + lane;
    for (let place = 0; place < dimensions; place += 1, slot += AT_ONCE) {
      blocks[slot] = meaning[place] ?? 0;
    }
    known[at] = 1;
  });
  // Rows of a block are made together, so that the others pass through the processor's cache once for all eight.
  const rows = Array.from({ length: AT_ONCE }, () => new Float64Array(items));
  const own = rows.map(() => new Float64Array(dimensions));
  const makeRows = (first: number): void => {
    own.forEach((point, lane) => {
      point.set(vectors[first + lane]?.meaning ?? []);
    });
    for (let other = first; other < vectors.length; other += AT_ONCE) {
      rows.forEach((row, lane) => {
        eightProducts(blocks, own[lane] ?? row, other, row);
      });
    }
  };
  return {
    known,
    rowOf: (at) => {
      const lane = at % AT_ONCE;
      if (lane === 0 && dimensions > 0) makeRows(at);
      return rows[lane] ?? blocks;
    },
  };
}

/** Products of a point with the eight of the block that begins with item `first`. */
function eightProducts(
  blocks: Float64Array,
  own: Float64Array,
  first: number,
  into: Float64Array,
): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  let slot = first * own.length;
  for (let place = 0; place < own.length; place += 1, slot += AT_ONCE) {
    const value = own[place] ?? 0;
    a += value * (blocks[slot] ?? 0);
    b += value * (blocks[slot + 1] ?? 0);
    c += value * (blocks[slot + 2] ?? 0);
    d += value * (blocks[slot + 3] ?? 0);
    e += value * (blocks[slot + 4] ?? 0);
    f += value * (blocks[slot + 5] ?? 0);
    g += value * (blocks[slot + 6] ?? 0);
    h += value * (blocks[slot + 7] ?? 0);
  }
  into[first] = a;
  into[first + 1] = b;
  into[first + 2] = c;
  into[first + 3] = d;
  into[first + 4] = e;
  into[first + 5] = f;
  into[first + 6] = g;
  into[first + 7] = h;
}
