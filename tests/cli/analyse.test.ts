import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseInstant, readReplyLines, readVotes } from '../../src/cli/analyse-input.js';
import { weekEntry } from '../../src/cli/analyse-json.js';
import { weekAsMarkdown } from '../../src/cli/analyse-markdown.js';
import { createWeekTeller, readWeeks } from '../../src/cli/analyse-weeks.js';
import { OPTIONS, reply } from '../support/analysis-replies.js';

const GOOD = {
  id: 'a',
  ts: '2026-01-05T10:00:00Z',
  channel: 'c',
  thread: 't',
  author: 'ana',
  text: 'The handover was messy.',
};
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'soundings-analyse-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(text: string | Buffer): Promise<string> {
  const file = path.join(folder, 'replies.jsonl');
  await writeFile(file, text);
  return file;
}
const line = (more: object): string => JSON.stringify({ ...GOOD, ...more });
const nobody = (): void => undefined;

describe('reading replies', () => {
  it('takes known fields, in any zone, and leaves out blank lines and unknown fields', async () => {
    const file = await fileOf(
      `\uFEFF${line({ ts: '2026-01-05T10:00:00+02:00', extra: 1 })}\r\n\n${line({ id: 'b', prompt: null })}\n`,
    );
    const found = await readReplyLines(file, nobody);
    expect(found.map(({ reply: { id } }) => id)).toEqual(['a', 'b']);
    expect(found[0]?.reply.saidAt.toISOString()).toBe('2026-01-05T08:00:00.000Z');
  });

  it.each([
    ['{broken', 1, 'it is not valid JSON'],
    ['[]', 1, 'it is not a JSON object'],
    [`${line({})}\n\n${line({})}`, 3, 'the id "a" was used in line 1'],
    [line({ text: 7 }), 1, '"text" must be a text'],
    [line({ author: '' }), 1, '"author" is empty'],
    [line({ channel: undefined }), 1, '"channel" must be a text'],
    [line({ ts: '2026-01-05T10:00:00' }), 1, '"ts" "2026-01-05T10:00:00" is not an ISO 8601'],
    [
      line({ ts: '2026-02-30T10:00:00Z' }),
      1,
      '"ts" "2026-02-30T10:00:00Z" is no date and time that exists',
    ],
    [line({ ts: '1969-12-31T23:59:59Z' }), 1, 'is outside the years 1970 to 2100'],
  ])('refuses %s in one line with its place', async (text, number, what) => {
    const file = await fileOf(text);
    const message = await readReplyLines(file, nobody).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(message.startsWith(`${file}:${number}: `)).toBe(true);
    expect(message).toContain(what);
    expect(message).not.toContain('\n');
  });

  it.each([
    ['a byte that no character has', 0, 'é\u6f22', 0xff, 1],
    ['a character cut short at the end of a line', 2, 'day', 0xc3, 3],
    ['another encoding far into the file', 3000, 'übergabe \u6f22'.repeat(4), 0xfc, 3001],
  ])(
    'refuses what is not UTF-8, with its line: %s',
    async (_, linesBefore, words, byte, number) => {
      const before = Array.from({ length: linesBefore }, (__, at) =>
        line({ id: `n${at}`, text: `${words} ${at}` }),
      );
      const [head = '', tail = ''] = line({ id: 'last', text: `${words}|` }).split('|');
      const file = await fileOf(
        Buffer.concat([
          Buffer.from([...before, head].join('\r\n')),
          Buffer.from([byte]),
          Buffer.from(`${tail}\r\n${line({})}\r\n`),
        ]),
      );
      await expect(readReplyLines(file, nobody)).rejects.toThrow(
        `${file}:${number}: it is not valid UTF-8`,
      );
    },
  );

  it('reads the same words wherever a file is cut while it is read, and keeps the sign for an unreadable one', async () => {
    const texts = Array.from(
      { length: 9000 },
      (_, at) => `漢字 ${'é'.repeat(at % 7)} \uFFFD ${at}`,
    );
    const file = await fileOf(texts.map((text, at) => line({ id: String(at), text })).join('\r\n'));
    const found = await readReplyLines(file, nobody);
    expect(found.map(({ reply: { text } }) => text)).toEqual(texts);
  });

  it('says so when there is no such file', async () => {
    const file = path.join(folder, 'none.jsonl');
    await expect(readReplyLines(file, nobody)).rejects.toThrow(`${file}:0: there is no such file`);
  });

  it.each([
    '2100-12-31T23:59:59Z',
    '1970-01-01T00:00:00+00:00',
    '2026-01-05T10:00+0530',
    '2024-02-29T00:00:00.123Z',
  ])('takes %s as an instant', (ts) => {
    expect(parseInstant(ts)).toBeInstanceOf(Date);
  });
});

