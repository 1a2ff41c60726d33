import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Channel } from '../../src/core/model.js';
import { withoutResponse } from '../../src/core/digest/digest-without.js';
import type { Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';
import {
  AT,
  channelIn,
  frozenOf,
  minutes,
  newPost,
  newThread,
  openReply,
  privateReply,
  said,
  threadIn,
} from './given.js';

describe('people, challenges and wins', () => {
  let opened: TestStore;
  let store: Store;

  beforeAll(async () => {
    opened = await openTestStore();
    store = opened.store;
  });
  afterAll(() => opened.close());

  it('remembers what a person set, and quotes everybody else', async () => {
    const defaults = {
      mayBeQuoted: true,
      snoozedUntil: null,
      optedOut: false,
      wantsReminder: false,
      language: null,
    };
    expect(await store.people.settings('T1', 'U1')).toEqual(defaults);
    await store.people.change('T1', 'U1', { snoozedUntil: minutes(9) });
    await store.people.change('T1', 'U1', { mayBeQuoted: false, language: 'de' });
    expect(await store.people.settings('T1', 'U1')).toEqual({
      ...defaults,
      mayBeQuoted: false,
      language: 'de',
      snoozedUntil: minutes(9),
    });
    await store.people.change('T1', 'U1', { language: null });
    expect(await store.people.settings('T1', 'U1')).toMatchObject({ language: null });
    expect(await store.people.settings('T2', 'U1')).toEqual(defaults);
  });

  it('tells who is away at a time: snoozed, opted out, or erased', async () => {
    await store.people.change('T3', 'U1', { snoozedUntil: minutes(10) });
    await store.people.change('T3', 'U2', { optedOut: true });
    await store.people.erase('T3', 'U3');
    const away = (at: Date) => store.people.away('T3', ['U1', 'U2', 'U3', 'U4'], at);
    expect(await away(minutes(9))).toEqual(['U1', 'U2', 'U3']);
    expect(await away(minutes(10))).toEqual(['U2', 'U3']);
    expect(await store.people.away('T4', ['U1', 'U2', 'U3'], AT)).toEqual([]);
  });

  it('lets one message a week through to a person, and none of a week that passed', async () => {
    const take = (week: string) => store.people.takeWeeklyMessage('T1', 'U5', week);
    const taken = await Promise.all(Array.from({ length: 5 }, () => take('2026-W10')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await take('2026-W11')).toBe(true);
    expect(await take('2026-W10')).toBe(false);
  });

  async function challengeIn(
    channel: Channel,
    slackUserId: string,
    batchKey: string,
    words = 'A title',
  ) {
    const id = randomUUID();
    const thread = newThread(channel, { kind: 'challenge', question: words });
    const challenge = {
      id,
      channelId: channel.id,
      title: words,
      seen: words,
      reading: 'complex' as const,
      keeperSlackId: slackUserId,
      openedAt: AT,
    };
    const content = {
      kind: 'challenge' as const,
      challengeId: id,
      threadId: thread.id,
      title: challenge.title,
      seen: challenge.seen,
      reading: challenge.reading,
      reasons: [],
      keeperSlackId: slackUserId,
    };
    const post = newPost(channel, { batchKey, threadId: thread.id, content });
    return {
      id,
      thread,
      isOpen: (await store.challenges.open(challenge, thread, [post])) === 'opened',
    };
  }

  it('opens a challenge once a submission, closes it and opens it again', async () => {
    const channel = await channelIn(store);
    const first = await challengeIn(channel, 'U1', 'challenge:V1');
    const again = await challengeIn(channel, 'U1', 'challenge:V1');
    expect([first.isOpen, again.isOpen]).toEqual([true, false]);
    expect(await store.threads.get(again.thread.id)).toBeNull();
    expect(await store.challenges.get(again.id)).toBeNull();
    expect(await store.challenges.list(channel.id, 'open')).toMatchObject([
      { id: first.id, rootTs: null, state: 'open' },
    ]);
    const closing = { outcomeText: 'We learned.', bySlackId: 'U2', at: minutes(3) };
    expect(await store.challenges.close(first.id, closing)).toBe('closed');
    expect(await store.challenges.close(first.id, { ...closing, at: minutes(4) })).toBe(
      'closed-already',
    );
    expect(await store.challenges.get(first.id)).toMatchObject({
      outcomeText: 'We learned.',
      closedAt: minutes(3),
    });
    expect(await store.challenges.list(channel.id, 'open')).toEqual([]);
    expect(await store.challenges.reopen(first.id)).toBe(true);
    expect(await store.challenges.list(channel.id, 'all')).toMatchObject([
      { outcomeText: 'We learned.' },
    ]);
  });

  it('gives wins told after one time and up to another', async () => {
    const channel = await channelIn(store);
    for (const at of [1, 2, 3]) {
      const win = { channelId: channel.id, text: `win ${at}`, toldAt: minutes(at) };
      await store.wins.add({ ...win, slackTeamId: 'T1', slackUserId: 'U1' });
    }
    const texts = (await store.wins.since(channel.id, minutes(1), minutes(2))).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(['win 2']);
  });

  it('keeps installations sealed', async () => {
    const client = new pg.Client({ connectionString: opened.databaseUrl });
    await client.connect();
    await store.installations.save('T1', '{"token":"xoxb-secret"}');
    await store.installations.save('T1', '{"token":"xoxb-secret-2"}');
    const rows = await client.query<{ sealed: Buffer }>('SELECT sealed FROM installation');
    await client.end();
    expect(rows.rows).toHaveLength(1);
    expect(rows.rows[0]?.sealed.toString('latin1')).not.toContain('secret');
    expect(await store.installations.find('T1')).toBe('{"token":"xoxb-secret-2"}');
    await store.installations.remove('T1');
    expect(await store.installations.find('T1')).toBeNull();
  });

  async function everything(): Promise<string> {
    const client = new pg.Client({ connectionString: opened.databaseUrl });
    await client.connect();
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const all: string[] = [];
    for (const { name } of tables.rows) {
      const rows = await client.query<{ row: string }>(
        `SELECT "${name}"::text AS row FROM "${name}"`,
      );
      all.push(...rows.rows.map(({ row }) => row));
    }
    await client.end();
    return all.join('\n');
  }

  it('leaves nothing of an erased person in any table, and takes nothing of them again', async () => {
    const channel = await channelIn(store, 'T8');
    const threadId = await threadIn(store, channel);
    const at = { slackTeamId: 'T8', slackUserId: 'UGONE' };
    const open = await said(store, channel, threadId, { ...at, text: 'USERWORDS open' });
    const other = await said(store, channel, threadId, {
      slackTeamId: 'T8',
      slackUserId: 'USTAYS',
    });
    const hidden = { ...privateReply(channel, threadId, 'UGONE'), text: 'USERWORDS private' };
    const stored = await store.responses.recordPrivate(hidden);
    await store.responses.recordPrivate(privateReply(channel, threadId, 'USTAYS'));
    await store.responses.recordSkip({ ...at, threadId, skippedAt: AT });
    await store.people.change('T8', 'UGONE', { mayBeQuoted: true });
    await store.people.takeWeeklyMessage('T8', 'UGONE', '2026-W10');
    await store.channels.update(channel.id, { keeperSlackId: 'UGONE' });
    await store.audit.note({ ...at, channelId: channel.id, what: 'paused', at: AT });
    const told = { ...at, channelId: channel.id, text: 'USERWORDS win', toldAt: AT };
    const win = await store.wins.add(told);
    if (win === null) throw new Error('no win');
    await challengeIn(channel, 'UGONE', 'challenge:V2', 'USERWORDS title');
    const { id: others } = await challengeIn(channel, 'USTAYS', 'challenge:V3', 'Our release');
    const people = { keeperSlackId: '', ownerSlackId: '' };
    const change = { title: 'Our release', reading: 'complex' as const, ...people };
    await store.challenges.edit(others, { ...change, seen: 'USERWORDS' }, 'UGONE');
    const last = { ...change, seen: 'Otherwise now' };
    await store.challenges.edit(others, { ...last, ownerSlackId: 'UGONE' }, 'USTAYS');
    const work = { sense: 'A question', alternatives: 'USERWORDS ways', nextStep: null };
    await store.challenges.writeDown(others, work, 'UGONE');
    await store.challenges.writeDown(others, { ...work, sense: 'Why at all?' }, 'USTAYS');
    const closing = { outcomeText: 'USERWORDS outcome', bySlackId: 'UGONE', at: minutes(3) };
    await store.challenges.close(others, closing);
    await store.posts.enqueue([
      newPost(channel, { content: { kind: 'greeting', addedBySlackId: 'UGONE' } }),
      newPost(channel, {
        content: { kind: 'note', text: 'USERWORDS box', responseId: stored.responseId ?? '' },
      }),
    ]);
    const frozen = frozenOf(channel, [open, other]);
    const line = { kind: 'win' as const, text: 'A win: USERWORDS win', permalink: null };
    const digest = { ...frozen.digest, happened: [{ ...line, evidence: [win.id] as const }] };
    const [post] = frozen.posts;
    if (post?.content.kind !== 'digest') throw new Error('no post');
    const posts = [{ ...post, content: { ...post.content, digest } }];
    expect(await store.digests.freeze({ ...frozen, digest, posts })).toBe(true);

    const erased = await store.people.erase('T8', 'UGONE');
    expect([...erased].sort()).toEqual([open.id, stored.responseId].sort());
    for (const { id, goneIds } of await store.digests.outdated()) {
      await store.digests.amend(id, (digest) => goneIds.reduce(withoutResponse, digest));
    }
    const late = openReply(channel, threadId, { ...at, ts: open.ts ?? '', text: 'USERWORDS late' });
    expect(await store.responses.recordOpen(late)).toEqual({
      as: 'erased-person',
      responseId: null,
    });
    expect((await store.responses.recordPrivate(hidden)).as).toBe('erased-person');
    expect(await store.challenges.get(others)).toMatchObject({
      title: 'Our release',
      seen: 'Otherwise now',
      ownerSlackId: '',
      outcomeText: null,
      work: { sense: 'Why at all?', alternatives: null },
    });
    expect(await store.wins.add(told)).toBeNull();
    expect((await challengeIn(channel, 'UGONE', 'challenge:V4')).isOpen).toBe(false);
    await store.challenges.reopen(others);
    for (const refused of [
      store.challenges.edit(others, last, 'UGONE'),
      store.challenges.edit(others, { ...last, ownerSlackId: 'UGONE' }, 'USTAYS'),
      store.challenges.writeDown(others, work, 'UGONE'),
      store.challenges.keep(others, 'UGONE', 'owner'),
      store.challenges.close(others, closing),
    ]) {
      expect(await refused).toBe('erased-person');
    }
    await store.responses.recordSkip({ ...at, threadId, skippedAt: AT });
    const left = await everything();
    expect(left).not.toContain('UGONE');
    expect(left).not.toContain('USERWORDS');
    expect(await store.responses.countSkips(channel.id, null, minutes(9))).toBe(0);
    expect(await store.responses.ofThread(threadId)).toHaveLength(2);
    expect(await store.people.erase('T8', 'UGONE')).toEqual([]);
  });
});
