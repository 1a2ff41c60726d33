import { madeOnce } from '../made-once.js';
import { createNumberRoom } from './number-room.js';
import type { ReadReply, ReadUnit } from './read-units.js';
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
  const made = new Map<ReadUnit, UnitVector>();
  const newNumbers = createNumberRoom();
  return (unit) => {
    const own = vectorOf(unit);
    if (own.mass >= MASS_ENOUGH) return own;
    const known = made.get(unit);
    if (known !== undefined) return known;
    const units = unitsOf.get(unit.reply) ?? [];
    const vector = units.length > 1 ? among(own, units, vectorOf, newNumbers) : own;
    made.set(unit, vector);
    return vector;
  };
}

/** Terms of all units of a reply together, ascending, and where among them those of each unit stand. */
interface JoinedTerms {
  readonly ids: Int32Array;
  readonly placesOf: ReadonlyMap<ReadUnit, Int32Array>;
}

/** Once for the units of a reply: they are the same from week to week, only their weights are not. */
const joinedTerms = madeOnce((units: readonly ReadUnit[]): JoinedTerms => {
  const ids = Int32Array.from(new Set(units.flatMap(({ terms }) => [...terms.ids]))).sort();
  const places = new Map(Array.from(ids, (id, place) => [id, place]));
  const placesOf = new Map(
    units.map((unit) => [unit, unit.terms.ids.map((id) => places.get(id) ?? 0)]),
  );
  return { ids, placesOf };
});

function among(
  own: UnitVector,
  units: readonly ReadUnit[],
  vectorOf: VectorOf,
  newNumbers: (length: number) => Float64Array,
): UnitVector {
  const others = units.filter((other) => other !== own.unit).map(vectorOf);
  const share = (1 - own.mass / MASS_ENOUGH) / Math.sqrt(others.length);
  const { ids, placesOf } = joinedTerms(units);
  const sums = newNumbers(ids.length);
  const add = ({ unit, weights }: UnitVector, by: number) => {
    const places = placesOf.get(unit);
    for (let at = 0; at < weights.length; at += 1) {
      const place = places?.[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + by * (weights[at] ?? 0);
    }
  };
  add(own, 1);
  for (const other of others) add(other, share);
  toUnitLength(sums);
  return { ...own, ids, weights: sums, meaning: meaningAmong(own.meaning, others, share) };
}

function meaningAmong(
  own: Float32Array | null,
  others: readonly UnitVector[],
  share: number,
): Float32Array | null {
  const some = own ?? others.find(({ meaning }) => meaning !== null)?.meaning ?? null;
  if (some === null) return null;
  const sum = new Float64Array(some.length);
  const add = (point: Float32Array, by: number) => {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + by * (point[at] ?? 0);
  };
  if (own !== null) add(own, 1);
  for (const { meaning } of others) if (meaning !== null) add(meaning, share);
  toUnitLength(sum);
  return new Float32Array(sum);
}