describe('reading votes', () => {
  const read = async (text: string) => readVotes(await fileOf(text), new Set(['a', 'x,"y']));

  it('takes quoted fields', async () => {
    expect(await read('participant,statement,vote\np1,a,1\np2,"x,""y",-1\n')).toEqual([
      { participant: 'p1', statement: 'a', value: 1 },
      { participant: 'p2', statement: 'x,"y', value: -1 },
    ]);
  });

  it.each([
    ['', ':1: the header must be'],
    ['who,what,vote\n', ':1: the header must be'],
    ['participant,statement,vote\np1,a,2\n', ':2: the vote must be 1, -1 or 0'],
    ['participant,statement,vote\np1,b,1\n', ':2: the statement "b" is not the id of a reply'],
    ['participant,statement,vote\np1,a\n', ':2: it must have three fields'].map(String) as [
      string,
      string,
    ],
    ['participant,statement,vote\np1,a,1\np1,a,-1\n', ':3: "p1" voted otherwise'],
  ])('refuses %j', async (text, what) => {
    await expect(read(text)).rejects.toThrow(what);
  });
});

describe('weeks', () => {
  const replies = [
    reply(1, 'ana', 'The handover on Friday was messy.'),
    reply(2, 'ben', 'Who does the handover when Ana is away?'),
    reply(170, 'ana', 'The handover note helped. |pipe| <b>'),
  ];
  const weeksIn = (zone: string) =>
    [...readWeeks(replies, [], createWeekTeller(zone), OPTIONS, null)].map((week) =>
      weekEntry('c', week),
    );

  it('are ISO weeks of the zone, in order, each with the fields of the contract', () => {
    const weeks = weeksIn('UTC');
    expect(weeks.map(({ week, responses, people }) => [week, responses, people])).toEqual([
      ['2026-W02', 2, 2],
      ['2026-W03', 1, 1],
    ]);
    expect(weeks[1]?.themes[0]).toEqual({
      id: 't1',
      label: 'handover',
      status: 'recurring',
      weeksSeen: 2,
      members: ['r0170'],
      main: ['r0170'],
      people: 2,
      shown: true,
      quotes: [
        { response: 'r0170', text: 'The handover note helped.' },
        { response: 'r0002', text: 'Who does the handover when Ana is away?' },
      ],
    });
    expect(Object.keys(weeks[0] ?? {})).toEqual([
      'week',
      'channel',
      'responses',
      'people',
      'themes',
      'tensions',
      'unthemed',
    ]);
  });

  it.each([
    ['UTC', '2025-12-29T00:30:00Z', '2026-W01'],
    ['America/New_York', '2025-12-29T00:30:00Z', '2025-W52'],
    ['Pacific/Kiritimati', '2025-12-28T10:30:00Z', '2026-W01'],
    ['Asia/Kathmandu', '2025-12-28T18:15:00Z', '2026-W01'],
  ])('in %s put %s into %s', (zone, instant, week) => {
    const tell = createWeekTeller(zone);
    expect(tell(new Date(instant)).week).toBe(week);
    expect(tell(new Date(Date.parse(instant) + 7 * 86_400_000)).cycle).toBe(
      tell(new Date(instant)).cycle + 1,
    );
  });

  it("read as Markdown with people's marks made harmless", () => {
    const text = weeksIn('UTC').map(weekAsMarkdown).join('');
    expect(text).toContain('## 2026-W02 · c');
    expect(text).toContain('### handover (2 people; new)');
    expect(text).not.toContain('<b>');
  });
});
