import { createTermTable } from './term-table.js';
import { cosine, roundSimilarity, type UnitVector } from './unit-vectors.js';

/** Vectors filed by term, to compare one with all of them at once. */
export interface SimilarityIndex {
  /** Cosines of a vector with every filed one, in filing order. The array is used again by the next call. */
  readonly similarities: (vector: UnitVector) => Float64Array;
}

/** Vectors in flat arrays: their terms one after the other, and for each term one stretch of who holds it. */
export interface FiledTerms {
  /** Terms of vector `at` are those from `from[at]` to `from[at + 1]`: their places and weights. */
  readonly from: Int32Array;
  readonly places: Int32Array;
  readonly weights: Float64Array;
  /** Who holds the term of a place, ascending, from `starts[place]` to `starts[place + 1]`, and with what weight. */
  readonly starts: Int32Array;
  readonly holders: Int32Array;
  readonly held: Float64Array;
  /** The place of a term; -1 where nobody holds it. */
  readonly find: (id: number) => number;
}

/** Files the terms of vectors; each vector's own in their order. */
export function fileTerms(vectors: readonly UnitVector[]): FiledTerms {
  const from = new Int32Array(vectors.length + 1);
  vectors.forEach(({ ids }, at) => {
    from[at + 1] = (from[at] ?? 0) + ids.length;
  });
  const total = from[vectors.length] ?? 0;
  const table = createTermTable(total >> 1);
  const places = new Int32Array(total);
  const weights = new Float64Array(total);
  const counts = new Int32Array(total + 1);
  vectors.forEach((vector, at) => {
    const start = from[at] ?? 0;
    weights.set(vector.weights, start);
    for (let term = 0; term < vector.ids.length; term += 1) {
      const place = table.add(vector.ids[term] ?? 0);
      places[start + term] = place;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  });
  const starts = startsOf(counts, table.size());
  const next = starts.slice();
  const holders = new Int32Array(total);
  const held = new Float64Array(total);
  for (let at = 0; at < vectors.length; at += 1) {
    const end = from[at + 1] ?? 0;
    for (let term = from[at] ?? 0; term < end; term += 1) {
      const place = places[term] ?? 0;
      const slot = next[place] ?? 0;
      holders[slot] = at;
      held[slot] = weights[term] ?? 0;
      next[place] = slot + 1;
    }
  }
  return { from, places, weights, starts, holders, held, find: table.find };
}

/** Files vectors in flat arrays, to ask for all cosines of any vector. */
export function fileVectors(vectors: readonly UnitVector[]): SimilarityIndex {
  const filed = fileTerms(vectors);
  const row = new Float64Array(vectors.length);
  return {
    similarities: ({ ids, weights }) => {
      row.fill(0);
      for (let term = 0; term < ids.length; term += 1) {
        const place = filed.find(ids[term] ?? -1);
        if (place >= 0) addHolders(row, filed, place, weights[term] ?? 0, row.length);
      }
      return rounded(row);
    },
  };
}

/** So few are compared one by one sooner than they are filed. */
const FEW = 6;

/**
 * Cosines of each vector with those before it and, last, with itself: `visit` gets a row for each in turn, and each pair is
 * worked out once. The row is used again; only its first `at + 1` places are for reading.
 */
export function visitEarlier(
  vectors: readonly UnitVector[],
  visit: (row: Float64Array, at: number) => void,
): void {
  const row = new Float64Array(vectors.length);
  const fill = vectors.length <= FEW ? fillOneByOne(vectors) : fillByTerms(vectors);
  for (let at = 0; at < vectors.length; at += 1) {
    fill(row, at);
    visit(row, at);
  }
}

function fillOneByOne(vectors: readonly UnitVector[]) {
  return (row: Float64Array, at: number): void => {
    const own = vectors[at];
    for (let other = 0; other <= at; other += 1) {
      const before = vectors[other];
      if (own !== undefined && before !== undefined) row[other] = cosine(own, before);
    }
  };
}

function fillByTerms(vectors: readonly UnitVector[]) {
  const filed = fileTerms(vectors);
  const { from, places, weights } = filed;
  return (row: Float64Array, at: number): void => {
    row.fill(0, 0, at + 1);
    const end = from[at + 1] ?? 0;
    for (let term = from[at] ?? 0; term < end; term += 1) {
      addHolders(row, filed, places[term] ?? 0, weights[term] ?? 0, at);
    }
    rounded(row, at + 1);
  };
}

/** Adds a term's share to the row of each vector that holds it, none of them after `last`. */
function addHolders(
  row: Float64Array,
  { starts, holders, held }: FiledTerms,
  place: number,
  weight: number,
  last: number,
): void {
  const end = starts[place + 1] ?? 0;
  for (let slot = starts[place] ?? 0; slot < end; slot += 1) {
    const other = holders[slot] ?? 0;
    if (other > last) break;
    row[other] = (row[other] ?? 0) + weight * (held[slot] ?? 0);
  }
}

function rounded(row: Float64Array, end = row.length): Float64Array {
  for (let at = 0; at < end; at += 1) {
    const value = row[at] ?? 0;
    if (value !== 0) row[at] = roundSimilarity(value);
  }
  return row;
}

function startsOf(counts: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (let place = 0; place < size; place += 1) {
    starts[place + 1] = (starts[place] ?? 0) + (counts[place] ?? 0);
  }
  return starts;
}
