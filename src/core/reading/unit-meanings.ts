import { madeOnce } from '../made-once.js';
import type { ReadUnit } from './read-units.js';
import { knownShare, type TermWeights } from './term-weights.js';
import { questionStems } from './question-stems.js';
import { termHash } from '../text/term-hash.js';
import type { Word } from '../text/terms.js';
import type { WordVectors } from '../text/word-vectors.js';

/** A unit's meaning as a point of unit length; null where none of its words is in the table. */
export type MeaningOf = (unit: ReadUnit) => Float32Array | null;

const GENERIC_WEIGHT = 0.7;
const PROMPT_WEIGHT = 0.3;

/**
 * Meanings of a channel's units: the sum of their words' points, less what all units there have in common (as far
 * as the channel has said enough to know), so that two of them are near by what sets them apart.
 */
export function createMeaningOf(
  units: readonly ReadUnit[],
  weights: TermWeights,
  vectors: WordVectors | null,
): MeaningOf {
  if (vectors === null) return () => null;
  const { dimensions } = vectors;
  const raw = new Float64Array(units.length * dimensions);
  const places = new Map<ReadUnit, number>();
  units.forEach((unit, at) => {
    if (addPoint(raw, at * dimensions, unit, weights, vectors)) places.set(unit, at);
  });
  const common = meanOf(raw, places.values(), dimensions, places.size);
  const share = knownShare(weights.unitCount);
  for (const at of places.values()) takeOff(raw, at * dimensions, common, share);
  // All side by side: an array for each unit costs more to make than to fill.
  const meanings = new Float32Array(raw);
  return (unit) => {
    const start = (places.get(unit) ?? -1) * dimensions;
    if (start >= 0) return meanings.subarray(start, start + dimensions);
    const point = new Float64Array(dimensions);
    if (!addPoint(point, 0, unit, weights, vectors)) return null;
    takeOff(point, 0, common, share);
    return new Float32Array(point);
  };
}

/** What of a unit never changes from week to week: its words' rows, what each counts, and the term that weighs it. */
interface KnownRows {
  readonly rows: readonly number[];
  readonly shares: readonly number[];
  readonly terms: readonly number[];
}

const knownRowsIn = madeOnce((vectors: WordVectors) =>
  madeOnce((unit: ReadUnit) => findRows(unit, vectors)),
);

function findRows(unit: ReadUnit, vectors: WordVectors): KnownRows {
  const asked = questionStems(unit.reply.question, unit.language);
  const found: { rows: number[]; shares: number[]; terms: number[] } = {
    rows: [],
    shares: [],
    terms: [],
  };
  for (const word of unit.words) {
    if (word.kind === 'stop') continue;
    const own = word.kind === 'generic' ? GENERIC_WEIGHT : 1;
    const share = own * (asked.has(word.stem) ? PROMPT_WEIGHT : 1);
    for (const part of partsOf(word)) {
      for (const row of vectors.rowsOf(part)) {
        found.rows.push(row);
        found.shares.push(share);
        found.terms.push(termHash(word.stem));
      }
    }
  }
  return found;
}

/** Adds up a unit's words to a point of unit length that begins at `start`; false when none of them is known. */
function addPoint(
  points: Float64Array,
  start: number,
  unit: ReadUnit,
  { idf }: TermWeights,
  vectors: WordVectors,
): boolean {
  if (unit.language !== vectors.language) return false;
  const { rows, shares, terms } = knownRowsIn(vectors)(unit);
  const { dimensions, numbers } = vectors;
  for (let word = 0; word < rows.length; word += 1) {
    const row = rows[word] ?? 0;
    const weight = (shares[word] ?? 0) * Math.sqrt(idf(terms[word] ?? 0));
    const counted = vectors.counted(row, weight);
    const from = row * dimensions;
    for (let at = 0; at < dimensions; at += 1) {
      points[start + at] = (points[start + at] ?? 0) + counted * (numbers[from + at] ?? 0);
    }
  }
  toUnitLength(points, start, dimensions);
  return rows.length > 0;
}

/** A hyphened word by its parts. */
function partsOf({ lower }: Word): readonly string[] {
  return lower.includes('-') ? lower.split('-') : [lower];
}

/** Brings a point, or one of several side by side, to unit length where it stands; one of nothing stays so. */
export function toUnitLength(points: Float64Array, start = 0, dimensions = points.length): void {
  let sum = 0;
  for (let at = start; at < start + dimensions; at += 1)
    sum += (points[at] ?? 0) * (points[at] ?? 0);
  const norm = Math.sqrt(sum) || 1;
  for (let at = start; at < start + dimensions; at += 1) points[at] = (points[at] ?? 0) / norm;
}

function meanOf(
  points: Float64Array,
  places: Iterable<number>,
  dimensions: number,
  count: number,
): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const place of places) {
    const from = place * dimensions;
    for (let at = 0; at < dimensions; at += 1) {
      sum[at] = (sum[at] ?? 0) + (points[from + at] ?? 0);
    }
  }
  return sum.map((value) => value / Math.max(1, count));
}

/** Leaves of a point what is its own, brought to unit length. */
function takeOff(points: Float64Array, start: number, common: Float64Array, share: number): void {
  for (let at = 0; at < common.length; at += 1) {
    points[start + at] = (points[start + at] ?? 0) - share * (common[at] ?? 0);
  }
  toUnitLength(points, start, common.length);
}
