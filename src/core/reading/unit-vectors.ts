import { createNumberRoom } from './number-room.js';
import type { ReadUnit } from './read-units.js';
import type { TermWeights } from './term-weights.js';
import type { MeaningOf } from './unit-meanings.js';

/** A unit as a point: numbers of its terms, ascending, and weights of unit length. */
export interface UnitVector {
  readonly unit: ReadUnit;
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Its meaning by word vectors; null without them. */
  readonly meaning: Float32Array | null;
  /** How much it says by itself: the length of its weights before they were brought to unit length. */
  readonly mass: number;
}

/** Makes vectors of units under one weighing, each once. */
export type VectorOf = (unit: ReadUnit) => UnitVector;

export function createVectorOf({ idf }: TermWeights, meaningOf: MeaningOf = () => null): VectorOf {
  const made = new Map<ReadUnit, UnitVector>();
  const newNumbers = createNumberRoom();
  return (unit) => {
    const known = made.get(unit);
    if (known !== undefined) return known;
    const { ids, weights: counts } = unit.terms;
    const weights = newNumbers(ids.length);
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1) {
      const weight = (counts[at] ?? 0) * idf(ids[at] ?? 0);
      weights[at] = weight;
      sum += weight * weight;
    }
    const norm = Math.sqrt(sum) || 1;
    for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / norm;
    const vector = { unit, ids, weights, meaning: meaningOf(unit), mass: Math.sqrt(sum) };
    made.set(unit, vector);
    return vector;
  };
}

/** Cosine of two vectors, 0–1, rounded to 1e-6. */
export function cosine(a: UnitVector, b: UnitVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return roundSimilarity(sum);
}

/** To 1e-6. What `Math.round` gives, at a sixth of its time: it branches, and each pair of units passes here. */
export function roundSimilarity(value: number): number {
  return Math.floor(value * 1e6 + 0.5) / 1e6;
}
