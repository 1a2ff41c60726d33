import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createAnalysis } from '../../src/analysis/analysis.js';
import { challengesAsJson, challengesAsText } from '../../src/cli/challenges.js';
import { digestOf, formatDigest, weekOfDigest } from '../../src/cli/digest.js';
import { erasePerson } from '../../src/cli/erase.js';
import { channelExport } from '../../src/cli/export-channel.js';
import { personExport, personPage, writeOut } from '../../src/cli/export.js';
import { findChannel } from '../../src/cli/find-channel.js';
import { chosenChannels, keepPast } from '../../src/cli/import.js';
import { createOfflineMessenger } from '../../src/cli/offline-messenger.js';
import { keptLines } from '../../src/cli/past-lines-shown.js';
import { readPast } from '../../src/cli/read-past.js';
import type { Challenge } from '../../src/core/model.js';
import type { FlowDeps } from '../../src/flows/deps.js';
import type { ImportedPast } from '../../src/flows/import-past.js';
import { recordReply } from '../../src/flows/record-reply.js';
import { withdrawReply } from '../../src/flows/withdraw-reply.js';
import { openTestStore, silentLog, type TestStore } from '../support/database.js';
import { EXPORT_TEAM, slackExport, zipped } from '../support/slack-export.js';

const NOW = new Date('2024-01-24T12:00:00Z');

