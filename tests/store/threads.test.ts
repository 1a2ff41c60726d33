import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';
import {
  AT,
  channelIn,
  minutes,
  newPost,
  newThread,
  privateReply,
  promptDue,
  said,
  threadIn,
} from './given.js';

describe('threads', () => {
  let opened: TestStore;
  let store: Store;

  beforeAll(async () => {
    opened = await openTestStore();
    store = opened.store;
  });
  afterAll(() => opened.close());

  it('keeps an imported thread once a root', async () => {
    const channel = await channelIn(store);
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => store.threads.keepImported(newThread(channel), '1.1')),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await store.threads.get(ids[0] ?? '')).toMatchObject({
      rootTs: '1.1',
      practice: 'sense-making',
      openedAt: AT,
      closedAt: null,
    });
  });

  it('reads again what is open, or was opened of late, newest first', async () => {
    const channel = await channelIn(store);
    const keep = (openedAt: Date, rootTs: string) =>
      store.threads.keepImported(newThread(channel, { openedAt }), rootTs);
    const old = await keep(minutes(1), '1.1');
    const late = await keep(minutes(9), '1.2');
    const gone = await keep(minutes(3), '1.3');
    const open = await keep(minutes(2), '1.4');
    await store.threads.close(old, minutes(10));
    await store.threads.close(late, minutes(10));
    await store.threads.markRootGone(gone);
    await store.threads.markRead(open, minutes(11), 0);
    const ids = async (since?: Date) =>
      (await store.threads.openThreads(channel.id, since)).map(({ id }) => id);
    expect(await ids()).toEqual([open]);
    expect(await ids(minutes(5))).toEqual([late, open]);
    const [first] = await store.threads.openThreads(channel.id);
    expect(first).toMatchObject({ lastReadAt: minutes(11), channel });
    await store.channels.update(channel.id, { state: 'left' });
    expect(await ids()).toEqual([]);
    const everywhere = await store.threads.openThreads(null, AT);
    expect(everywhere.map(({ channelId }) => channelId)).not.toContain(channel.id);
  });

  it('remembers what was asked and how many people answered openly: who answered privately is told by no count', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    await said(store, channel, threadId, { slackUserId: 'U1' });
    await said(store, channel, threadId, { slackUserId: 'U1' });
    await store.responses.recordPrivate(privateReply(channel, threadId, 'U1'));
    await store.responses.recordPrivate(privateReply(channel, threadId, 'U2'));
    expect(await store.threads.promptHistory(channel.id, AT)).toEqual([
      {
        promptId: 'sm-01',
        practice: 'sense-making',
        outcome: 'direction',
        askedAt: AT,
        answeredBy: 1,
      },
    ]);
    expect(await store.threads.promptHistory(channel.id, minutes(1))).toEqual([]);
  });

  it('does not count a prompt as asked that could not be sent', async () => {
    const channel = await channelIn(store);
    const asked = await threadIn(store, channel);
    const occurrence = await promptDue(store, channel);
    const thread = newThread(channel, { openedAt: minutes(5) });
    const post = newPost(channel, { threadId: thread.id });
    await store.threads.openPrompt({ occurrenceId: occurrence.id, thread, post });
    expect((await store.threads.lastPrompt(channel.id))?.id).toBe(thread.id);
    const [sending] = await store.posts.ofThread(thread.id);
    await store.posts.dead(sending?.id ?? '', 0, 'expired');
    expect((await store.threads.lastPrompt(channel.id))?.id).toBe(asked);
    expect(await store.threads.promptHistory(channel.id, AT)).toHaveLength(1);
  });
});
