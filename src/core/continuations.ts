import type { Continuation, Membership } from './analysis-model.js';
import { namedWords } from './named-words.js';
import { quoteOf } from './quotes.js';
import { spanKey, type ReadUnit } from './read-units.js';
import type { TermWeights } from './term-weights.js';
import { cosine, questionStems, vectorsOf, type UnitVector } from './unit-vectors.js';

const CONTINUATIONS_MAX = 3;
const SIMILARITY_MIN = 0.2;
const EARLIER_UNITS_MAX = 500;

/**
 * Replies that may go on with an earlier one, nearest first: to be asked, never claimed. They share the name of
 * something and one more word, or stand very near.
 */
export function findContinuations(
  now: readonly ReadUnit[],
  earlier: readonly ReadUnit[],
  memberships: readonly Membership[],
  weights: TermWeights,
): readonly Continuation[] {
  const cycles = new Map(memberships.map((membership) => [spanKey(membership), membership.cycle]));
  const isOpen = (unit: ReadUnit) => !unit.reply.isPrivate;
  const before = earlier
    .filter((unit) => isOpen(unit) && cycles.has(unit.key))
    .slice(-EARLIER_UNITS_MAX);
  const current = now.filter(isOpen);
  const vectors = vectorsOf([...before, ...current], weights);
  const known = new Map<string, Set<string>>();
  const found: Continuation[] = [];
  for (const vector of vectors.slice(before.length)) {
    const best = nearest(vector, vectors.slice(0, before.length), known);
    const cycle = best === null ? undefined : cycles.get(best.vector.unit.key);
    if (best === null || cycle === undefined) continue;
    const from = quoteOf(best.vector.unit, best.vector.unit.reply.text);
    const to = quoteOf(vector.unit, vector.unit.reply.text);
    if (from !== null && to !== null) {
      found.push({ earlier: from, now: to, earlierCycle: cycle, score: best.score });
    }
  }
  return distinct(found.toSorted((a, b) => b.score - a.score)).slice(0, CONTINUATIONS_MAX);
}

function nearest(
  vector: UnitVector,
  before: readonly UnitVector[],
  known: Map<string, Set<string>>,
): { readonly vector: UnitVector; readonly score: number } | null {
  let best: { vector: UnitVector; score: number } | null = null;
  for (const other of before) {
    const score = cosine(vector, other);
    if (score < SIMILARITY_MIN || (best !== null && score < best.score)) continue;
    if (sharesAName(vector.unit, other.unit, known)) best = { vector: other, score };
  }
  return best;
}

function sharesAName(a: ReadUnit, b: ReadUnit, known: Map<string, Set<string>>): boolean {
  const left = namesOf(a, known);
  return [...namesOf(b, known)].some((stem) => left.has(stem));
}

function namesOf(unit: ReadUnit, known: Map<string, Set<string>>): ReadonlySet<string> {
  const found = known.get(unit.key);
  if (found !== undefined) return found;
  const asked = questionStems(unit.reply.question, unit.language, new Map());
  const names = new Set(namedWords(unit).flatMap(({ stem }) => (asked.has(stem) ? [] : [stem])));
  known.set(unit.key, names);
  return names;
}

function distinct(found: readonly Continuation[]): readonly Continuation[] {
  const used = new Set<string>();
  return found.filter(({ earlier, now }) => {
    if (used.has(earlier.replyId) || used.has(now.replyId)) return false;
    used.add(earlier.replyId).add(now.replyId);
    return true;
  });
}