let folder = '';
let database: TestStore;
let deps: FlowDeps;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'soundings-cli-'));
  database = await openTestStore();
  deps = {
    store: database.store,
    messenger: {
      ...createOfflineMessenger(),
      workspaceUrl: () => Promise.resolve('https://harbour.slack.com/'),
    },
    analysis: createAnalysis(),
    clock: { now: () => NOW },
    log: silentLog,
  };
});
afterAll(async () => {
  await deps.analysis.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function bringIn(path: string, wanted?: string): Promise<readonly ImportedPast[]> {
  const kept: ImportedPast[] = [];
  const channels = chosenChannels(path, await readPast(path), wanted);
  await keepPast(deps, channels, 'Europe/Berlin', (_channel, past) => kept.push(past));
  return kept;
}

const harbour = (): string => file('harbour.zip', zipped(slackExport()));

const shedLine = (n: number, author: string, ts: string, text: string): string =>
  JSON.stringify({
    id: `s${n}`,
    ts,
    channel: 'shed',
    thread: `t${ts.slice(0, 10)}`,
    author,
    text,
    prompt: 'What did you see?',
  });
const SHED = [
  shedLine(1, 'ana', '2024-01-03T10:00:00Z', 'The roof of the shed leaks over the workbench.'),
  shedLine(2, 'ben', '2024-01-03T11:00:00Z', 'Water dripped from the leaking roof on my tools.'),
  shedLine(3, 'ana', '2024-01-10T10:00:00Z', 'The ladder stood outside all night again.'),
  shedLine(4, 'cem', '2024-01-10T11:00:00Z', 'We still have no list of who borrows the ladder.'),
  shedLine(5, 'ana', '2024-01-23T10:00:00Z', 'A new bucket stands below the leak.'),
  shedLine(6, 'cem', '2024-01-23T11:00:00Z', 'The bucket is full every morning.'),
].join('\n');

describe('a past that was brought in', () => {
  it('has a digest for each week that is over, with links into Slack, and says how to read it', async () => {
    const [kept] = await bringIn(harbour());

    expect(kept).toEqual({ kept: 3, known: 0, tooOld: 0, weeks: ['2024-W02', '2024-W03'] });
    const pier = await findChannel(deps.store, '#pier');
    expect(pier).toMatchObject({
      slackTeamId: EXPORT_TEAM,
      slackChannelId: 'C0PIER',
      zone: 'Europe/Berlin',
    });
    const digest = await digestOf(deps, pier, '2024-W02');
    expect(weekOfDigest(digest)).toBe('2024-W02');
    expect(digest.counts).toMatchObject({ spoke: 2, responses: 2 });
    const text = formatDigest(digest, pier, 'text');
    expect(text).toContain('The gate keys hang in two places.');
    expect(text).toContain(
      'https://harbour.slack.com/archives/C0PIER/p1704881000000100?thread_ts=1704880800.000100&cid=C0PIER',
    );
    expect(
      keptLines(pier, { kept: 3, known: 0, tooOld: 0, weeks: ['2024-W02', '2024-W03'] })[1],
    ).toContain('soundings digest --channel pier --week 2024-W03');
  });

  it('changes nothing when it is brought in again', async () => {
    const pier = await findChannel(deps.store, 'pier');
    const before = await deps.store.digests.list(pier.id);

    const [again] = await bringIn(harbour());

    expect(again).toEqual({ kept: 0, known: 3, tooOld: 0, weeks: [] });
    expect(await deps.store.digests.list(pier.id)).toEqual(before);
  });

  it('does not count as a channel that Soundings is in, and is not read again in Slack', async () => {
    const pier = await findChannel(deps.store, 'C0PIER');

    expect(pier.state).toBe('left');
    expect(await deps.store.threads.openThreads(pier.id)).toEqual([]);
    const joined = await deps.store.channels.ensure({ ...pier, zone: 'UTC' });
    expect(joined).toMatchObject({ isNew: true, channel: { id: pier.id, state: 'active' } });
  });

  it('follows edits and deletions in Slack, and takes no new replies, since it is no thread of ours', async () => {
    const root = {
      slackTeamId: EXPORT_TEAM,
      slackChannelId: 'C0PIER',
      threadTs: '1704880800.000100',
    };
    const reply = { ...root, slackUserId: 'UANA', userTeamId: EXPORT_TEAM, isBot: false };
    const pier = await findChannel(deps.store, 'pier');

    const added = await recordReply(deps, {
      ...reply,
      ts: '1706000000.000100',
      text: 'New here.',
      editedTs: null,
    });
    const edited = await recordReply(deps, {
      ...reply,
      ts: '1704881000.000100',
      text: 'The gate keys hang in three places.',
      editedTs: '1706000000.000200',
    });
    await withdrawReply(deps, { ...root, ts: '1704881100.000100' });

    expect(added).toEqual({ kind: 'not-ours' });
    expect(edited).toMatchObject({ kind: 'stored', as: 'edited' });
    const words = (await deps.store.responses.upToCycle(pier.id, 9)).map(({ text }) => text);
    expect(words).toEqual([
      'The gate keys hang in three places.',
      'A week later the keys hang in one place.',
    ]);
    const [first] = await deps.store.digests.list(pier.id);
    expect(JSON.stringify(first)).not.toContain('I never know who has the gate keys');
  });

  it('stands nowhere in Slack when it comes from JSON lines; the week that is not over waits for the next digest', async () => {
    const [kept] = await bringIn(file('shed.jsonl', SHED));

    expect(kept).toEqual({ kept: 6, known: 0, tooOld: 0, weeks: ['2024-W01', '2024-W02'] });
    const shed = await findChannel(deps.store, 'shed');
    const first = await digestOf(deps, shed, '2024-W01');
    expect(JSON.stringify(first)).not.toContain('slack.com');
    expect(formatDigest(first, shed, 'text')).toContain('leak');
    const now = await digestOf(deps, shed, '2024-W04');
    expect(now.counts.responses).toBe(2);
    expect(await deps.store.digests.list(shed.id)).toHaveLength(2);
  });

  it('takes in a longer file later, and leaves out what is older than the last digest', async () => {
    const longer = [
      SHED,
      shedLine(7, 'ana', '2024-01-23T12:00:00Z', 'The roofer comes on Friday.'),
      shedLine(8, 'ana', '2024-01-04T10:00:00Z', 'Too late to be told.'),
      shedLine(9, 'ben', '2024-01-04T11:00:00Z', 'This one as well.'),
    ].join('\n');

    const [kept] = await bringIn(file('longer.jsonl', longer));

    expect(kept).toEqual({ kept: 1, known: 6, tooOld: 2, weeks: [] });
  });

  it('names the channels there are when one is asked for that is not', async () => {
    await expect(bringIn(harbour(), 'nowhere')).rejects.toThrow('It holds: #pier, #empty, #quiet');
    await expect(findChannel(deps.store, 'nowhere')).rejects.toThrow('There are: #pier, #shed');
  });
});

describe('the digest command', () => {
  it('gives the newest without a week, and names the weeks there are for one that has none', async () => {
    const shed = await findChannel(deps.store, 'shed');

    expect(weekOfDigest(await digestOf(deps, shed, null))).toBe('2024-W02');
    await expect(digestOf(deps, shed, '2023-W40')).rejects.toMatchObject({
      // Exit code 2, as for every other wrong argument.
      code: 'input_invalid',
      message: '--week 2023-W40: #shed has no digest of it. It has digests of 2024-W01, 2024-W02.',
    });
  });

  it('prints JSON, what Slack gets, and a page that stands alone', async () => {
    const shed = await findChannel(deps.store, 'shed');
    const digest = await digestOf(deps, shed, '2024-W01');

    expect(JSON.parse(formatDigest(digest, shed, 'json'))).toMatchObject({ number: 1 });
    expect(JSON.parse(formatDigest(digest, shed, 'blocks'))).toEqual({
      text: expect.any(String),
      blocks: expect.arrayContaining([expect.objectContaining({ type: expect.any(String) })]),
      thread: expect.any(Array),
    });
    const page = formatDigest(digest, shed, 'html');
    expect(page).toMatch(/^<!doctype html>/iu);
    expect(page).not.toMatch(/<script|src="http/u);
  });
});

describe('the challenges command', () => {
  it('lists what was named and what came of it, without ids of people', async () => {
    const channel = await findChannel(deps.store, 'shed');
    const challenge: Challenge = {
      id: 'c1',
      channelId: channel.id,
      title: 'How do we share one ladder?',
      seen: null,
      reading: 'complex',
      keeperSlackId: 'UANA',
      state: 'closed',
      openedAt: new Date('2024-01-03T23:30:00Z'),
      closedAt: new Date('2024-01-20T10:00:00Z'),
      outcomeText: 'A list by the door.',
      rootTs: null,
    };

    expect(challengesAsText([{ channel, challenges: [challenge] }])).toBe(
      [
        '#shed',
        '- How do we share one ladder?',
        '  named 2024-01-04, closed 2024-01-20; looks complex',
        '  What came of it: A list by the door.',
      ].join('\n'),
    );
    expect(challengesAsJson([{ channel, challenges: [challenge] }])).not.toContain('UANA');
    expect(challengesAsText([{ channel, challenges: [] }])).toBe('No challenge was found.');
  });
});

describe('the export command', () => {
  it('gives a person what is kept of them, and nobody else’s words', async () => {
    const kept = JSON.stringify(await personExport(deps, { user: 'ben' }));
    expect(await personPage(deps, { user: 'ben' })).toContain('<h2>What you said</h2>');

    expect(kept).toContain('Water dripped from the leaking roof on my tools.');
    expect(kept).not.toContain('workbench');
  });

  it('gives a channel’s words without saying who they are by, and leaves private words out', async () => {
    const shed = await findChannel(deps.store, 'shed');
    const thread = await deps.store.threads.findByRoot(
      shed.slackTeamId,
      shed.slackChannelId,
      'imported:t2024-01-03',
    );
    await deps.store.responses.recordPrivate({
      threadId: thread?.id ?? '',
      channelId: shed.id,
      slackTeamId: shed.slackTeamId,
      slackUserId: 'ben',
      submissionId: 'v1',
      text: 'Only between us.',
      mayBeQuoted: false,
      source: 'private',
      saidAt: new Date('2024-01-23T13:00:00Z'),
    });

    const kept = JSON.stringify(await channelExport(deps.store, shed, NOW));

    expect(kept).toContain('The roof of the shed leaks over the workbench.');
    expect(kept).toContain('"privateWordsLeftOut":1');
    expect(kept).not.toContain('Only between us.');
    expect(kept).not.toMatch(/"(?:ana|ben|cem)"/u);
  });

  it('writes a new file for its owner alone, and never over another', () => {
    const out = join(folder, 'out.json');

    writeOut(out, { a: 1 });

    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({ a: 1 });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(() => {
      writeOut(out, {});
    }).toThrow('it exists already');
    expect(() => {
      writeOut(join(folder, 'no', 'where.json'), {});
    }).toThrow('it cannot be written (ENOENT)');
  });
});

describe('the erase command', () => {
  it('removes a person’s words from what is kept and from digests, and nothing brings them back', async () => {
    const shed = await findChannel(deps.store, 'shed');

    expect(await erasePerson(deps, { user: 'ben' })).toBe(2);

    const [first] = await deps.store.digests.list(shed.id);
    expect(JSON.stringify(first)).not.toContain('Water dripped');
    expect(JSON.stringify(await personExport(deps, { user: 'ben' }))).not.toContain('Water');
    await bringIn(file('shed.jsonl', SHED));
    expect(JSON.stringify(await channelExport(deps.store, shed, NOW))).not.toContain('Water');
  });
});
