import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { Channel, Response } from '../../src/core/model.js';
import { deliverPosts } from '../../src/flows/deliver-posts.js';
import { ACTIONS, CALLBACKS, FIELDS, SHORTCUTS } from '../../src/slack/ids.js';
import { digestOf, frozenOf, memoryOf, quote } from '../store/given.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createSlackWorld, type SlackWorld, submitted } from '../support/slack-world.js';

const database = emptyStoreForEachTest();
let world: SlackWorld;
let channel: Channel;
let replies: readonly [Response, Response];
let rootTs: string;
let digestThread: string;

const FIRST = 'We promise dates.';
const SECOND = 'Nobody can know the dates.';

/** A digest with one tension, a link and two themes, posted. */
function digestWithAsks(): Digest {
  const [one, two] = replies;
  const theme = (themeId: string, { id }: Response) => ({
    themeId,
    label: themeId === 't1' ? 'dates' : 'promises',
    sentence: 'Two of you spoke of it.',
    people: 2,
    status: 'new' as const,
    since: null,
    foundHow: 'These answers share words.',
    quotes: [quote(themeId === 't1' ? one : two)] as const,
    evidence: [id] as const,
  });
  return {
    ...digestOf(channel, 1, []),
    form: 'full',
    themes: [theme('t1', one), theme('t2', two)],
    tensions: [
      {
        tensionId: 'x1',
        status: 'emerging',
        age: 'first heard this time',
        how: 'one reply sees another differently',
        sides: [{ quotes: [quote(one)] }, { quotes: [quote(two)] }],
        evidence: [one.id, two.id],
      },
    ],
    link: { earlier: quote(one), earlierDigest: 1, now: quote(two) },
  };
}

beforeEach(async () => {
  world = createSlackWorld(database().store);
  await world.event({ type: 'member_joined_channel', user: 'UBOT', channel: 'C1' });
  await world.press(ACTIONS.askNow, '');
  await world.settle();
  const found = await database().store.channels.find('T1', 'C1');
  let thread = await database().store.threads.lastPrompt(found?.id ?? '');
  for (let tries = 0; tries < 50 && thread !== null && thread.rootTs === ''; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    thread = await database().store.threads.lastPrompt(thread.channelId);
  }
  if (found === null || thread === null) throw new Error('no question was asked');
  channel = found;
  rootTs = thread.rootTs;
  for (const [place, text] of [FIRST, SECOND].entries()) {
    await world.event({
      type: 'message',
      channel: 'C1',
      channel_type: 'channel',
      user: ['UANA', 'UBEN'][place],
      team: 'T1',
      text,
      ts: `1772500000.00010${place}`,
      thread_ts: rootTs,
    });
  }
  const [one, two] = await database().store.responses.ofThread(thread.id);
  if (one === undefined || two === undefined) throw new Error('not stored');
  replies = [one, two];
  const digest = digestWithAsks();
  const frozen = frozenOf(channel, replies, { memory: memoryOf(replies, 1) });
  const posts = frozen.posts.map((post, part) => ({
    ...post,
    content: { kind: 'digest' as const, digest, part, threadId: frozen.thread.id },
  }));
  await database().store.digests.freeze({ ...frozen, digest, posts });
  digestThread = frozen.thread.id;
  await deliverPosts(world.app.deps, { limit: 10 });
  await deliverPosts(world.app.deps, { limit: 10 });
});

const posted = () => JSON.stringify(world.slack.of('chat.postMessage'));
const told = () => world.slack.of('chat.postEphemeral').at(-1);
const valueOf = (actionId: string): string =>
  new RegExp(`"action_id":"${actionId}","value":"([^"]+)"`, 'u').exec(posted())?.[1] ?? '';
const state = async () =>
  (await database().store.analysis.load(channel.id)).tensions.find(({ id }) => id === 'x1')
    ?.stateByPeople;

