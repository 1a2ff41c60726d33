import type { ReadReply } from './read-units.js';
import { toUnitLength } from './unit-meanings.js';
import type { UnitVector, VectorOf } from './unit-vectors.js';

/** Below this a sentence says too little to be placed by itself: about one word that tells apart, or two common ones. */
const MASS_ENOUGH = 1.7;

/**
 * Vectors of sentences among the others of their reply: one that says little itself ("Why is that?", "Please help me with it.") takes the
 * more of them, the less it says; one that says enough stays as it is, so that a reply of two ideas still has two.
 */
export function withContext(replies: readonly ReadReply[], vectorOf: VectorOf): VectorOf {
  const unitsOf = new Map(replies.map(({ reply, units }) => [reply, units]));
  const made = new Map<UnitVector['unit'], UnitVector>();
  return (unit) => {
    const own = vectorOf(unit);
    if (own.mass >= MASS_ENOUGH) return own;
    const known = made.get(unit);
    if (known !== undefined) return known;
    const others = (unitsOf.get(unit.reply) ?? []).filter((other) => other !== unit);
    const vector = others.length > 0 ? among(own, others.map(vectorOf)) : own;
    made.set(unit, vector);
    return vector;
  };
}

function among(own: UnitVector, others: readonly UnitVector[]): UnitVector {
  const share = (1 - own.mass / MASS_ENOUGH) / Math.sqrt(others.length);
  const terms = new Map<number, number>();
  const add = ({ ids, weights }: UnitVector, by: number) => {
    ids.forEach((id, at) => terms.set(id, (terms.get(id) ?? 0) + by * (weights[at] ?? 0)));
  };
  add(own, 1);
  for (const other of others) add(other, share);
  const entries = [...terms].toSorted(([a], [b]) => a - b);
  const weights = Float64Array.from(entries, ([, weight]) => weight);
  toUnitLength(weights);
  return {
    ...own,
    ids: Int32Array.from(entries, ([id]) => id),
    weights,
    meaning: meaningAmong(own.meaning, others, share),
  };
}

function meaningAmong(
  own: Float32Array | null,
  others: readonly UnitVector[],
  share: number,
): Float32Array | null {
  const known = others.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  const [some] = own === null ? known : [own];
  if (some === undefined) return null;
  const sum = new Float64Array(some.length);
  const add = (point: Float32Array, by: number) => {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + by * (point[at] ?? 0);
  };
  if (own !== null) add(own, 1);
  for (const point of known) add(point, share);
  toUnitLength(sum);
  return Float32Array.from(sum);
}
