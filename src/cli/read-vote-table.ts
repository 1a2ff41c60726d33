import type { VoteTable } from '../core/votes/vote-table.js';
import { csvFields, VOTE_VALUES, VOTES_HEADER } from './csv-votes.js';
import { readLines } from './read-lines.js';
import { wrongInput } from './wrong-input.js';

/** Numbers for names, in the order they come. */
function createNumbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  return { names, numberOf };
}

interface VoteLine {
  readonly participant: string;
  readonly statement: string;
  readonly value: 1 | 0 | -1;
}

function parseLine(file: string, line: number, text: string): VoteLine {
  const fields = text.includes('"') ? csvFields(text) : text.split(',');
  const [participant, statement, vote = ''] = fields;
  if (!participant || !statement || fields.length !== 3) {
    throw wrongInput(file, line, `it must have three fields: ${VOTES_HEADER}`);
  }
  const value = VOTE_VALUES[vote.trim()];
  if (value === undefined) throw wrongInput(file, line, 'the vote must be 1, -1 or 0');
  return { participant, statement, value };
}

/** Votes of a CSV file. Throws `AppError('input_invalid')` with the line that is wrong; the same vote twice counts once. */
export async function readVoteTable(file: string): Promise<VoteTable> {
  const people = createNumbering();
  const statements = createNumbering();
  const table = { people: [] as number[], statements: [] as number[], values: [] as number[] };
  const said: Map<number, number>[] = [];
  let isHeaderRead = false;
  for await (const { number, text } of readLines(file)) {
    if (!isHeaderRead && text.trim() !== VOTES_HEADER) break;
    if (!isHeaderRead) {
      isHeaderRead = true;
      continue;
    }
    const { participant, statement, value } = parseLine(file, number, text);
    const [person, column] = [people.numberOf(participant), statements.numberOf(statement)];
    const own = (said[person] ??= new Map());
    const before = own.get(column);
    if (before === value) continue;
    if (before !== undefined) {
      const who = JSON.stringify(participant);
      throw wrongInput(file, number, `${who} voted otherwise on this statement above`);
    }
    own.set(column, value);
    table.people.push(person);
    table.statements.push(column);
    table.values.push(value);
  }
  if (!isHeaderRead) throw wrongInput(file, 1, `the header must be ${VOTES_HEADER}`);
  return { participants: people.names, statementIds: statements.names, ...table };
}
