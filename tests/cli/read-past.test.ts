import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { brokenLineOf } from '../../src/cli/json-line.js';
import { planLines } from '../../src/cli/past-lines-shown.js';
import { readPast } from '../../src/cli/read-past.js';
import { EXPORT_TEAM, slackExport, zipped } from '../support/slack-export.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soundings-past-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const unpacked = (name: string, files: Readonly<Record<string, unknown>>): string => {
  for (const [path, content] of Object.entries(files)) {
    file(join(name, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return join(folder, name);
};

const line = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id: 'r1',
    ts: '2024-01-10T10:00:00Z',
    channel: 'pier',
    thread: 't1',
    author: 'ana',
    text: 'The keys hang in two places.',
    prompt: 'What slowed us down?',
    ...change,
  });

describe('reading a Slack export', () => {
  it.each([
    ['a ZIP', () => file('export.zip', zipped(slackExport()))],
    [
      'a ZIP with a folder around it',
      () => file('around.zip', zipped(slackExport(), 'Harbour export/')),
    ],
    ['a folder', () => unpacked('export', slackExport())],
  ])('keeps threads with replies by two people, from %s', async (_name, make) => {
    const channels = await readPast(make());

    expect(channels.map(({ name, threads }) => [name, threads.length])).toEqual([
      ['pier', 1],
      ['empty', 0],
      ['quiet', 0],
    ]);
    const [pier] = channels;
    expect(pier).toMatchObject({ slackTeamId: EXPORT_TEAM, slackChannelId: 'C0PIER' });
    expect(pier?.threads[0]?.question).toBe('What slowed us down at the <gate>?');
    expect(pier?.threads[0]?.openedAt.toISOString()).toBe('2024-01-10T10:00:00.000Z');
    expect(
      pier?.threads[0]?.replies.map(({ slackUserId, text, editedTs }) => [
        slackUserId,
        text,
        editedTs,
      ]),
    ).toEqual([
      ['UANA', 'The gate keys hang in two places.', null],
      ['UBEN', '@Ana I never know who has the gate keys.', '1704881150.000000'],
      ['UANA', 'A week later the keys hang in one place.', null],
    ]);
  });

  it('shows what would be kept and what is left out, and why', async () => {
    const channels = await readPast(file('plan.zip', zipped(slackExport())));

    expect(planLines(channels)).toEqual([
      '#pier',
      '  would keep 1 thread with 3 replies by 2 people, 2024-01-10 to 2024-01-17',
      '  left out: 1 thread in which fewer than two people replied, 2 replies by bots, 1 reply without words',
      '#empty',
      '  nothing to keep',
      '#quiet',
      '  nothing to keep',
    ]);
  });

  it('names file and line of what is not JSON', async () => {
    const broken = {
      ...slackExport(),
      'pier/2024-01-10.json': '[\n {"type": "message"},\n oops\n]',
    };

    await expect(readPast(unpacked('broken', broken))).rejects.toThrow(
      /broken\/pier\/2024-01-10\.json:3: it is not valid JSON$/u,
    );
  });

  it.each([
    ['a list that is none', { 'channels.json': { id: 'C1' } }, /channels\.json:1: entry/u],
    ['no list of channels', { 'users.json': [] }, /it holds no channels\.json/u],
    ['a name that leads outside', { ...slackExport(), '../outside.json': [] }, /leads outside/u],
    ['an absolute name', { ...slackExport(), '/etc/2024-01-01.json': [] }, /leads outside/u],
    [
      'a name with a backslash',
      { ...slackExport(), '..\\x\\2024-01-01.json': [] },
      /leads outside/u,
    ],
    [
      'a file that unpacks to far more',
      { ...slackExport(), 'pier/2024-01-11.json': ' '.repeat(70 * 1024 * 1024) },
      /it holds too much/u,
    ],
  ])('refuses a ZIP with %s in one line', async (_name, files, why) => {
    const path = file('refused.zip', zipped(files));

    const message = await readPast(path).catch((error: unknown) => String(error));

    expect(message).toMatch(why);
    expect(message).not.toContain('\n');
    expect(message).toContain('refused.zip');
  });

  it('refuses a ZIP that is cut off', async () => {
    const path = file('cut.zip', zipped(slackExport()).slice(0, 400));

    await expect(readPast(path)).rejects.toThrow('it is damaged, or no ZIP');
  });

  it('does not believe a ZIP that claims to be small', async () => {
    const zip = zipped({
      ...slackExport(),
      'pier/2024-01-11.json': `[${'1,'.repeat(2_000_000)}1]`,
    });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    for (let at = 0; at < zip.length - 46; at += 1) {
      // The size that the central directory claims; source: PKWARE's APPNOTE.TXT, 4.3.12.
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) {
        view.setUint32(at + 24, 100, true);
      }
    }

    await expect(readPast(file('liar.zip', zip))).rejects.toThrow(/liar\.zip/u);
  });

  it('follows no links out of a folder', async () => {
    const secret = file(
      'secret/2024-01-10.json',
      '[{"type":"message","ts":"1.0","text":"secret"}]',
    );
    const path = unpacked('linked', { 'channels.json': [{ id: 'C1', name: 'secret' }] });
    symlinkSync(dirname(secret), join(path, 'secret'));

    expect((await readPast(path)).flatMap(({ threads }) => threads)).toEqual([]);
  });
});

