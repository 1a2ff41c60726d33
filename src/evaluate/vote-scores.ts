import { readOpinions } from '../core/votes/opinions.js';
import type { VoteTable } from '../core/votes/vote-table.js';
import { division, type VoteCount } from '../core/tensions/vote-division.js';
import { mean, scorePartition } from './partition-scores.js';
import { seededRandom } from './seeded-random.js';
import type { VoteSet } from './vote-sets.js';

/** Statements with fewer who agree or differ have no surely known division. */
const VOTES_MIN = 20;
/** A statement divides people when the smaller side has at least this share of those who agree or differ (methods.md 4.2). */
const DIVIDED_FROM = 0.3;
const DRAWS = 20;
/** Where all agree, one of a few may still differ. */
const SHARE_MIN = 0.001;

interface VotedOn {
  readonly values: readonly number[];
  /** Of those who agree or differ, as all voted. */
  readonly agreeShare: number;
  readonly isDivided: boolean;
}

/**
 * How well the voters of a few tell which statements divide all: by that many random voters of each statement; AUC, mean over draws.
 * `knowingAll`: as if it were known how many statements of this conversation stand where, the best that counts of so few can tell.
 */
export function divisionAuc({ table }: VoteSet, voters: number, knowingAll = false): number {
  const random = seededRandom(voters);
  const statements = valuesByStatement(table).flatMap((values): readonly VotedOn[] => {
    const [agree, differ] = [countOf(values, 1), countOf(values, -1)];
    if (agree + differ < VOTES_MIN) return [];
    const agreeShare = agree / (agree + differ);
    const isDivided = Math.min(agreeShare, 1 - agreeShare) >= DIVIDED_FROM;
    return [{ values, agreeShare, isDivided }];
  });
  return mean(
    Array.from({ length: DRAWS }, () =>
      areaUnderCurve(
        statements.map(({ values, isDivided }) => {
          const some = sample(values, voters, random);
          const count = { agree: countOf(some, 1), differ: countOf(some, -1), unsure: 0 };
          return { score: knowingAll ? chance(count, statements) : division(count), isDivided };
        }),
      ),
    ),
  );
}

/** How likely a statement with these counts is one of the divided ones, each of all being as likely before. */
function chance({ agree, differ }: VoteCount, all: readonly VotedOn[]): number {
  const likely = all.map(({ agreeShare, isDivided }) => {
    const share = Math.min(1 - SHARE_MIN, Math.max(SHARE_MIN, agreeShare));
    return { isDivided, weight: share ** agree * (1 - share) ** differ };
  });
  const sum = (some: typeof likely) => some.reduce((total, { weight }) => total + weight, 0);
  return sum(likely.filter(({ isDivided }) => isDivided)) / sum(likely);
}

/** How well groups found from all votes match the recorded ones, and the smallest group. */
export function groupScores({ table, groupOf }: VoteSet): {
  readonly ari: number;
  readonly groups: number;
  readonly smallest: number;
} {
  const groups = readOpinions(table).groups ?? [];
  const pairs = groups.flatMap(({ id, participants }) =>
    participants.flatMap((person) => {
      const gold = groupOf.get(person);
      return gold === undefined ? [] : [{ id, gold }];
    }),
  );
  const { ari } = scorePartition(
    pairs.map(({ id }) => id),
    pairs.map(({ gold }) => gold),
  );
  const sizes = groups.map(({ participants }) => participants.length);
  return { ari, groups: groups.length, smallest: Math.min(...sizes) };
}

function valuesByStatement(table: VoteTable): readonly (readonly number[])[] {
  const values: number[][] = table.statementIds.map(() => []);
  for (const [at, statement] of table.statements.entries()) {
    values[statement]?.push(table.values[at] ?? 0);
  }
  return values;
}

function countOf(values: readonly number[], wanted: number): number {
  return values.filter((value) => value === wanted).length;
}

function sample(values: readonly number[], count: number, random: () => number): readonly number[] {
  const rest = [...values];
  const some: number[] = [];
  while (some.length < count && rest.length > 0) {
    some.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return some;
}

/** How often a divided statement scores above one that is not; ties count half. */
function areaUnderCurve(
  scored: readonly { readonly score: number; readonly isDivided: boolean }[],
): number {
  const divided = scored.filter(({ isDivided }) => isDivided);
  const others = scored.filter(({ isDivided }) => !isDivided);
  const wins = divided.flatMap(({ score }) =>
    others.map((other) => (score > other.score ? 1 : score === other.score ? 0.5 : 0)),
  );
  return mean(wins);
}
