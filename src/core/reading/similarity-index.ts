import { roundSimilarity, type UnitVector } from './unit-vectors.js';

/** Vectors filed by term, to compare one with all of them at once. */
export interface SimilarityIndex {
  /** Cosines of a vector with every filed one, in filing order. The array is used again by the next call. */
  readonly similarities: (vector: UnitVector) => Float64Array;
}

/** Files vectors in flat arrays: for each term one stretch of who holds it, and with what weight. */
export function fileVectors(vectors: readonly UnitVector[]): SimilarityIndex {
  const places = new Map<number, number>();
  const counts: number[] = [];
  for (const { ids } of vectors) {
    for (const id of ids) {
      const place = places.get(id);
      if (place === undefined) {
        places.set(id, counts.length);
        counts.push(1);
      } else counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const starts = startsOf(counts);
  const next = starts.slice();
  const holders = new Int32Array(starts.at(-1) ?? 0);
  const held = new Float64Array(holders.length);
  vectors.forEach(({ ids, weights }, at) => {
    for (let term = 0; term < ids.length; term += 1) {
      const place = places.get(ids[term] ?? -1) ?? 0;
      const slot = next[place] ?? 0;
      holders[slot] = at;
      held[slot] = weights[term] ?? 0;
      next[place] = slot + 1;
    }
  });
  const row = new Float64Array(vectors.length);
  const add = (id: number, weight: number): void => {
    const place = places.get(id);
    if (place === undefined) return;
    const end = starts[place + 1] ?? 0;
    for (let slot = starts[place] ?? 0; slot < end; slot += 1) {
      const at = holders[slot] ?? 0;
      row[at] = (row[at] ?? 0) + weight * (held[slot] ?? 0);
    }
  };
  return {
    similarities: ({ ids, weights }) => {
      row.fill(0);
      for (let term = 0; term < ids.length; term += 1) add(ids[term] ?? -1, weights[term] ?? 0);
      for (let at = 0; at < row.length; at += 1) {
        const value = row[at] ?? 0;
        if (value !== 0) row[at] = roundSimilarity(value);
      }
      return row;
    },
  };
}

function startsOf(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, place) => {
    starts[place + 1] = (starts[place] ?? 0) + count;
  });
  return starts;
}
