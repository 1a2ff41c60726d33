import { termHash } from '../text/term-hash.js';
import type { VoteCount } from '../tensions/vote-division.js';
import { votersOf } from './statement.js';

/** How much sooner a statement that nobody has seen comes, and after how many votes that halves. */
const NEW_COMES_SOONER = 8;
const HALVES_AFTER = 5;

/**
 * How soon a statement should be offered next: sooner while few have voted on it, later when many are not sure or few agree.
 * methods.md, part 5: [(1 − p) · a · (1 + 8 · 2^(−S/5))]² with p and a the shares of *not sure* and *agree* of S votes.
 */
export function routingPriority(count: VoteCount): number {
  const seen = votersOf(count);
  const unsure = (count.unsure + 1) / (seen + 2);
  const agree = (count.agree + 1) / (seen + 2);
  return ((1 - unsure) * agree * (1 + NEW_COMES_SOONER * 2 ** (-seen / HALVES_AFTER))) ** 2;
}

/** Statements in the order to offer them; equal ones in an order that `salt` (a person, a digest) makes its own. */
export function inRoutingOrder<T extends { readonly id: string; readonly count: VoteCount }>(
  statements: readonly T[],
  salt: string,
): readonly T[] {
  const placed = statements.map((statement) => ({
    statement,
    priority: routingPriority(statement.count),
    tie: termHash(`${salt} ${statement.id}`),
  }));
  placed.sort(
    (one, other) =>
      other.priority - one.priority ||
      one.tie - other.tie ||
      (one.statement.id < other.statement.id ? -1 : 1),
  );
  return placed.map(({ statement }) => statement);
}