describe('the buttons below a digest', () => {
  it.each([
    [ACTIONS.tensionRight, 'named', 'One of you says that’s right'],
    [ACTIONS.tensionStillOpen, 'held', 'One of you says it is still open'],
  ])('%s is kept, told with undo, and counted in the thread', async (actionId, became, words) => {
    await world.press(actionId, valueOf(actionId), 'UBEN');
    await world.settle();
    expect(await state()).toBe(became);
    expect(told()).toMatchObject({ user: 'UBEN', text: expect.stringContaining('Kept.') });
    expect(JSON.stringify(world.slack.of('chat.update'))).toContain(words);
    const undo = /"action_id":"soundings_undo","value":"([^"]+)"/u.exec(JSON.stringify(told()));
    await world.press(ACTIONS.undo, undo?.[1] ?? '', 'UANA');
    expect(await state()).toBe(became);
    await world.press(ACTIONS.undo, undo?.[1] ?? '', 'UBEN');
    await world.settle();
    expect(await state()).toBeNull();
    expect(told()).toMatchObject({ text: expect.stringContaining('Taken back') });
  });

  it.each([ACTIONS.tensionRight, ACTIONS.tensionStillOpen])(
    '%s is not for guests, strangers, or values that are made up',
    async (actionId) => {
      await world.press(actionId, valueOf(actionId), 'UGUEST');
      await world.press(actionId, valueOf(actionId), 'USTRANGER');
      await world.press(actionId, `${digestThread} tension x99`);
      await world.press(actionId, 'nonsense');
      await world.press(ACTIONS.undo, 'tension');
      await world.press(ACTIONS.undo, `tension ${digestThread} x1 soon`);
      await world.settle();
      expect(await state()).toBeNull();
      expect(told()).toMatchObject({ text: expect.stringContaining('no longer there') });
    },
  );

  it.each([
    [ACTIONS.linkYes, { yes: 1, no: 0 }],
    [ACTIONS.linkNo, { yes: 0, no: 1 }],
  ])('%s is kept', async (actionId, counts) => {
    await world.press(actionId, valueOf(actionId), 'UBEN');
    await world.settle();
    expect(told()).toMatchObject({ text: expect.stringContaining('Kept') });
    const answered = await database().store.links.answered(channel.id, world.clock.now());
    expect(answered).toMatchObject([counts]);
  });

  it.each([
    ['tension', FIRST.slice(0, -1)],
    ['theme', 'dates'],
  ])('open one box to see a %s differently, with what it is about', async (kind, about) => {
    const id = kind === 'tension' ? 'x1' : 't1';
    const value = `${digestThread} ${kind} ${id}`;
    expect(posted()).toContain(`"action_id":"${ACTIONS.seeDifferently}","value":"${value}"`);
    await world.press(ACTIONS.seeDifferently, value, 'UBEN');
    expect(world.opened()).toMatchObject({ callback_id: CALLBACKS.seeDifferently });
    expect(JSON.stringify(world.opened())).toContain(about);
    const form = submitted(world.opened(), 'V1', {
      [FIELDS.words]: { value: 'It is about trust' },
      [FIELDS.where]: { selected_option: { value: 'thread' } },
    });
    expect(await world.submit(form, 'UBEN')).toBeUndefined();
    await world.settle();
    expect(posted()).toContain('It is about trust');
  });
});

describe('naming a tension', () => {
  const answers = (one: string, two: string) => ({
    [FIELDS.sideOne]: { value: one },
    [FIELDS.sideTwo]: { value: two },
  });
  const waiting = async () =>
    (await database().store.responses.waiting(channel.id, world.clock.now())).map(({ id }) => id);

  it('opens a form by command, and keeps both sides once', async () => {
    expect(await world.command('tension Speed')).toBeUndefined();
    expect(world.opened()).toMatchObject({ callback_id: CALLBACKS.tension });
    expect(JSON.stringify(world.opened())).toContain('Speed');
    const form = submitted(world.opened(), 'V1', answers('Speed', 'Care'));
    expect(await world.submit(form)).toBeUndefined();
    await world.submit(form);
    await world.settle();
    const ids = await waiting();
    expect(ids).toHaveLength(1);
    expect(await database().store.tensions.namedIn(ids)).toHaveLength(1);
    expect(told()).toMatchObject({ text: expect.stringContaining('next digest') });
    expect(posted()).not.toContain('Speed');
  });

  it('says below the fields what is missing, and keeps nothing', async () => {
    await world.command('tension');
    const form = submitted(world.opened(), 'V1', answers('Speed', 'Speed'));
    expect(await world.submit(form)).toMatchObject({
      response_action: 'errors',
      errors: { [FIELDS.sideTwo]: expect.any(String) },
    });
    expect(await waiting()).toEqual([]);
  });

  it('is for full members', async () => {
    expect((await world.command('tension', 'UGUEST'))?.['text']).toContain('full members');
    expect((await world.command('tension', 'USTRANGER'))?.['text']).toContain('Only members');
  });

  const fromMessage = (message: Record<string, unknown>) =>
    world.shortcut({
      type: 'message_action',
      callback_id: SHORTCUTS.messageTension,
      channel: { id: 'C1' },
      message: { user: 'UANA', text: FIRST, ...message },
    });

  it('begins with the words of a reply in a thread of ours, which stay that reply’s', async () => {
    await fromMessage({ ts: replies[0].ts, thread_ts: rootTs });
    expect(JSON.stringify(world.opened())).toContain(FIRST);
    await world.submit(submitted(world.opened(), 'V1', answers(FIRST, 'Care')), 'UBEN');
    const [id = ''] = await waiting();
    const [naming] = await database().store.tensions.namedIn([id]);
    expect(naming?.sides.map(({ replyId }) => replyId)).toEqual([replies[0].id, id]);
  });

  it('begins empty from any other message', async () => {
    await fromMessage({ ts: '1772500009.000100' });
    expect(world.opened()).toMatchObject({ callback_id: CALLBACKS.tension });
    expect(JSON.stringify(world.opened())).not.toContain(FIRST);
  });
});
