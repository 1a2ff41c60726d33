import type { AnalysisSettings } from '../reading/analysis-settings.js';
import type { UnitVector } from '../reading/unit-vectors.js';
import { createNearestOthers, weighNearest } from './nearest-others.js';
import { addSharedNeighbours } from './shared-neighbours.js';
import { createBlend, createWordPairs } from './unit-pairs.js';

/**
 * Similarities of the units from `first` on to all, one row after the other: by words, by meaning, and by standing near
 * the same others. An item's similarity to itself is not worked out.
 */
export function unitRows(
  vectors: readonly UnitVector[],
  first: number,
  settings: AnalysisSettings,
): Float32Array {
  const { neighbourPart, neighboursMin, neighboursMax, neighbourShare, oneSided } = settings;
  const count = vectors.length;
  const part = Math.round(count * neighbourPart);
  const neighbours = Math.max(neighboursMin, Math.min(neighboursMax, part));
  const nearest = createNearestOthers(count, neighbours + 1);
  const rows = new Float32Array((count - first) * count);
  const fillWords = createWordPairs(vectors);
  const blend = createBlend(vectors, settings.meaningShare);
  const direct = 1 - neighbourShare;
  const row = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    fillWords(row, at);
    blend(row, at);
    for (let other = at + 1; other < count; other += 1) {
      const value = row[other] ?? 0;
      if (value > (nearest.floors[at] ?? 0)) nearest.offer(at, other, value);
      if (value > (nearest.floors[other] ?? 0)) nearest.offer(other, at, value);
    }
    keepRow(row, at, rows, first, direct);
  }
  mirror(rows, count, first);
  weighNearest(nearest, oneSided);
  addSharedNeighbours(nearest, rows, first, neighbourShare);
  return rows;
}

/** Keeps a row's similarities to later items: in its own row or, for one before `first`, in theirs. */
function keepRow(
  row: Float64Array,
  at: number,
  rows: Float32Array,
  first: number,
  direct: number,
): void {
  const count = row.length;
  if (at >= first) {
    const own = (at - first) * count;
    for (let other = at + 1; other < count; other += 1) {
      rows[own + other] = Math.fround(row[other] ?? 0) * direct;
    }
    return;
  }
  for (let other = first; other < count; other += 1) {
    rows[(other - first) * count + at] = Math.fround(row[other] ?? 0) * direct;
  }
}

const BLOCK = 32;

/** The lower half of the square from `first` on is the upper one; by blocks, which stay in the processor's cache. */
function mirror(rows: Float32Array, count: number, first: number): void {
  const side = count - first;
  for (let top = 0; top < side; top += BLOCK) {
    for (let left = top; left < side; left += BLOCK) {
      const bottom = Math.min(side, top + BLOCK);
      const right = Math.min(side, left + BLOCK);
      for (let at = top; at < bottom; at += 1) {
        for (let other = Math.max(left, at + 1); other < right; other += 1) {
          rows[other * count + first + at] = rows[at * count + first + other] ?? 0;
        }
      }
    }
  }
}
