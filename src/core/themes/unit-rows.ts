import type { AnalysisSettings } from '../reading/analysis-settings.js';
import { roundSimilarity, type UnitVector } from '../reading/unit-vectors.js';
import { createNearestOthers, weighNearest, type NearestOthers } from './nearest-others.js';
import { addSharedNeighbours } from './shared-neighbours.js';
import { createMeaningPairs, createWordPairs, meaningRow } from './unit-pairs.js';

/**
 * Similarities of the units from `first` on to all, one row after the other: by words, by meaning, and by standing near
 * the same others. An item's similarity to itself is not worked out.
 */
export function unitRows(
  vectors: readonly UnitVector[],
  first: number,
  settings: AnalysisSettings,
): Float32Array {
  const { neighbourPart, neighboursMin, neighboursMax, neighbourShare } = settings;
  const count = vectors.length;
  const part = Math.round(count * neighbourPart);
  const neighbours = Math.max(neighboursMin, Math.min(neighboursMax, part));
  const nearest = createNearestOthers(count, neighbours + 1);
  const rows = new Float32Array((count - first) * count);
  const fillWords = createWordPairs(vectors);
  const meanings = createMeaningPairs(vectors);
  const direct = 1 - neighbourShare;
  const row = new Float64Array(count);
  const meant = meaningRow(count);
  for (let at = 0; at < count; at += 1) {
    fillWords(row, at);
    meanings.fill(meant, at);
    blend(row, meant, meanings.known, at, first, settings.meaningShare, nearest);
    keepRow(row, at, rows, first, direct);
  }
  mirror(rows, count, first);
  weighNearest(nearest, settings.edgeShare, settings.oneSided);
  addSharedNeighbours(nearest, rows, first, neighbourShare);
  return rows;
}

/** More than rounding can add. */
const ROUNDING = 1e-6;

/**
 * Mixes meanings into a row of word similarities, (1 − share)·words + share·meanings, what points apart counting 0, and
 * offers each pair to both as a neighbour. Where either has no meaning words alone decide. Of a pair before `first` nothing
 * is kept but that, so one that is no neighbour of either is not even rounded.
 */
function blend(
  row: Float64Array,
  meant: Float64Array,
  hasMeaning: Uint8Array,
  at: number,
  first: number,
  share: number,
  nearest: NearestOthers,
): void {
  const isBare = hasMeaning[at] === 0;
  for (let other = at + 1; other < row.length; other += 1) {
    const words = row[other] ?? 0;
    const mixed = isBare || hasMeaning[other] === 0 ? 0 : share;
    const meaning = mixed === 0 ? 0 : Math.max(0, meant[other] ?? 0);
    const rough = (1 - mixed) * words + mixed * meaning;
    if (other < first && isFar(rough, at, other, nearest.floors)) continue;
    const byWords = words === 0 ? 0 : roundSimilarity(words);
    const value = mixed === 0 ? byWords : roundSimilarity((1 - mixed) * byWords + mixed * meaning);
    row[other] = value;
    offerBoth(value, at, other, nearest);
  }
}

/** Whether a pair is no neighbour of either, however it is rounded. */
function isFar(rough: number, at: number, other: number, floors: NearestOthers['floors']): boolean {
  return rough + ROUNDING <= Math.min(floors[at] ?? 0, floors[other] ?? 0);
}

function offerBoth(value: number, at: number, other: number, nearest: NearestOthers): void {
  const { floors, offer } = nearest;
  if (value > (floors[at] ?? 0)) offer(at, other, value);
  if (value > (floors[other] ?? 0)) offer(other, at, value);
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
