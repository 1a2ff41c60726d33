import type { AnalysisSettings } from '../reading/analysis-settings.js';
import { roundSimilarity, type UnitVector } from '../reading/unit-vectors.js';
import { createNearestOthers, weighNearest, type NearestOthers } from './nearest-others.js';
import { addSharedNeighbours } from './shared-neighbours.js';
import { createMeaningPairs, createWordPairs } from './unit-pairs.js';

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
  const kept: KeptRows = { rows, first, direct: 1 - neighbourShare };
  const row = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    fillWords(row, at);
    blend(
      { row, meant: meanings.rowOf(at), at },
      meanings.known,
      settings.meaningShare,
      nearest,
      kept,
    );
  }
  mirror(rows, count, first);
  weighNearest(nearest, settings.edgeShare, settings.oneSided);
  addSharedNeighbours(nearest, rows, first, neighbourShare);
  return rows;
}

/** More than rounding can add. */
const ROUNDING = 1e-6;

/** Similarities of one item to those after it, by words and by meaning. */
interface PairRow {
  readonly row: Float64Array;
  readonly meant: Float64Array;
  readonly at: number;
}

/** Where similarities of the items from `first` on are kept, each `direct` times. */
interface KeptRows {
  readonly rows: Float32Array;
  readonly first: number;
  readonly direct: number;
}

/**
 * Mixes meanings into a row of word similarities, keeps them and offers each pair to both as a neighbour. Where either has no
 * meaning words alone decide. Of a pair before `first` nothing is kept but that, so one that is no neighbour of either is
 * not even rounded.
 */
function blend(
  { row, meant, at }: PairRow,
  known: Uint8Array,
  share: number,
  nearest: NearestOthers,
  kept: KeptRows,
): void {
  const count = row.length;
  const isBare = known[at] === 0;
  for (let other = at + 1; other < count; other += 1) {
    const mixed = isBare || known[other] === 0 ? 0 : share;
    const words = row[other] ?? 0;
    const meaning = Math.max(0, meant[other] ?? 0);
    const rough = (1 - mixed) * words + mixed * meaning;
    if (other < kept.first && isFar(rough, at, other, nearest.floors)) continue;
    const value = mix(words, meaning, mixed);
    offerBoth(value, at, other, nearest);
    keep(value, at, other, count, kept);
  }
}

/** (1 − share)·words + share·meaning, what points apart counting 0. */
function mix(words: number, meaning: number, share: number): number {
  const byWords = words === 0 ? 0 : roundSimilarity(words);
  return share === 0 ? byWords : roundSimilarity((1 - share) * byWords + share * meaning);
}

/** Whether a pair is no neighbour of either, however it is rounded. */
function isFar(rough: number, at: number, other: number, floors: NearestOthers['floors']): boolean {
  return rough + ROUNDING <= (floors[at] ?? 0) && rough + ROUNDING <= (floors[other] ?? 0);
}

function offerBoth(value: number, at: number, other: number, nearest: NearestOthers): void {
  const { floors, offer } = nearest;
  if (value > (floors[at] ?? 0)) offer(at, other, value);
  if (value > (floors[other] ?? 0)) offer(other, at, value);
}

/** In the row of the one that comes first or, where that is before `first`, of the other. */
function keep(
  value: number,
  at: number,
  other: number,
  count: number,
  { rows, first, direct }: KeptRows,
): void {
  if (at >= first) rows[(at - first) * count + other] = Math.fround(value) * direct;
  else if (other >= first) rows[(other - first) * count + at] = Math.fround(value) * direct;
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
