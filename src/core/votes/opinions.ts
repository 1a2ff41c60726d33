import { division, type VoteCount } from '../tensions/vote-division.js';
import { acrossGroups } from './across-groups.js';
import { placePeople } from './opinion-space.js';
import { groupPoints } from './point-groups.js';
import { ballotsOf, type VoteTable } from './vote-table.js';

export interface StatementOpinion extends VoteCount {
  readonly id: string;
  /** How surely people are divided over it, 0–1. */
  readonly divided: number;
  /** How far every group agrees, 0–1; without groups, how far all do. */
  readonly acrossGroups: number;
}

export interface OpinionGroup {
  readonly id: string;
  readonly participants: readonly string[];
}

export interface Opinions {
  /** In the order of their ids. */
  readonly statements: readonly StatementOpinion[];
  /** Largest first. Null below twenty voters, or where no split has two people everywhere. */
  readonly groups: readonly OpinionGroup[] | null;
}

/** Below this many voters groups are chance: leaving one person out changes them (methods.md 4.2). */
const VOTERS_MIN = 20;
/** Who voted on less stands nowhere in particular; where few did, the most active are taken (methods.md 1.1). */
const VOTES_MIN = 7;
const PLACED_MIN = 15;
const GROUP_IDS = 'abcde';

/** What votes say: per statement how many, how divided and how shared; and groups of people who vote alike. One vote a person and statement. */
export function readOpinions(table: VoteTable): Opinions {
  const rows = placeable(table);
  const placed =
    table.participants.length < VOTERS_MIN
      ? null
      : groupPoints(placePeople(ballotsOf(table, rows)));
  const groupOf = new Int32Array(table.participants.length).fill(placed === null ? 0 : -1);
  for (const [at, person] of rows.entries()) groupOf[person] = placed?.[at] ?? 0;
  const groups = placed === null ? 1 : new Set(placed).size;
  const counts = countByGroup(table, groupOf, groups);
  const statements = table.statementIds.map((id, statement): StatementOpinion => {
    const { all, parts } = counts[statement] ?? { all: NOBODY, parts: [] };
    return {
      id,
      ...all,
      divided: rounded(division(all)),
      acrossGroups: rounded(acrossGroups(parts)),
    };
  });
  return {
    statements: statements.sort((one, other) => (one.id < other.id ? -1 : 1)),
    groups:
      placed === null
        ? null
        : Array.from({ length: groups }, (_, group) => ({
            id: GROUP_IDS[group] ?? String(group),
            participants: rows
              .filter((_, at) => placed[at] === group)
              .map((person) => table.participants[person] ?? ''),
          })),
  };
}

const NOBODY: VoteCount = { agree: 0, differ: 0, unsure: 0 };
const KINDS = 3;

/** Counts by statement, of all and of each group; who is in no group counts among all. */
function countByGroup(
  { statementIds, people, statements, values }: VoteTable,
  groupOf: Int32Array,
  groups: number,
): readonly { readonly all: VoteCount; readonly parts: readonly VoteCount[] }[] {
  const lanes = groups + 1;
  const counts = new Int32Array(statementIds.length * lanes * KINDS);
  for (let at = 0; at < people.length; at += 1) {
    const group = groupOf[people[at] ?? 0] ?? -1;
    const lane = (statements[at] ?? 0) * lanes + (group < 0 ? groups : group);
    const place = lane * KINDS + (values[at] ?? 0) + 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return statementIds.map((_, statement) => {
    const each = Array.from({ length: lanes }, (_unused, lane): VoteCount => {
      const from = (statement * lanes + lane) * KINDS;
      const [differ = 0, unsure = 0, agree = 0] = counts.subarray(from, from + KINDS);
      return { agree, differ, unsure };
    });
    return { all: each.reduce(added, NOBODY), parts: each.slice(0, groups) };
  });
}

function added(one: VoteCount, other: VoteCount): VoteCount {
  return {
    agree: one.agree + other.agree,
    differ: one.differ + other.differ,
    unsure: one.unsure + other.unsure,
  };
}

/** Who voted on enough to stand somewhere, in the order of their names. */
function placeable({ participants, statementIds, people }: VoteTable): readonly number[] {
  const votes = new Int32Array(participants.length);
  for (const person of people) votes[person] = (votes[person] ?? 0) + 1;
  const nameOf = (person: number) => participants[person] ?? '';
  const byName = (one: number, other: number) => (nameOf(one) < nameOf(other) ? -1 : 1);
  const active = [...participants.keys()].sort(
    (one, other) => (votes[other] ?? 0) - (votes[one] ?? 0) || byName(one, other),
  );
  const least = Math.min(VOTES_MIN, statementIds.length);
  const enough = active.filter((person) => (votes[person] ?? 0) >= least);
  const taken = enough.length >= PLACED_MIN ? enough : active.slice(0, PLACED_MIN);
  return [...taken].sort(byName);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
