import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVoteTable } from '../../src/cli/read-vote-table.js';

const folder = mkdtempSync(join(tmpdir(), 'soundings-votes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = join(folder, 'votes.csv');
const read = (text: string) => {
  writeFileSync(file, text);
  return readVoteTable(file);
};
const HEADER = 'participant,statement,vote';

describe('votes of a CSV file', () => {
  it('are read with quotes, blank lines, Windows line ends and a byte order mark; the same vote twice is one', async () => {
    const table = await read(
      `\uFEFF${HEADER}\r\n"a, b",s1,1\r\n\r\nc,s1,-1\r\nc,s1,-1\r\nc,s2,0\r\n`,
    );

    expect(table).toEqual({
      participants: ['a, b', 'c'],
      statementIds: ['s1', 's2'],
      people: [0, 1, 1],
      statements: [0, 0, 1],
      values: [1, -1, 0],
    });
  });

  it('are read whole where there are many, and a wrong one is told by its line', async () => {
    const lines = Array.from({ length: 200 }, (_, person) =>
      Array.from({ length: 50 }, (_unused, at) => `p${person},s${(at * 7) % 50},${(at % 3) - 1}`),
    ).flat();
    const table = await read(`${HEADER}\r\n${lines.join('\r\n')}`);
    expect(table.people).toHaveLength(10_000);
    expect(table.values.filter((value) => value === 0)).toHaveLength(200 * 17);
    const again = [...lines, 'p7,s0,-1', 'p7,s49,0', 'p7,s0,1'].join('\n');
    await expect(read(`${HEADER}\n${again}`)).rejects.toMatchObject({
      message: `${file}:10004: "p7" voted otherwise on this statement above`,
    });
  });

  it.each([
    ['', ':1: the header must be participant,statement,vote'],
    ['participant,comment,vote\na,b,1\n', ':1: the header must be participant,statement,vote'],
    [`${HEADER}\na,s1\n`, ':2: it must have three fields: participant,statement,vote'],
    [`${HEADER}\na,s1,1,9\n`, ':2: it must have three fields: participant,statement,vote'],
    [`${HEADER}\na,s1,1\n\n,s1,1\n`, ':4: it must have three fields: participant,statement,vote'],
    [`${HEADER}\na,s1,2\n`, ':2: the vote must be 1, -1 or 0'],
    [`${HEADER}\na,s1,1\na,s1,-1\n`, ':3: "a" voted otherwise on this statement above'],
  ])('that is wrong is refused with its line: %j', async (text, problem) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'input_invalid',
      message: `${file}${problem}`,
    });
  });
});
