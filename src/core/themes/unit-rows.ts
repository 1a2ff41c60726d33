import type { AnalysisSettings } from '../reading/analysis-settings.js';
import { blendSharedNeighbours, keepMutual, profileOf } from './shared-neighbours.js';
import { fileVectors } from '../reading/similarity-index.js';
import { roundSimilarity, type UnitVector } from '../reading/unit-vectors.js';

/** Similarities of the units from `first` on to all: by words, by meaning, and by standing near the same others. */
export function unitRows(
  vectors: readonly UnitVector[],
  first: number,
  settings: AnalysisSettings,
): readonly Float32Array[] {
  const { neighbourPart, neighboursMin, neighboursMax, neighbourShare, oneSided } = settings;
  const index = fileVectors(vectors);
  const blendMeanings = createBlend(vectors, settings.meaningShare);
  const part = Math.round(vectors.length * neighbourPart);
  const neighbours = Math.max(neighboursMin, Math.min(neighboursMax, part));
  const rows: Float32Array[] = [];
  const profiles = vectors.map((vector, at) => {
    const row = index.similarities(vector);
    blendMeanings(row, at);
    if (at >= first) rows.push(Float32Array.from(row));
    return profileOf(row, at, neighbours + 1);
  });
  blendSharedNeighbours(keepMutual(profiles, oneSided), rows, first, neighbourShare);
  return rows;
}

/**
 * Mixes meanings into a row of word similarities: (1 − share)·words + share·meanings, what points apart counting 0.
 * Where either has none (another language, words not in the table) words alone decide.
 */
function createBlend(
  vectors: readonly UnitVector[],
  share: number,
): (row: Float64Array, at: number) => void {
  const dimensions = vectors.find(({ meaning }) => meaning !== null)?.meaning?.length ?? 0;
  if (dimensions === 0) return () => undefined;
  const points = new Float32Array(vectors.length * dimensions);
  vectors.forEach(({ meaning }, at) => {
    if (meaning !== null) points.set(meaning, at * dimensions);
  });
  return (row, at) => {
    if (vectors[at]?.meaning === null) return;
    const own = points.subarray(at * dimensions, (at + 1) * dimensions);
    for (let other = 0, from = 0; other < row.length; other += 1, from += dimensions) {
      if (vectors[other]?.meaning === null) continue;
      let sum = 0;
      for (let place = 0; place < dimensions; place += 1) {
        sum += (own[place] ?? 0) * (points[from + place] ?? 0);
      }
      row[other] = roundSimilarity((1 - share) * (row[other] ?? 0) + share * Math.max(0, sum));
    }
  };
}
