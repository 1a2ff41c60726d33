import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runReplay } from '../../src/demo/replay.js';

let folder = '';
const told: string[] = [];

const line = (ts: string, fields: Record<string, string>) =>
  JSON.stringify({ ts, channel: 'Garden Club', ...fields });

const LINES = [
  line('2023-05-02T09:00:00Z', {
    thread: 'water',
    author: 'host',
    kind: 'prompt',
    text: 'Who waters the beds in the dry weeks?',
  }),
  line('2023-05-02T09:10:00Z', {
    thread: 'water',
    author: 'ana',
    text: 'I water the beds on Mondays, and on other days nobody does.',
  }),
  line('2023-05-02T12:00:00Z', {
    thread: 'water',
    author: 'ben',
    text: 'The water barrel is empty by Thursday.',
  }),
  line('2023-05-03T08:00:00Z', {
    thread: 'tools',
    author: 'cleo',
    topic: 'Where the tools go',
    text: 'The spade was gone again when I needed it.',
  }),
  line('2023-05-03T08:01:00Z', { thread: 'tools', author: 'ben', kind: 'vote', text: '+1' }),
  line('2023-05-23T18:00:00Z', {
    thread: 'tools',
    author: 'ana',
    text: 'Somebody painted the outline of each tool on the wall, and the spade is back.',
  }),
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundings-replay-test-'));
  const file = join(folder, 'club.jsonl');
  await writeFile(file, LINES.join('\n'));
  await runReplay({ file, say: (words) => told.push(words) });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a replay of dialogue', () => {
  it('counts what it plays and what it leaves out', () => {
    expect(told[0]).toBe(
      'club.jsonl: 4 replies by 3 people in 2 threads. Counted and left out: 1 of kind "vote".',
    );
  });

  it('gives back each week that held replies, on the Monday after, and passes over the others', () => {
    const weeks = told.filter((words) => words.includes('#garden-club:'));

    expect(weeks.map((words) => words.trim())).toEqual([
      '2023-05-08  #garden-club: 3 replies by 3',
      '2023-05-29  #garden-club: 1 reply by 1',
    ]);
  });

  it('shows the last digest of the channel whole, with what was said last', () => {
    const last = told.at(-1) ?? '';

    expect(last).toContain('The last digest of #garden-club');
    expect(last.replace(/\s+│ /g, ' ')).toContain('painted the outline of each tool');
  });

  it('says which file cannot be read', async () => {
    const missing = join(folder, 'missing.jsonl');

    await expect(runReplay({ file: missing, say: () => undefined })).rejects.toThrow(
      'missing.jsonl:0: there is no such file',
    );
  });
});
