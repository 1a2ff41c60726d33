import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Channel, Response } from '../../src/core/model.js';
import type { TensionAnswer } from '../../src/core/tensions/tension-answers.js';
import type { Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';
import {
  channelIn,
  frozenOf,
  minutes,
  openReply,
  privateReply,
  quote,
  said,
  threadIn,
} from './given.js';

let opened: TestStore;
let store: Store;
let channel: Channel;
let threadId: string;
let replies: readonly [Response, Response];

beforeAll(async () => {
  opened = await openTestStore();
  store = opened.store;
});
afterAll(() => opened.close());
beforeEach(async () => {
  channel = await channelIn(store);
  threadId = await threadIn(store, channel);
  const one = await said(store, channel, threadId);
  const two = await said(store, channel, threadId, { slackUserId: 'U2', saidAt: minutes(1) });
  replies = [one, two];
});

const freeze = (): Promise<boolean> => store.digests.freeze(frozenOf(channel, replies));
const by = (slackUserId: string) => ({ channelId: channel.id, slackTeamId: 'T1', slackUserId });
const say = (slackUserId: string, answer: TensionAnswer, at = minutes(60)) =>
  store.tensions.answer({ ...by(slackUserId), tensionId: 'x1', answer, at });
const takeBack = (slackUserId: string, madeAt: Date) =>
  store.tensions.takeBack({ ...by(slackUserId), tensionId: 'x1', madeAt });
const state = async () => (await store.analysis.load(channel.id)).tensions[0]?.stateByPeople;

describe('what people say of a tension', () => {
  beforeEach(freeze);

  it('is counted once a person, and makes its state', async () => {
    expect(await state()).toBeNull();
    expect(await say('U1', 'right')).toMatchObject({ kind: 'kept', answers: { right: 1 } });
    expect(await say('U1', 'right', minutes(61))).toMatchObject({
      kind: 'kept-already',
      at: minutes(60),
      answers: { right: 1, firstRightAt: minutes(60) },
    });
    expect(await state()).toBe('named');
    expect(await say('U2', 'right')).toMatchObject({ answers: { right: 2, stillOpen: 0 } });
    expect(await say('U1', 'still-open', minutes(70))).toMatchObject({
      answers: { state: 'held', right: 1, stillOpen: 1, lastStillOpenAt: minutes(70) },
    });
    expect(await state()).toBe('held');
  });

  it('is held anew by the same person on another day: it is looked at again later, and undo goes back to the first time', async () => {
    const day = 24 * 60;
    await say('U1', 'right', minutes(0));
    await say('U1', 'still-open', minutes(60));
    expect(await say('U1', 'still-open', minutes(61))).toMatchObject({ kind: 'kept-already' });
    for (const later of [40 * day, 80 * day]) {
      expect(await say('U1', 'still-open', minutes(later))).toMatchObject({
        kind: 'kept',
        answers: {
          stillOpen: 1,
          firstStillOpenAt: minutes(60),
          lastStillOpenAt: minutes(later),
        },
      });
    }
    expect(await takeBack('U1', minutes(80 * day))).toMatchObject({
      kind: 'taken-back',
      answers: { state: 'held', stillOpen: 1, lastStillOpenAt: minutes(60) },
    });
  });

  it('counts for a digest what a person had said by then, also where they say something else since', async () => {
    await say('U1', 'right', minutes(10));
    await say('U1', 'still-open', minutes(30));
    expect(await store.tensions.answers(channel.id, minutes(20))).toMatchObject([
      { right: 1, stillOpen: 0, firstRightAt: minutes(10) },
    ]);
  });

  it('is counted up to an instant', async () => {
    await say('U1', 'right', minutes(10));
    await say('U2', 'right', minutes(20));
    expect(await store.tensions.answers(channel.id, minutes(10))).toMatchObject([{ right: 1 }]);
    expect(await store.tensions.answers(channel.id, minutes(9))).toEqual([]);
    expect(await store.tensions.answers(channel.id, null)).toMatchObject([
      { tensionId: 'x1', right: 2 },
    ]);
  });

  it('is kept of everybody who says it in the same second, in one state', async () => {
    const people = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];
    const kept = await Promise.all(
      people.map((person, place) => say(person, place % 2 === 0 ? 'right' : 'still-open')),
    );
    expect(kept.map(({ kind }) => kind)).toEqual(people.map(() => 'kept'));
    expect(await store.tensions.answers(channel.id, null)).toMatchObject([
      { state: 'held', right: 3, stillOpen: 3 },
    ]);
    expect(await state()).toBe('held');
  });

  it('settles nothing while somebody holds it open, also when both say so in the same second', async () => {
    await Promise.all([say('U1', 'settled'), say('U2', 'still-open')]);
    const stands = () => store.tensions.answers(channel.id, null);
    expect(await stands()).toMatchObject([{ state: 'held', settled: 1, stillOpen: 1 }]);
    await say('U2', 'settled', minutes(61));
    expect(await stands()).toMatchObject([{ state: 'settled', settled: 2, stillOpen: 0 }]);
  });

  it('goes back to what was there before, and leaves what others said', async () => {
    await say('U1', 'still-open', minutes(60));
    await say('U2', 'right', minutes(61));
    expect(await takeBack('U1', minutes(60))).toMatchObject({
      kind: 'taken-back',
      stateBefore: 'held',
      answers: { state: 'named', right: 1, stillOpen: 0 },
    });
    expect(await takeBack('U1', minutes(60))).toEqual({ kind: 'changed-since' });
    expect(await takeBack('U2', minutes(61))).toMatchObject({ answers: { state: null } });
    expect(await state()).toBeNull();
  });

  it('gives back an earlier answer with its time, and undoes no later one', async () => {
    await say('U1', 'right', minutes(60));
    await say('U1', 'still-open', minutes(61));
    expect(await takeBack('U1', minutes(60))).toEqual({ kind: 'changed-since' });
    expect(await takeBack('U1', minutes(61))).toMatchObject({
      answers: { state: 'named', right: 1, firstRightAt: minutes(60) },
    });
  });

  it.each(['named', 'taken back'])('stands over a digest that was read before: %s', async (how) => {
    const read = await store.analysis.load(channel.id);
    await say('U1', 'right');
    const readLater = await store.analysis.load(channel.id);
    if (how === 'taken back') await takeBack('U1', minutes(60));
    const memory = how === 'named' ? read : readLater;
    expect(await store.digests.freeze(frozenOf(channel, [], { number: 2, memory }))).toBe(true);
    expect(await state()).toBe(how === 'named' ? 'named' : null);
  });

  it('is not taken for a tension that is not there, or lost a side', async () => {
    const unknown = { ...by('U1'), tensionId: 'x9', answer: 'right' as const, at: minutes(1) };
    expect(await store.tensions.answer(unknown)).toEqual({ kind: 'gone' });
    await store.responses.deleteOwn(replies[0].id, 'T1', 'U1');
    expect(await say('U2', 'right')).toEqual({ kind: 'gone' });
    expect(await takeBack('U2', minutes(60))).toEqual({ kind: 'gone' });
  });

  it('is forgotten with the person, and nothing more is kept of them', async () => {
    await say('U7', 'right');
    await say('U2', 'right');
    await store.people.erase('T1', 'U7');
    expect(await store.tensions.answers(channel.id, null)).toMatchObject([{ right: 1 }]);
    expect(await say('U7', 'still-open')).toEqual({ kind: 'erased-person' });
  });
});

