import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VoteTable } from '../core/votes/vote-table.js';

/** One conversation in which many people voted, with the groups that were recorded there. */
export interface VoteSet {
  readonly name: string;
  readonly table: VoteTable;
  /** By participant; people in no group are left out. */
  readonly groupOf: ReadonlyMap<string, string>;
}

async function csvRows(file: string): Promise<readonly (readonly string[])[]> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split(/\r?\n/u);
  return lines.map((line) => line.split(','));
}

/** Conversations of the folder's `polis`, by name; none when it is not there. */
export async function readVoteSets(folder: string): Promise<readonly VoteSet[]> {
  const root = path.join(folder, 'polis');
  const names = await readdir(root).catch(() => []);
  return Promise.all(
    [...names].sort().map(async (name) => {
      const votes = await csvRows(path.join(root, name, 'votes.csv'));
      const people = await csvRows(path.join(root, name, 'participants.csv'));
      const participants = [...new Set(votes.map(([person = '']) => person))];
      const statementIds = [...new Set(votes.map(([, statement = '']) => statement))];
      const rowOf = new Map(participants.map((person, row) => [person, row]));
      const columnOf = new Map(statementIds.map((statement, column) => [statement, column]));
      const table = {
        participants,
        statementIds,
        people: votes.map(([person = '']) => rowOf.get(person) ?? 0),
        statements: votes.map(([, statement = '']) => columnOf.get(statement) ?? 0),
        values: votes.map(([, , vote]) => Number(vote)),
      };
      const groups = people.flatMap(([person = '', group = '']) =>
        group === '' ? [] : [[person, group] as const],
      );
      return { name, table, groupOf: new Map(groups) };
    }),
  );
}
