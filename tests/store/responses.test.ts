import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createStore } from '../../src/store/store.js';
import type { OpenReply, Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';
import {
  AT,
  channelIn,
  frozenOf,
  minutes,
  newPost,
  openReply,
  privateReply,
  said,
  threadIn,
} from './given.js';

/** One message: the newest version that exists, whether it was deleted, and in which order its events come. */
interface Message {
  known: number;
  isDeleted: boolean;
  repeats: number[];
  places: number[];
}

describe('responses', () => {
  let opened: TestStore;
  let store: Store;
  /** As another process has it. */
  let other: Store;

  beforeAll(async () => {
    opened = await openTestStore();
    store = opened.store;
    const { databaseUrl } = opened;
    other = await createStore({ databaseUrl, encryptionKey: Buffer.alloc(32, 7) });
  });
  afterAll(async () => {
    await other.close();
    await opened.close();
  });

  const deletion = (reply: OpenReply) => ({ ...reply, deletedAt: minutes(5) });

  it('ends in the same state whatever arrives how often in whatever order', async () => {
    const channel = await channelIn(store);
    const versions = [
      { text: 'first words', editedTs: null },
      { text: 'second words', editedTs: '1772614900.000100' },
      { text: 'third words', editedTs: '1772615000.000100' },
    ];
    const DELETED = versions.length;
    const messages = fc.record({
      known: fc.integer({ min: 1, max: versions.length }),
      isDeleted: fc.boolean(),
      repeats: fc.array(fc.nat({ max: DELETED }), { maxLength: 5 }),
      places: fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
    });
    const arrivalsOf = ({ known, isDeleted, repeats, places }: Message) => {
      const all = [...versions.slice(0, known).keys(), ...(isDeleted ? [DELETED] : [])];
      return [...all, ...repeats.filter((event) => all.includes(event))]
        .map((event, at) => ({ event, place: places[at] ?? 0 }))
        .sort((one, other) => one.place - other.place)
        .map(({ event }) => event);
    };
    let orders = 0;
    const property = fc.asyncProperty(
      fc.array(messages, { minLength: 25, maxLength: 25 }),
      async (batch) => {
        const threadId = await threadIn(store, channel);
        await Promise.all(
          batch.map(async (message, at) => {
            const reply = openReply(channel, threadId, { ts: `${orders + at}.000300` });
            for (const event of arrivalsOf(message)) {
              const version = versions[event];
              if (version === undefined) await store.responses.deleteOpen(deletion(reply));
              else await store.responses.recordOpen({ ...reply, ...version });
            }
          }),
        );
        const kept = new Map(
          (await store.responses.ofThread(threadId)).map((one) => [one.ts, one]),
        );
        batch.forEach(({ known, isDeleted }, at) => {
          const text = kept.get(`${orders + at}.000300`)?.text;
          expect(text).toBe(isDeleted ? undefined : versions[known - 1]?.text);
        });
        orders += batch.length;
      },
    );
    await fc.assert(property, { numRuns: 24 });
    expect(orders).toBeGreaterThanOrEqual(600);
  }, 120_000);

  it('stores one reply once when many processes get it at the same time', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const reply = openReply(channel, threadId);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => store.responses.recordOpen(reply)),
    );
    expect(results.filter(({ as }) => as === 'new')).toHaveLength(1);
    expect(results.filter(({ as }) => as === 'unchanged')).toHaveLength(19);
    expect(new Set(results.map(({ responseId }) => responseId)).size).toBe(1);
  });

  it('keeps the same words that a client sent twice once, in whatever order, batch and process they come', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const sendings = Array.from({ length: 30 }, (_, n) => `sending-${n}`);
    const copies = sendings.flatMap((clientMsgId) =>
      [1, 2].map(() => openReply(channel, threadId, { clientMsgId, text: clientMsgId })),
    );
    const results = await Promise.all(
      [...copies, ...copies].map((reply, n) =>
        (n % 3 === 0 ? other : store).responses.recordOpen(reply),
      ),
    );
    expect(results.filter(({ as }) => as === 'new')).toHaveLength(sendings.length);
    expect(results.filter(({ as }) => as === 'unchanged')).toHaveLength(3 * sendings.length);
    const stored = await store.responses.ofThread(threadId);
    expect(stored.map(({ text }) => text).sort()).toEqual([...sendings].sort());
    expect(new Set(results.map(({ responseId }) => responseId)).size).toBe(sendings.length);
  });

  it('keeps words that differ, that somebody else sent, that were edited, or whose first copy was deleted', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const clientMsgId = 'one name';
    const first = openReply(channel, threadId, { clientMsgId, text: 'First.' });
    const keep = async (over: Partial<OpenReply>) =>
      (await store.responses.recordOpen(openReply(channel, threadId, { clientMsgId, ...over }))).as;
    expect((await store.responses.recordOpen(first)).as).toBe('new');
    expect(await keep({ text: 'First.' })).toBe('unchanged');
    expect(await keep({ text: 'Other words.' })).toBe('new');
    expect(await keep({ text: 'First.', slackUserId: 'U2' })).toBe('new');
    expect(await keep({ text: 'First, edited.', editedTs: '20.1' })).toBe('new');
    await store.responses.deleteOpen(deletion(first));
    expect(await keep({ text: 'First.' })).toBe('new');
  });

  it('says what each arrival did', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const reply = openReply(channel, threadId);
    const record = async (over: Partial<OpenReply>) =>
      (await store.responses.recordOpen({ ...reply, ...over })).as;
    expect(await record({})).toBe('new');
    expect(await record({})).toBe('unchanged');
    expect(await record({ text: 'other', editedTs: '10.5' })).toBe('edited');
    expect(await record({ text: 'older', editedTs: '9.5' })).toBe('unchanged');
    const gone = await store.responses.deleteOpen(deletion(reply));
    expect(await store.responses.deleteOpen(deletion(reply))).toEqual(gone);
    expect(await record({ text: 'late', editedTs: '11.5' })).toBe('was-deleted');
  });

  it('gives nothing back for the deletion of a message that was never ours', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const reply = openReply(channel, threadId);
    expect(await store.responses.deleteOpen(deletion(reply))).toBeNull();
    expect(await store.responses.deleteOpen(deletion(reply))).toBeNull();
    expect(await store.responses.knownTs(threadId)).toEqual([]);
  });

  it('drops the marks of the old text with an edit, and keeps them when only the time of an edit came', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const one = await said(store, channel, threadId);
    const two = await said(store, channel, threadId, { slackUserId: 'U2' });
    await store.digests.freeze(frozenOf(channel, [one, two]));
    const reply = openReply(channel, threadId, { ts: one.ts ?? '', text: one.text });
    await store.responses.recordOpen({ ...reply, editedTs: '20.1' });
    expect((await store.analysis.load(channel.id)).memberships).toHaveLength(2);
    await store.responses.recordOpen({ ...reply, text: 'Other words.', editedTs: '21.1' });
    const memory = await store.analysis.load(channel.id);
    expect(memory.memberships.map(({ replyId }) => replyId)).toEqual([two.id]);
    expect(memory.tensions).toEqual([]);
    const edited = (await store.responses.upToCycle(channel.id, 1)).find(({ id }) => id === one.id);
    expect(edited).toMatchObject({ text: 'Other words.', version: 2, cycle: 1 });
  });

  it('keeps any text that Slack can send', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const text = `nul \u0000 half \ud83d emoji 😀 שלום ${'long '.repeat(8_000)}`;
    const stored = await said(store, channel, threadId, { text });
    expect(stored.text).toBe(text.replace('\u0000', '').replace('\ud83d ', '\ufffd '));
    const frozen = frozenOf(channel, [{ ...stored, text: 'cut \ud83d' }]);
    await expect(store.digests.freeze(frozen)).resolves.toBe(true);
  });

  it('stores a private answer once a submission', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const reply = privateReply(channel, threadId, 'U1');
    const first = await store.responses.recordPrivate(reply);
    expect(first.as).toBe('new');
    expect(await store.responses.recordPrivate({ ...reply, text: 'again' })).toEqual({
      as: 'unchanged',
      responseId: first.responseId,
    });
    expect(await store.responses.ofThread(threadId)).toHaveLength(1);
  });

  it('knows a person across open and private words of a channel, and in no other channel', async () => {
    const [channel, other] = [await channelIn(store), await channelIn(store)];
    const threadId = await threadIn(store, channel);
    const otherThread = await threadIn(store, other);
    await said(store, channel, threadId, { slackUserId: 'U7' });
    await store.responses.recordPrivate(privateReply(channel, threadId, 'U7'));
    await store.responses.recordPrivate(privateReply(channel, threadId, 'U8'));
    await said(store, other, otherThread, { slackUserId: 'U7' });
    const authors = (await store.responses.ofThread(threadId)).map(({ authorId }) => authorId);
    expect(new Set(authors).size).toBe(2);
    const [elsewhere] = await store.responses.ofThread(otherThread);
    expect(authors).not.toContain(elsewhere?.authorId);
    expect(authors.join()).not.toContain('U7');
  });

  it('holds nothing in the database that tells who wrote private words', async () => {
    const channel = await channelIn(store, 'T-private');
    const threadId = await threadIn(store, channel);
    await store.responses.recordPrivate(privateReply(channel, threadId, 'USECRET'));
    await store.responses.recordSkip({
      threadId,
      slackTeamId: 'T-private',
      slackUserId: 'USECRET',
      skippedAt: AT,
    });
    const client = new pg.Client({ connectionString: opened.databaseUrl });
    await client.connect();
    const rows = await client.query<{ row: string }>(
      `SELECT response::text AS row FROM response WHERE source <> 'thread' AND thread_id = $1
       UNION ALL SELECT skip::text FROM skip WHERE thread_id = $1`,
      [threadId],
    );
    await client.end();
    const stored = rows.rows.map(({ row }) => row.replace('(USECRET)', ''));
    expect(stored).toHaveLength(2);
    expect(stored.join()).not.toContain('USECRET');
    expect(stored.join()).not.toContain(Buffer.from('USECRET').toString('hex'));
  });

  it('lets only their author take words out, delete them, or find them', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const open = await said(store, channel, threadId, { slackUserId: 'U21' });
    const { responseId } = await store.responses.recordPrivate(
      privateReply(channel, threadId, 'U21'),
    );
    const ids = [open.id, responseId ?? ''];
    const mine = await store.responses.ofPerson('T1', 'U21', channel.id);
    expect(mine.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await store.responses.ofPerson('T1', 'U22', null)).toEqual([]);
    expect(await store.responses.ofPerson('T2', 'U21', null)).toEqual([]);
    for (const id of ids) {
      expect(await store.responses.setQuotable(id, 'T1', 'U22', true)).toBe(false);
      expect(await store.responses.deleteOwn(id, 'T2', 'U21')).toBe(false);
      expect(await store.responses.get(id)).toEqual(mine.find((one) => one.id === id));
      expect(await store.responses.setQuotable(id, 'T1', 'U21', false)).toBe(true);
      expect(await store.responses.deleteOwn(id, 'T1', 'U21')).toBe(true);
      expect(await store.responses.deleteOwn(id, 'T1', 'U21')).toBe(false);
      expect(await store.responses.get(id)).toBeNull();
    }
    expect(await store.responses.deleteOwn('nonsense', 'T1', 'U21')).toBe(false);
    expect(await store.responses.get('nonsense')).toBeNull();
    const late = openReply(channel, threadId, { ts: open.ts ?? '', slackUserId: 'U21' });
    expect((await store.responses.recordOpen(late)).as).toBe('was-deleted');
  });

  it('quotes open words unless taken out or switched off, and private words only after a yes', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const quotable = async () =>
      (await store.responses.ofThread(threadId)).map(({ isQuotable }) => isQuotable);
    await said(store, channel, threadId, { slackUserId: 'U31' });
    expect(await quotable()).toEqual([true]);
    await store.people.change('T1', 'U31', { mayBeQuoted: false });
    expect(await quotable()).toEqual([false]);
    await store.people.change('T1', 'U31', { mayBeQuoted: true });
    expect(await quotable()).toEqual([true]);
    await store.responses.recordPrivate(privateReply(channel, threadId, 'U32'));
    await store.responses.recordPrivate({
      ...privateReply(channel, threadId, 'U33'),
      mayBeQuoted: true,
    });
    expect((await quotable()).sort()).toEqual([false, true, true]);
    await store.people.change('T1', 'U33', { mayBeQuoted: false });
    expect((await quotable()).sort()).toEqual([false, false, true]);
  });

  it('waits for the next digest what was said up to its time', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const early = await said(store, channel, threadId, { saidAt: minutes(1) });
    await said(store, channel, threadId, { saidAt: minutes(3), slackUserId: 'U2' });
    const waiting = await store.responses.waiting(channel.id, minutes(2));
    expect(waiting).toEqual([early]);
    await store.digests.freeze(frozenOf(channel, waiting));
    expect(await store.responses.waiting(channel.id, minutes(2))).toEqual([]);
    expect(await store.responses.waiting(channel.id, minutes(9))).toHaveLength(1);
    expect(await store.responses.upToCycle(channel.id, 1)).toMatchObject([{ cycle: 1 }]);
    expect(await store.responses.upToCycle(channel.id, 0)).toEqual([]);
  });

  it('finds words again in open, quotable replies of that channel alone', async () => {
    const [channel, other] = [await channelIn(store), await channelIn(store)];
    const threadId = await threadIn(store, channel);
    const text = 'Trust grows at the 100% Tide table_top';
    const newer = { text, slackUserId: 'U2', saidAt: minutes(1) };
    const first = await said(store, channel, threadId, { text });
    const second = await said(store, channel, threadId, newer);
    await said(store, other, await threadIn(store, other), { text });
    await store.responses.recordPrivate({
      ...privateReply(channel, threadId, 'U9'),
      text,
      mayBeQuoted: true,
    });
    const found = async (...words: string[]) =>
      (await store.responses.search(channel.id, words, 10)).map(({ id }) => id);
    expect(await found('TIDE', 'trust')).toEqual([second.id, first.id]);
    expect(await found('tide', 'absent')).toEqual([]);
    expect(await found('0%')).toEqual([second.id, first.id]);
    expect(await found('t_b')).toEqual([]);
    await store.responses.setQuotable(second.id, 'T1', 'U2', false);
    expect(await found('tide')).toEqual([first.id]);
  });

  it('counts one skip a thread and person, in its time', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const skip = { threadId, slackTeamId: 'T1', slackUserId: 'U1', skippedAt: minutes(1) };
    await store.responses.recordSkip(skip);
    await store.responses.recordSkip({ ...skip, skippedAt: minutes(2) });
    await store.responses.recordSkip({ ...skip, slackUserId: 'U2', skippedAt: minutes(3) });
    const count = (since: Date | null, until: Date) =>
      store.responses.countSkips(channel.id, since, until);
    expect(await count(null, minutes(9))).toBe(2);
    expect(await count(minutes(1), minutes(9))).toBe(1);
    expect(await count(null, minutes(2))).toBe(1);
  });

  it('blanks a note that showed deleted words, and does not send it if it was not sent', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const { responseId } = await store.responses.recordPrivate({
      ...privateReply(channel, threadId, 'U41'),
      source: 'box',
    });
    const id = responseId ?? '';
    const content = { kind: 'note' as const, text: 'I see it so: aloud', responseId: id };
    await store.posts.enqueue([newPost(channel, { content, threadId, threadTs: '1.1' })]);
    await store.responses.deleteOwn(id, 'T1', 'U41');
    const [note] = await store.posts.showing(id);
    expect(note).toMatchObject({ state: 'dead' });
    expect(JSON.stringify(note?.content)).not.toContain('aloud');
  });
});