describe('a tension that a person names', () => {
  const NAMING = 'We promise dates.\nNobody can know them.';
  const own = [
    { responseId: null, start: 0, end: 17 },
    { responseId: null, start: 18, end: NAMING.length },
  ] as const;
  const name = async (sides: Parameters<Store['responses']['recordPrivate']>[0]['sides'] = own) => {
    const { responseId } = await store.responses.recordPrivate({
      ...privateReply(channel, threadId, 'U3'),
      text: NAMING,
      source: 'box',
      mayBeQuoted: true,
      sides,
    });
    return responseId ?? '';
  };

  it('has both sides where its words stand', async () => {
    const id = await name();
    expect(await store.tensions.namedIn([id, replies[0].id, 'nonsense'])).toEqual([
      {
        replyId: id,
        sides: [
          { replyId: id, start: 0, end: 17 },
          { replyId: id, start: 18, end: NAMING.length },
        ],
      },
    ]);
  });

  const quoting = () => [{ responseId: replies[0].id, start: 0, end: 12 }, own[1]] as const;

  it('may have a side in another reply, and loses it when that is edited', async () => {
    const id = await name(quoting());
    expect(await store.tensions.namedIn([id])).toMatchObject([
      { sides: [{ replyId: replies[0].id }, { replyId: id }] },
    ]);
    const edited = { ts: replies[0].ts ?? '', text: 'Other words.', editedTs: '99.1' };
    await store.responses.recordOpen(openReply(channel, threadId, edited));
    expect(await store.tensions.namedIn([id])).toEqual([]);
  });

  it.each(['the side', 'the naming'])('is none when %s is deleted', async (which) => {
    const id = await name(quoting());
    await (which === 'the side'
      ? store.responses.deleteOwn(replies[0].id, 'T1', 'U1')
      : store.responses.deleteOwn(id, 'T1', 'U3'));
    expect(await store.tensions.namedIn([id])).toEqual([]);
  });
});

