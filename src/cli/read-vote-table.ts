import type { VoteTable } from '../core/votes/vote-table.js';
import { csvFields, VOTE_VALUES, VOTES_HEADER } from './csv-votes.js';
import { isBlank, readLineBatches } from './read-lines.js';
import { createSaid } from './votes-said.js';
import { wrongInput } from '../wrong-input.js';

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

type Fields = readonly [participant: string, statement: string, vote: string];

/** Null where there are not three fields, or one without a name. */
function fieldsOf(text: string): Fields | null {
  const one = text.indexOf(',');
  const two = text.indexOf(',', one + 1);
  if (!text.includes('"')) {
    if (one < 1 || two <= one + 1 || text.includes(',', two + 1)) return null;
    return [text.slice(0, one), text.slice(one + 1, two), text.slice(two + 1)];
  }
  const [participant, statement, vote = '', ...more] = csvFields(text);
  if (!participant || !statement || more.length > 0) return null;
  return [participant, statement, vote];
}

/** Votes of a CSV file. Throws `AppError('input_invalid')` with the line that is wrong; the same vote twice counts once. */
export async function readVoteTable(file: string): Promise<VoteTable> {
  const people = createNumbering();
  const statements = createNumbering();
  const table = { people: [] as number[], statements: [] as number[], values: [] as number[] };
  const said = createSaid();
  const take = (text: string, number: number): void => {
    const fields = fieldsOf(text);
    if (fields === null) {
      throw wrongInput(file, number, `it must have three fields: ${VOTES_HEADER}`);
    }
    const [participant, statement, vote] = fields;
    const value = VOTE_VALUES[vote] ?? VOTE_VALUES[vote.trim()];
    if (value === undefined) throw wrongInput(file, number, 'the vote must be 1, -1 or 0');
    const [person, column] = [people.numberOf(participant), statements.numberOf(statement)];
    const before = said(person, column, value);
    if (before === value) return;
    if (before !== null) {
      const who = JSON.stringify(participant);
      throw wrongInput(file, number, `${who} voted otherwise on this statement above`);
    }
    table.people.push(person);
    table.statements.push(column);
    table.values.push(value);
  };
  let isHeaderRead = false;
  for await (const { first, lines } of readLineBatches(file)) {
    for (let at = 0; at < lines.length; at += 1) {
      const text = lines[at] ?? '';
      if (isBlank(text)) continue;
      if (isHeaderRead) take(text, first + at);
      else if (text.trim() === VOTES_HEADER) isHeaderRead = true;
      else throw wrongInput(file, 1, `the header must be ${VOTES_HEADER}`);
    }
  }
  if (!isHeaderRead) throw wrongInput(file, 1, `the header must be ${VOTES_HEADER}`);
  return { participants: people.names, statementIds: statements.names, ...table };
}
