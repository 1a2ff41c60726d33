import type { Vote } from '../reading/analysis-model.js';

/** Votes on one statement; the last of a participant's on it counts. */
export interface VoteCount {
  readonly agree: number;
  readonly differ: number;
  readonly unsure: number;
}

/** What each participant said of each statement. */
export type VotesByStatement = ReadonlyMap<string, ReadonlyMap<string, 1 | 0 | -1>>;

export function votesByStatement(votes: readonly Vote[]): VotesByStatement {
  const byStatement = new Map<string, Map<string, 1 | 0 | -1>>();
  for (const { statement, participant, value } of votes) {
    const byParticipant = byStatement.get(statement) ?? new Map<string, 1 | 0 | -1>();
    byParticipant.set(participant, value);
    byStatement.set(statement, byParticipant);
  }
  return byStatement;
}

export function countVotes(votes: ReadonlyMap<string, 1 | 0 | -1>): VoteCount {
  const values = [...votes.values()];
  return {
    agree: values.filter((value) => value === 1).length,
    differ: values.filter((value) => value === -1).length,
    unsure: values.filter((value) => value === 0).length,
  };
}

/**
 * How surely people are divided: P(¼ ≤ θ ≤ ¾) for θ ~ Beta(1 + agree, 1 + differ); .5 without votes. Best of the
 * measures in methods.md 4.2 at 8 to 40 people.
 */
export function division({ agree, differ }: VoteCount): number {
  return betaTail(agree, differ, 0.25) - betaTail(agree, differ, 0.75);
}

/** P(θ ≥ x) for θ ~ Beta(1 + a, 1 + d), as a binomial sum: P(at most a of a + d + 1 below x). */
function betaTail(a: number, d: number, x: number): number {
  const n = a + d + 1;
  let log = n * Math.log(1 - x);
  let sum = 0;
  for (let k = 0; k <= a; k += 1) {
    sum += Math.exp(log);
    log += Math.log((n - k) / (k + 1)) + Math.log(x / (1 - x));
  }
  return Math.min(1, sum);
}

/** Divisive: at least four who agree or differ, two of each, and surely enough divided (methods.md 4.3). */
export function isDivisive(count: VoteCount): boolean {
  return (
    count.agree + count.differ >= 4 &&
    Math.min(count.agree, count.differ) >= 2 &&
    division(count) >= 0.6
  );
}

const COMMON_VOTERS_MIN = 4;
const OPPOSED_AT = -0.3;

/** The statement whose voters most clearly vote the other way round; null when none does. */
export function opposedStatement(votes: VotesByStatement, statement: string): string | null {
  const own = votes.get(statement) ?? new Map<string, 1 | 0 | -1>();
  let best: string | null = null;
  let lowest = OPPOSED_AT;
  for (const other of [...votes.keys()].toSorted()) {
    const theirs = votes.get(other);
    if (other === statement || theirs === undefined) continue;
    const pairs = [...own].flatMap(([participant, value]) => {
      const second = theirs.get(participant);
      return value === 0 || second === undefined || second === 0 ? [] : [value * second];
    });
    if (pairs.length < COMMON_VOTERS_MIN) continue;
    const mean = pairs.reduce<number>((sum, value) => sum + value, 0) / pairs.length;
    if (mean < lowest) [best, lowest] = [other, mean];
  }
  return best;
}
