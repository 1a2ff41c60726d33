import type { Continuation, Membership } from '../reading/analysis-model.js';
import { madeOnce } from '../made-once.js';
import { namedWords } from '../text/named-words.js';
import { quoteOf } from '../reading/quotes.js';
import { spanKey, type ReadUnit } from '../reading/read-units.js';
import { questionStems } from '../reading/question-stems.js';
import { fileVectors } from '../reading/similarity-index.js';
import { fadedBy } from './recency.js';
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
  people: ReadonlySet<string>,
): readonly Continuation[] {
  const cycles = new Map(memberships.map((membership) => [spanKey(membership), membership.cycle]));
  const latest = Math.max(...cycles.values());
  const before = earlier
    .slice(-EARLIER_UNITS_MAX)
    .filter((unit) => isOpen(unit) && cycles.has(unit.key))
    .map(vectorOf);
  const agesOf = before.map(({ unit }) => latest - (cycles.get(unit.key) ?? latest));
  const index = fileVectors(before);
  const found: Continuation[] = [];
  for (const unit of now.filter(isOpen)) {
    const best = nearest(unit, before, index.similarities(vectorOf(unit)), agesOf, people);
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

/** Of all that stand near, the one that is nearest when the time since counts too; the latest of equals. */
function nearest(
  unit: ReadUnit,
  before: readonly UnitVector[],
  similarities: Float64Array,
  agesOf: readonly number[],
  people: ReadonlySet<string>,
): { readonly unit: ReadUnit; readonly score: number } | null {
  let best: { unit: ReadUnit; score: number; faded: number } | null = null;
  before.forEach((other, at) => {
    const score = similarities[at] ?? 0;
    const faded = fadedBy(score, agesOf[at] ?? 0);
    if (score < SIMILARITY_MIN || (best !== null && faded < best.faded)) return;
    if (sharesAName(unit, other.unit, people)) best = { unit: other.unit, score, faded };
  });
  return best;
}

/** What they share is no person: two times "thanks Ada" are two thanks. */
function sharesAName(a: ReadUnit, b: ReadUnit, people: ReadonlySet<string>): boolean {
  const left = namesOf(a);
  return [...namesOf(b)].some(([stem, word]) => left.has(stem) && !people.has(word));
}

/** Stems of what a unit names, with the words they stand for. */
const namesOf = madeOnce((unit: ReadUnit): ReadonlyMap<string, string> => {
  const asked = questionStems(unit.reply.question, unit.language);
  return new Map(
    namedWords(unit)
      .filter(({ stem }) => !asked.has(stem))
      .map(({ stem, lower }) => [stem, lower]),
  );
});

function distinct(found: readonly Continuation[]): readonly Continuation[] {
  const used = new Set<string>();
  return found.filter(({ earlier, now }) => {
    if (used.has(earlier.replyId) || used.has(now.replyId)) return false;
    used.add(earlier.replyId).add(now.replyId);
    return true;
  });
}