describe('what people say of a link over weeks', () => {
  const answer = (slackUserId: string, yesOrNo: 'yes' | 'no', at = minutes(60)) =>
    store.links.answer({
      ...by(slackUserId),
      earlier: quote(replies[0]),
      now: quote(replies[1]),
      answer: yesOrNo,
      at,
    });

  it('is counted once a person, the last answer', async () => {
    expect(await answer('U1', 'no')).toMatchObject({ yes: 0, no: 1 });
    expect(await answer('U1', 'yes')).toMatchObject({ yes: 1, no: 0 });
    await answer('U2', 'no', minutes(70));
    const [one, two] = replies;
    expect(await store.links.answered(channel.id, minutes(90))).toEqual([
      {
        earlier: { replyId: one.id, start: 0, end: one.text.length },
        now: { replyId: two.id, start: 0, end: two.text.length },
        yes: 1,
        no: 1,
      },
    ]);
    expect(await store.links.answered(channel.id, minutes(60))).toMatchObject([{ yes: 1, no: 0 }]);
  });

  it('goes when one of its ends goes, or says something else now', async () => {
    await answer('U1', 'yes');
    const edited = { ts: replies[1].ts ?? '', text: 'Other words.', editedTs: '99.1' };
    await store.responses.recordOpen(
      openReply(channel, threadId, { ...edited, slackUserId: 'U2' }),
    );
    expect(await store.links.answered(channel.id, minutes(90))).toEqual([]);
    expect(await answer('U2', 'yes')).toBeNull();
    await store.responses.deleteOwn(replies[0].id, 'T1', 'U1');
    expect(await answer('U2', 'yes')).toBeNull();
  });

  it('is forgotten with the person', async () => {
    await answer('U7', 'yes');
    await store.people.erase('T1', 'U7');
    expect(await store.links.answered(channel.id, minutes(90))).toEqual([]);
    expect(await answer('U7', 'yes')).toBeNull();
  });
});

describe('a posted digest', () => {
  it('is changed as it stands, so that of two changes at once neither is lost', async () => {
    await freeze();
    const stored = await store.digests.latest(channel.id);
    const id = stored?.id ?? '';
    await Promise.all(
      ['a', 'b', 'c'].map((more) =>
        store.digests.amend(id, (digest) => ({ ...digest, headline: digest.headline + more })),
      ),
    );
    const after = await store.digests.ofThread(stored?.threadId ?? '');
    expect(after?.digest.headline).toHaveLength((stored?.digest.headline.length ?? 0) + 3);
    expect(await store.posts.ofThread(stored?.threadId ?? '')).toMatchObject([
      { content: { digest: { headline: after?.digest.headline } } },
      { content: { digest: { headline: after?.digest.headline } } },
    ]);
    expect(await store.digests.amend(threadId, (digest) => digest)).toBeNull();
    expect(await store.digests.ofThread('nonsense')).toBeNull();
  });
});
