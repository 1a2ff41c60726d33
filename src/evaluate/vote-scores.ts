import { readOpinions } from '../core/votes/opinions.js';
import type { VoteTable } from '../core/votes/vote-table.js';
import { division } from '../core/tensions/vote-division.js';
import { mean, scorePartition } from './partition-scores.js';
import { seededRandom } from './seeded-random.js';
import type { VoteSet } from './vote-sets.js';

/** Statements with fewer who agree or differ have no surely known division. */
const VOTES_MIN = 20;
/** A statement divides people when the smaller side has at least this share of those who agree or differ (methods.md 4.2). */
const DIVIDED_FROM = 0.3;
const DRAWS = 20;

/** How well the voters of a few tell which statements divide all: by that many random voters of each statement; AUC, mean over draws. */
export function divisionAuc({ table }: VoteSet, voters: number): number {
  const random = seededRandom(voters);
  const statements = valuesByStatement(table).flatMap((values) => {
    const [agree, differ] = [countOf(values, 1), countOf(values, -1)];
    if (agree + differ < VOTES_MIN) return [];
    return [{ values, isDivided: Math.min(agree, differ) / (agree + differ) >= DIVIDED_FROM }];
  });
  return mean(
    Array.from({ length: DRAWS }, () =>
      areaUnderCurve(
        statements.map(({ values, isDivided }) => {
          const some = sample(values, voters, random);
          const count = { agree: countOf(some, 1), differ: countOf(some, -1), unsure: 0 };
          return { score: division(count), isDivided };
        }),
      ),
    ),
  );
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
