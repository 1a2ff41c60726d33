import type { ReadUnit } from './read-units.js';
import { knownShare, type TermWeights } from './term-weights.js';
import { questionStems } from './question-stems.js';
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
  const raw = new Map(units.map((unit) => [unit, pointOf(unit, weights, vectors)]));
  const common = meanOf([...raw.values()], vectors.dimensions);
  const share = knownShare(weights.unitCount);
  const made = new Map<ReadUnit, Float32Array | null>();
  return (unit) => {
    const known = made.get(unit);
    if (known !== undefined) return known;
    const point = raw.get(unit) ?? pointOf(unit, weights, vectors);
    const meaning = point === null ? null : without(point, common, share);
    made.set(unit, meaning);
    return meaning;
  };
}

function pointOf(
  unit: ReadUnit,
  { weightOf }: TermWeights,
  vectors: WordVectors,
): Float64Array | null {
  if (unit.language !== vectors.language) return null;
  const asked = questionStems(unit.reply.question, unit.language);
  const sum = new Float64Array(vectors.dimensions);
  let isKnown = false;
  for (const word of unit.words) {
    if (word.kind === 'stop') continue;
    const own = word.kind === 'generic' ? GENERIC_WEIGHT : 1;
    const weight =
      own * (asked.has(word.stem) ? PROMPT_WEIGHT : 1) * Math.sqrt(weightOf(word.stem));
    for (const part of partsOf(word)) if (vectors.addTo(sum, part, weight)) isKnown = true;
  }
  return isKnown ? unitLength(sum) : null;
}

/** A hyphened word by its parts. */
function partsOf({ lower }: Word): readonly string[] {
  return lower.includes('-') ? lower.split('-') : [lower];
}

function unitLength(point: Float64Array): Float64Array {
  const norm = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0)) || 1;
  return point.map((value) => value / norm);
}

function meanOf(points: readonly (Float64Array | null)[], dimensions: number): Float64Array {
  const sum = new Float64Array(dimensions);
  let count = 0;
  for (const point of points) {
    if (point === null) continue;
    count += 1;
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (point[at] ?? 0);
  }
  return sum.map((value) => value / Math.max(1, count));
}

function without(point: Float64Array, common: Float64Array, share: number): Float32Array {
  return Float32Array.from(unitLength(point.map((value, at) => value - share * (common[at] ?? 0))));
}
