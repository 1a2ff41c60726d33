import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Channel } from '../../src/core/model.js';
import type { NewPost, Post, Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';
import { AT, channelIn, minutes, newPost, newThread, promptDue } from './given.js';

const LEASE_MS = 60_000;

describe('the outbox', () => {
  let opened: TestStore;
  let store: Store;
  let channel: Channel;

  beforeAll(async () => {
    opened = await openTestStore();
    store = opened.store;
  });
  afterAll(() => opened.close());

  // Each test claims what is due in the whole database, of a workspace of its own: what an earlier one left is given up.
  let team = '';
  let teams = 0;
  beforeEach(async () => {
    for (const { id } of await store.channels.list()) {
      await store.channels.update(id, { state: 'left' });
    }
    teams += 1;
    team = `TOUTBOX${teams}`;
    channel = await channelIn(store, team);
  });

  const enqueue = async (over: Partial<NewPost> = {}): Promise<void> =>
    store.posts.enqueue([newPost(channel, over)]);

  const claimOne = async (leaseMs = LEASE_MS): Promise<Post> => {
    const [post] = await store.posts.claimDue(10, leaseMs);
    if (post === undefined) throw new Error('nothing due');
    return post;
  };

  const attempt = async (leaseMs = LEASE_MS): Promise<Post> => {
    const claimed = await claimOne(leaseMs);
    const post = await store.posts.startAttempt(claimed.id, claimed.attempt, leaseMs, AT);
    if (post === null) throw new Error('claim lost');
    return post;
  };

  it('takes a batch once, however often it is enqueued', async () => {
    const post = newPost(channel, { content: { kind: 'greeting', addedBySlackId: 'U1' } });
    const before = await store.posts.queueDepth();
    await store.posts.enqueue([post]);
    await store.posts.enqueue([post, { ...post, part: 1 }]);
    expect((await store.posts.queueDepth()) - before).toBe(2);
    expect((await claimOne()).content).toEqual(post.content);
  });

  it('gives a post to one claimer, and again when the lease ran out', async () => {
    await enqueue();
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => store.posts.claimDue(10, LEASE_MS)),
    );
    expect(claims.flat()).toHaveLength(1);
    await enqueue();
    expect(await store.posts.claimDue(10, LEASE_MS)).toEqual([]);
    const other = await channelIn(store, team);
    await store.posts.enqueue([newPost(other)]);
    const lapsed = await claimOne(1);
    expect(lapsed.channelId).toBe(other.id);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await claimOne()).toMatchObject({ id: lapsed.id, attempt: 0 });
  });

  it('takes at most one post a channel, oldest first, from as many channels as asked', async () => {
    const channels = [channel, await channelIn(store, team), await channelIn(store, team)];
    for (const one of channels) {
      await store.posts.enqueue([newPost(one, { content: { kind: 'note', text: 'first' } })]);
      await store.posts.enqueue([newPost(one, { content: { kind: 'note', text: 'second' } })]);
    }
    const two = await store.posts.claimDue(2, LEASE_MS);
    const rest = await store.posts.claimDue(10, LEASE_MS);
    const all = [...two, ...rest];
    expect(two).toHaveLength(2);
    expect(new Set(all.map(({ channelId }) => channelId)).size).toBe(3);
    expect(all.map(({ content }) => content)).toEqual(
      all.map(() => ({ kind: 'note', text: 'first' })),
    );
  });

  it('has at most four of a workspace under way, so that one that hangs leaves the others theirs', async () => {
    const crowd = [channel];
    while (crowd.length < 6) crowd.push(await channelIn(store, team));
    for (const one of crowd) await store.posts.enqueue([newPost(one)]);
    const elsewhere = await channelIn(store, `${team}B`);
    await store.posts.enqueue([newPost(elsewhere)]);
    const claimed = await store.posts.claimDue(10, LEASE_MS);
    expect(claimed.map(({ slackTeamId }) => slackTeamId).sort()).toEqual([
      ...Array.from({ length: 4 }, () => team),
      `${team}B`,
    ]);
    expect(await store.posts.claimDue(10, LEASE_MS)).toEqual([]);
    const [first] = claimed.filter(({ slackTeamId }) => slackTeamId === team);
    const started = await store.posts.startAttempt(first?.id ?? '', 0, LEASE_MS, AT);
    await store.posts.sent(first?.id ?? '', started?.attempt ?? 0, '1.1');
    expect(await store.posts.claimDue(10, LEASE_MS)).toHaveLength(1);
  });

  it('counts attempts and lets an old one change nothing', async () => {
    await enqueue();
    const first = await attempt(1);
    expect(first).toMatchObject({ state: 'sending', attempt: 1, attemptStartedAt: AT });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const lapsed = await claimOne();
    expect(lapsed).toMatchObject({ id: first.id, state: 'sending', attempt: 1 });
    expect(await store.posts.retry(first.id, 1)).toBe(true);
    expect(await store.posts.startAttempt(first.id, 1, LEASE_MS, minutes(1))).toMatchObject({
      attempt: 2,
    });
    expect(await store.posts.startAttempt(first.id, 1, LEASE_MS, minutes(1))).toBeNull();
    const late = [
      store.posts.sent(first.id, 1, '1.1'),
      store.posts.wait(first.id, 1, 0),
      store.posts.unknown(first.id, 1, 'x', 0),
      store.posts.absent(first.id, 1, 0),
      store.posts.retry(first.id, 1),
      store.posts.dead(first.id, 1, 'x'),
    ];
    expect(await Promise.all(late)).toEqual(late.map(() => false));
    expect(await store.posts.sent(first.id, 2, '1.2')).toBe(true);
    expect(await store.posts.get(first.id)).toMatchObject({ state: 'sent', ts: '1.2' });
  });

  it('lets one of two start the same attempt', async () => {
    await enqueue();
    const { id } = await claimOne();
    const starts = await Promise.all(
      Array.from({ length: 6 }, () => store.posts.startAttempt(id, 0, LEASE_MS, AT)),
    );
    expect(starts.filter((post) => post !== null)).toHaveLength(1);
  });

  it('waits as long as Slack asked, and looks again after an unclear answer', async () => {
    await enqueue();
    const post = await attempt();
    await store.posts.wait(post.id, post.attempt, 3_600_000);
    expect(await store.posts.claimDue(10, LEASE_MS)).toEqual([]);
    expect(await store.posts.get(post.id)).toMatchObject({ state: 'pending', attempt: 1 });

    const other = await channelIn(store, team);
    await store.posts.enqueue([newPost(other)]);
    const unclear = await attempt();
    expect(await store.posts.unknown(unclear.id, 1, 'timeout', 0)).toBe(true);
    expect(await claimOne()).toMatchObject({ id: unclear.id, state: 'unknown', reason: 'timeout' });
    expect(await store.posts.absent(unclear.id, 1, 0)).toBe(true);
    expect(await claimOne()).toMatchObject({ state: 'unknown', lookedAbsent: 1 });
    expect(await store.posts.retry(unclear.id, 1)).toBe(true);
    expect(await store.posts.get(unclear.id)).toMatchObject({ state: 'pending', lookedAbsent: 0 });
  });

  it('roots the thread where part 0 stands, and puts later parts under it in order', async () => {
    const occurrence = await promptDue(store, channel);
    const thread = newThread(channel);
    const batch = { batchKey: `b:${randomUUID()}`, threadId: thread.id };
    await store.threads.openPrompt({
      occurrenceId: occurrence.id,
      thread,
      post: newPost(channel, batch),
    });
    await store.posts.enqueue([2, 1].map((part) => newPost(channel, { ...batch, part })));
    expect((await store.threads.get(thread.id))?.rootTs).toBe('');
    const root = await attempt();
    expect(root).toMatchObject({ part: 0, threadTs: null });
    await store.posts.sent(root.id, 1, '170.5');
    await store.posts.enqueue([newPost(channel, { ...batch, part: 3 })]);
    for (const part of [1, 2, 3]) {
      const post = await attempt();
      expect(post).toMatchObject({ part, threadTs: '170.5' });
      await store.posts.sent(post.id, 1, `171.${part}`);
    }
    const found = await store.threads.findByRoot(team, channel.slackChannelId, '170.5');
    expect(found).toMatchObject({ id: thread.id, rootTs: '170.5', channel });
    expect((await store.posts.ofThread(thread.id)).map(({ part }) => part)).toEqual([0, 1, 2, 3]);
  });

  it('gives up later parts with the first, and no later part before it', async () => {
    const batchKey = `b:${randomUUID()}`;
    await store.posts.enqueue([0, 1].map((part) => newPost(channel, { batchKey, part })));
    const root = await claimOne();
    expect(await store.posts.dead(root.id, 0, 'expired')).toBe(true);
    expect(await store.posts.claimDue(10, LEASE_MS)).toEqual([]);
    expect(await store.posts.get(root.id)).toMatchObject({ state: 'dead', reason: 'expired' });
  });

  it.each([
    ['left', 0],
    ['needs-attention', 0],
    ['paused', 1],
    ['active', 1],
  ] as const)('of a channel that is %s gives %i', async (state, count) => {
    await enqueue();
    await store.channels.update(channel.id, { state });
    expect(await store.posts.claimDue(10, LEASE_MS)).toHaveLength(count);
  });

  it('keeps instants in what it holds', async () => {
    const card = {
      question: 'What helped?',
      why: 'Because.',
      practice: null,
      countedAt: minutes(60),
      zone: 'UTC',
      askedBySlackId: null,
    };
    await enqueue({ content: { kind: 'prompt', card, threadId: 'x' }, expiresAt: minutes(9) });
    const post = await claimOne();
    expect(post.content).toEqual({ kind: 'prompt', card, threadId: 'x' });
    expect(post.expiresAt).toEqual(minutes(9));
    await store.posts.replaceContent(post.id, { kind: 'note', text: 'other' });
    expect((await store.posts.get(post.id))?.content).toEqual({ kind: 'note', text: 'other' });
    expect(await store.posts.get('nonsense')).toBeNull();
  });
});
