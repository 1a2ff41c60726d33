import type { Continuation, Membership } from '../reading/analysis-model.js';
import { namedWords } from '../text/named-words.js';
import { quoteOf } from '../reading/quotes.js';
import { spanKey, type ReadUnit } from '../reading/read-units.js';
import { questionStems } from '../reading/question-stems.js';
import { fileVectors } from '../reading/similarity-index.js';
import type { UnitVector, VectorOf } from '../reading/unit-vectors.js';

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
  vectorOf: VectorOf,
): readonly Continuation[] {
  const cycles = new Map(memberships.map((membership) => [spanKey(membership), membership.cycle]));
  const before = earlier.slice(-EARLIER_UNITS_MAX).filter(isOpen).map(vectorOf);
  const index = fileVectors(before);
  const found: Continuation[] = [];
  for (const unit of now.filter(isOpen)) {
    const best = nearest(unit, before, index.similarities(vectorOf(unit)));
    const earlierCycle = best === null ? undefined : cycles.get(best.unit.key);
    if (best === null || earlierCycle === undefined) continue;
    const from = quoteOf(best.unit, best.unit.reply.text);
    const to = quoteOf(unit, unit.reply.text);
    if (from !== null && to !== null) {
      found.push({ earlier: from, now: to, earlierCycle, score: best.score });
    }
  }
  return distinct(found.toSorted((a, b) => b.score - a.score)).slice(0, CONTINUATIONS_MAX);
}

function isOpen({ reply }: ReadUnit): boolean {
  return !reply.isPrivate;
}

/** The latest of the nearest. */
function nearest(
  unit: ReadUnit,
  before: readonly UnitVector[],
  similarities: Float64Array,
): { readonly unit: ReadUnit; readonly score: number } | null {
  let best: { unit: ReadUnit; score: number } | null = null;
  before.forEach((other, at) => {
    const score = similarities[at] ?? 0;
    if (score < SIMILARITY_MIN || (best !== null && score < best.score)) return;
    if (sharesAName(unit, other.unit)) best = { unit: other.unit, score };
  });
  return best;
}

function sharesAName(a: ReadUnit, b: ReadUnit): boolean {
  const left = namesOf(a);
  return [...namesOf(b)].some((stem) => left.has(stem));
}

const namesKnown = new WeakMap<ReadUnit, ReadonlySet<string>>();

function namesOf(unit: ReadUnit): ReadonlySet<string> {
  const known = namesKnown.get(unit);
  if (known !== undefined) return known;
  const asked = questionStems(unit.reply.question, unit.language);
  const names = new Set(namedWords(unit).flatMap(({ stem }) => (asked.has(stem) ? [] : [stem])));
  namesKnown.set(unit, names);
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