describe('finding the line where JSON breaks', () => {
  it.each([
    ['oops', 1],
    ['[\n {"a": 1},\n oops\n]', 3],
    ['[\n {"a": 1}\n {"b": 2}\n]', 3],
    ['[\n {"a": "one\ntwo"}\n]', 3],
    ['[\n {"a": 1},\n', 3],
    ['[\n 1\n]\n]', 4],
  ])('%j breaks in line %d', (text, number) => {
    expect(brokenLineOf(text)).toBe(number);
  });
});

describe('reading JSON lines', () => {
  it('groups replies by channel and thread, with ids that say they stand nowhere in Slack', async () => {
    const path = file(
      'lines.jsonl',
      [
        line(),
        '',
        line({
          id: 'r2',
          author: 'ben',
          ts: '2024-01-10T09:00:00+01:00',
          text: 'One place would do.',
        }),
        line({ id: 'r3', author: 'ben', thread: 't2' }),
        line({ id: 'r4', author: 'ben', text: '  ' }),
        line({ id: 'r5', channel: 'shed' }),
      ].join('\n'),
    );

    const [pier, shed] = await readPast(path);

    expect(pier?.threads).toMatchObject([
      {
        rootTs: 'imported:t1',
        question: 'What slowed us down?',
        openedAt: new Date('2024-01-10T08:00:00Z'),
      },
    ]);
    expect(pier?.threads[0]?.replies.map(({ ts }) => ts)).toEqual(['imported:r2', 'imported:r1']);
    expect(pier?.leftOut).toEqual({ threads: 1, repliesInThem: 1, byBots: 0, withoutWords: 1 });
    expect([shed?.name, shed?.threads.length]).toEqual(['shed', 0]);
  });

  it.each([
    ['no JSON', 'nonsense', /:2: it is not valid JSON$/u],
    ['a repeated id', line(), /:2: the id "r1" was used in line 1$/u],
    ['a time without zone', line({ id: 'r2', ts: '2024-01-10T10:00:00' }), /:2: "ts"/u],
    [
      'a field that is missing',
      line({ id: 'r2', author: undefined }),
      /:2: "author" must be a text$/u,
    ],
  ])('names file and line of %s', async (_name, second, why) => {
    await expect(readPast(file('wrong.jsonl', `${line()}\n${second}`))).rejects.toThrow(why);
  });

  it('says so when there is no such file, or it cannot be read', async () => {
    const loop = join(folder, 'loop.jsonl');
    symlinkSync(loop, loop);

    await expect(readPast(join(folder, 'nothing.jsonl'))).rejects.toThrow('there is no such file');
    await expect(readPast(loop)).rejects.toMatchObject({
      code: 'input_invalid',
      message: `${loop}:0: it cannot be read (ELOOP)`,
    });
  });
});
