import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnalysisMemory } from '../../src/core/reading/analysis-model.js';
import { withoutResponse } from '../../src/core/digest/digest-without.js';
import type { Channel, Response } from '../../src/core/model.js';
import type { Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';
import {
  AT,
  channelIn,
  digestOf,
  frozenOf,
  memoryOf,
  minutes,
  openReply,
  promptDue,
  said,
  threadIn,
} from './given.js';

describe('digests and what the analysis remembers', () => {
  let opened: TestStore;
  let store: Store;

  beforeAll(async () => {
    opened = await openTestStore();
    store = opened.store;
  });
  afterAll(() => opened.close());

  async function twoReplies(): Promise<{
    channel: Channel;
    replies: Response[];
    threadId: string;
  }> {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const one = await said(store, channel, threadId);
    const two = await said(store, channel, threadId, { slackUserId: 'U2', saidAt: minutes(1) });
    return { channel, replies: [one, two], threadId };
  }

  const edit = (channel: Channel, threadId: string, response: Response, text: string) =>
    store.responses.recordOpen(
      openReply(channel, threadId, { ts: response.ts ?? '', text, editedTs: '99.1' }),
    );

  it('freezes all that belongs to a digest together', async () => {
    const { channel, replies } = await twoReplies();
    const occurrence = await promptDue(store, channel);
    const frozen = frozenOf(channel, replies, { occurrence });
    expect(await store.digests.freeze(frozen)).toBe(true);
    const stored = await store.digests.latest(channel.id);
    expect(stored).toMatchObject({ number: 1, frozenAt: minutes(1), threadId: frozen.thread.id });
    expect(stored?.digest).toEqual(frozen.digest);
    expect(await store.digests.get(channel.id, 1)).toEqual(stored);
    expect(await store.digests.list(channel.id)).toEqual([stored]);
    expect(await store.analysis.load(channel.id)).toEqual(frozen.memory);
    expect(await store.responses.upToCycle(channel.id, 1)).toMatchObject([
      { cycle: 1 },
      { cycle: 1 },
    ]);
    expect(await store.posts.ofThread(frozen.thread.id)).toMatchObject([{ part: 0 }, { part: 1 }]);
    const [done] = await store.occurrences.recent(channel.id, 'prompt', 1);
    expect(done?.state).toBe('done');
  });

  it('freezes once when several replicas try', async () => {
    const { channel, replies } = await twoReplies();
    const occurrence = await promptDue(store, channel);
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        store.digests.freeze(frozenOf(channel, replies, { occurrence })),
      ),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await store.digests.list(channel.id)).toHaveLength(1);
  });

  it.each(['edited', 'deleted'] as const)(
    'changes nothing when words it quotes were %s meanwhile',
    async (what) => {
      const { channel, replies, threadId } = await twoReplies();
      const occurrence = await promptDue(store, channel);
      const frozen = frozenOf(channel, replies, { occurrence });
      const [first] = replies;
      if (first === undefined) throw new Error('no reply');
      if (what === 'edited') await edit(channel, threadId, first, 'Other.');
      else await store.responses.deleteOwn(first.id, 'T1', 'U1');
      expect(await store.digests.freeze(frozen)).toBe(false);
      expect(await store.digests.latest(channel.id)).toBeNull();
      expect(await store.posts.ofThread(frozen.thread.id)).toEqual([]);
      expect(await store.occurrences.claim(occurrence.id, 1)).not.toBeNull();
      expect((await store.analysis.load(channel.id)).themes).toEqual([]);
    },
  );

  it('changes nothing when that number is taken', async () => {
    const { channel, replies } = await twoReplies();
    await store.digests.freeze(frozenOf(channel, replies));
    const occurrence = await promptDue(store, channel);
    expect(await store.digests.freeze(frozenOf(channel, [], { occurrence }))).toBe(false);
    expect(await store.occurrences.claim(occurrence.id, 1)).not.toBeNull();
  });

  it('keeps no marks in words that were edited after they were read', async () => {
    const { channel, replies, threadId } = await twoReplies();
    const [first, second] = replies;
    if (first === undefined || second === undefined) throw new Error('no reply');
    const frozen = { ...frozenOf(channel, replies), digest: digestOf(channel, 1, [second]) };
    await edit(channel, threadId, first, 'Other.');
    expect(await store.digests.freeze(frozen)).toBe(true);
    const memory = await store.analysis.load(channel.id);
    expect(memory.memberships.map(({ replyId }) => replyId)).toEqual([second.id]);
  });

  it('puts the next memory in place of the one before, in its order, and keeps a name that a person gave', async () => {
    const { channel, replies } = await twoReplies();
    await store.digests.freeze(frozenOf(channel, replies));
    const name = (themeId: string, label: string) =>
      store.themeActs.keep({
        slackTeamId: 'T1',
        slackUserId: 'U1',
        channelId: channel.id,
        act: { kind: 'name', themeId, label },
        at: AT,
      });
    expect(await name('t1', 'Who knows what')).toMatchObject({ id: expect.any(String) });
    expect(await name('t9', 'x')).toBe('gone');
    const before = memoryOf(replies, 1);
    const memory: AnalysisMemory = {
      ...before,
      themes: [
        { id: 't3', label: 'new one', isLabelByPerson: false, firstCycle: 2, aliasOf: null },
        ...before.themes.slice(0, 1),
      ],
      memberships: [...before.memberships].reverse(),
      tensions: before.tensions.map((one) => ({ ...one, stateByPeople: 'held' as const })),
      nextThemeNumber: 4,
    };
    await store.digests.freeze({ ...frozenOf(channel, [], { number: 2, memory }), read: replies });
    const loaded = await store.analysis.load(channel.id);
    expect(loaded).toEqual({
      ...memory,
      themes: [
        memory.themes[0],
        { ...memory.themes[1], label: 'Who knows what', isLabelByPerson: true },
      ],
    });
  });

  it('lets a tension go when one of its sides was deleted, but not one that people named', async () => {
    const { channel, replies } = await twoReplies();
    const memory = memoryOf(replies, 1);
    const named = memory.tensions.map((one) => ({
      ...one,
      id: 'x2',
      stateByPeople: 'named' as const,
    }));
    const both = { ...memory, tensions: [...memory.tensions, ...named] };
    await store.digests.freeze(frozenOf(channel, replies, { memory: both }));
    await store.responses.deleteOwn(replies[0]?.id ?? '', 'T1', 'U1');
    const { tensions } = await store.analysis.load(channel.id);
    expect(tensions).toMatchObject([{ id: 'x2', stateByPeople: 'named' }]);
    expect(tensions[0]?.sides).toHaveLength(1);
    expect(tensions[0]?.evidence[0]?.replyIds).toEqual([replies[1]?.id]);
  });

  it('finds the digests that rest on a response, also when it is gone, until they let go of it', async () => {
    const { channel, replies } = await twoReplies();
    const id = replies[0]?.id ?? '';
    await store.digests.freeze(frozenOf(channel, replies));
    const mine = async () =>
      (await store.digests.outdated()).filter((one) => one.channelId === channel.id);
    expect(await store.digests.restingOn(id)).toHaveLength(1);
    expect(await mine()).toEqual([]);
    await store.responses.deleteOwn(id, 'T1', 'U1');
    const [gone] = await mine();
    expect(gone).toMatchObject({ number: 1, goneIds: [id] });
    if (gone === undefined) throw new Error('not found');
    await store.digests.amend(gone.id, (digest) => withoutResponse(digest, id));
    expect(await mine()).toEqual([]);
    expect(await store.digests.restingOn(id)).toEqual([]);
    const posts = await store.posts.ofThread(gone.threadId);
    const shown = JSON.stringify([await store.digests.latest(channel.id), posts]);
    expect(shown).not.toContain(id);
    expect(shown).toContain(replies[1]?.id);
  });

  it('finds the digests that quote what was taken out, muted or edited, until they let go of it', async () => {
    const { channel, replies, threadId } = await twoReplies();
    const [first, second] = replies;
    if (first === undefined || second === undefined) throw new Error('no reply');
    await store.digests.freeze(frozenOf(channel, replies));
    const mine = async () =>
      (await store.digests.outdated()).find((one) => one.channelId === channel.id);
    expect(await mine()).toBeUndefined();
    await edit(channel, threadId, first, 'Other.');
    expect(await mine()).toMatchObject({
      edited: [{ id: first.id, text: 'Other.', version: 2 }],
      takenOutIds: [],
      goneIds: [],
    });
    await store.responses.setQuotable(first.id, 'T1', 'U1', false);
    expect(await mine()).toMatchObject({ edited: [], takenOutIds: [first.id] });
    await store.people.change('T1', 'U2', { mayBeQuoted: false });
    expect((await mine())?.takenOutIds).toEqual([first.id, second.id].sort());
    const stored = await mine();
    const quoteless = { voices: [], moreVoices: [] };
    await store.digests.amend(stored?.id ?? '', (digest) => ({ ...digest, ...quoteless }));
    expect(await mine()).toBeUndefined();
    await store.people.change('T1', 'U2', { mayBeQuoted: true });
  });

  it('asks in its thread what it asks itself, and nothing that was taken out of it', async () => {
    const { channel, replies } = await twoReplies();
    const frozen = frozenOf(channel, replies);
    const id = replies[0]?.id ?? '';
    const carry = { text: 'You wrote “The handover”. What now?', evidence: [id] as const };
    await store.digests.freeze({
      ...frozen,
      digest: { ...frozen.digest, carry },
      thread: { ...frozen.thread, question: carry.text },
    });
    const stored = await store.digests.latest(channel.id);
    const replaced = await store.digests.amend(stored?.id ?? '', (digest) =>
      withoutResponse(digest, id),
    );
    expect(replaced?.digest.carry).toBeNull();
    const thread = await store.threads.get(frozen.thread.id);
    expect(thread?.question).toBe(replaced?.digest.headline);
  });

  it('that nobody saw is taken back: what it counted waits again, and nothing of it is remembered', async () => {
    const { channel, replies, threadId } = await twoReplies();
    await store.digests.freeze(frozenOf(channel, replies));
    const before = await store.analysis.load(channel.id);
    const later = await said(store, channel, threadId, { slackUserId: 'U3', saidAt: minutes(2) });
    const memory = memoryOf([...replies, later], 2);
    const occurrence = await promptDue(store, channel);
    const frozen = frozenOf(channel, [later], {
      number: 2,
      occurrence,
      memory: {
        ...memory,
        themes: [
          ...memory.themes,
          { id: 't3', label: 'new', isLabelByPerson: false, firstCycle: 2, aliasOf: null },
        ],
        memberships: memory.memberships.map((one) => ({
          ...one,
          cycle: one.replyId === later.id ? 2 : 1,
        })),
        tensions: memory.tensions.flatMap((one) => [
          {
            ...one,
            evidence: [
              ...(before.tensions[0]?.evidence ?? []),
              { kind: 'reply' as const, replyIds: [later.id], cycle: 2 },
            ],
          },
          { ...one, id: 'x2', firstCycle: 2 },
        ]),
      },
    });
    const posts = frozen.posts.map((post) => ({ ...post, occurrenceId: occurrence.id }));
    expect(await store.digests.freeze({ ...frozen, read: [...replies, later], posts })).toBe(true);

    const [top] = await store.posts.ofThread(frozen.thread.id);
    expect(await store.posts.dead(top?.id ?? '', 0, 'expired', true)).toBe(true);
    expect((await store.digests.latest(channel.id))?.number).toBe(1);
    expect(await store.posts.ofThread(frozen.thread.id)).toEqual([]);
    expect(await store.threads.get(frozen.thread.id)).toBeNull();
    const waiting = await store.responses.waiting(channel.id, minutes(9));
    expect(waiting.map(({ id }) => id)).toEqual([later.id]);
    expect(await store.analysis.load(channel.id)).toEqual(before);
    const [missed] = await store.occurrences.recent(channel.id, 'prompt', 1);
    expect(missed?.state).toBe('missed');
    expect(await store.digests.freeze({ ...frozenOf(channel, [later], { number: 2 }) })).toBe(true);
    expect(await store.posts.queueDepth()).toBeGreaterThan(0);
  });

  it('has nothing to give for a channel without digests', async () => {
    const channel = await channelIn(store);
    expect(await store.digests.latest(channel.id)).toBeNull();
    expect(await store.digests.restingOn('nonsense')).toEqual([]);
    expect(await store.analysis.load(channel.id)).toEqual({
      themes: [],
      memberships: [],
      tensions: [],
      nextThemeNumber: 1,
      nextTensionNumber: 1,
    });
  });
});
