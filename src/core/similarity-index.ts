import { roundSimilarity, type UnitVector } from './unit-vectors.js';

/** Vectors filed by term, to compare one with all of them at once. */
export interface SimilarityIndex {
  /** Cosines of a vector with every filed one, in filing order. The array is used again by the next call. */
  readonly similarities: (vector: UnitVector) => Float64Array;
}

export function fileVectors(vectors: readonly UnitVector[]): SimilarityIndex {
  const postings = new Map<number, { at: number[]; weights: number[] }>();
  vectors.forEach(({ ids, weights }, at) => {
    ids.forEach((id, place) => {
      const posting = postings.get(id) ?? { at: [], weights: [] };
      posting.at.push(at);
      posting.weights.push(weights[place] ?? 0);
      postings.set(id, posting);
    });
  });
  const row = new Float64Array(vectors.length);
  return {
    similarities: ({ ids, weights }) => {
      row.fill(0);
      for (let place = 0; place < ids.length; place += 1) {
        const posting = postings.get(ids[place] ?? -1);
        if (posting === undefined) continue;
        const weight = weights[place] ?? 0;
        for (let i = 0; i < posting.at.length; i += 1) {
          const at = posting.at[i] ?? 0;
          row[at] = (row[at] ?? 0) + weight * (posting.weights[i] ?? 0);
        }
      }
      for (let at = 0; at < row.length; at += 1) row[at] = roundSimilarity(row[at] ?? 0);
      return row;
    },
  };
}
