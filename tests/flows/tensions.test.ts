import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';

import { createAnalysis } from '../../src/analysis/analysis.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import { answerLink } from '../../src/flows/answer-link.js';
import { answerTension, takeAnswerBack } from '../../src/flows/answer-tension.js';
import type { FlowDeps } from '../../src/flows/deps.js';
import { nameTension, replyToBeginWith } from '../../src/flows/name-tension.js';
import { showAnswers } from '../../src/flows/show-answers.js';
import { whatCameOfMine } from '../../src/flows/what-came-of-mine.js';
import { withdrawReply } from '../../src/flows/withdraw-reply.js';
import { createTick, type Tick } from '../../src/jobs/tick.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, digestsPosted, TEAM, type World } from '../support/flow-world.js';

const C1 = { slackTeamId: TEAM, slackChannelId: 'C1' };
const by = (slackUserId: string) => ({ slackTeamId: TEAM, slackUserId });
const TORN = 'I feel torn between answering support and finishing the migration.';
const HANDOVER = 'The handover on Friday lost two support tickets.';
const AGAIN = 'Friday again: the handover lost a support ticket.';

const database = emptyStoreForEachTest();
let world: World;
let deps: FlowDeps;
let tick: Tick;
let channelId: string;
let tornTs: string;
const analysis = createAnalysis();

afterAll(async () => {
  await analysis.close();
});

const at = async (instant: string): Promise<void> => {
  world.clock.moveTo(instant);
  await tick.tick();
  await world.deliver();
};
/** What stands of the newest digest in the channel. */
const posted = (number: number): Digest => {
  const [first, ...others] = digestsPosted(world, number);
  if (first === undefined) throw new Error(`digest ${number} is not posted`);
  others.forEach((other) => {
    expect(other).toEqual(first);
  });
  return first;
};
const threadOf = async (number: number): Promise<string> =>
  (await world.store.digests.get(channelId, number))?.threadId ?? '';
const stateOf = async (key = 'x1') =>
  (await world.store.analysis.load(channelId)).tensions.find(({ id }) => id === key)?.stateByPeople;

beforeEach(async () => {
  world = createWorld(database().store);
  deps = { ...world.deps, analysis };
  tick = createTick(deps);
  channelId = (await world.setUp('C1')).id;
  await at('2026-03-04T10:00:00Z');
  world.clock.moveTo('2026-03-05T09:00:00Z');
  const root = world.rootOf('C1', 'prompt');
  tornTs = await world.reply('C1', root, 'UANA', TORN);
  await world.reply('C1', root, 'UBEN', HANDOVER);
});

describe('a tension that a digest shows', () => {
  let threadId: string;
  const say = async (slackUserId: string, answer: 'right' | 'still-open') => {
    const input = { ...by(slackUserId), threadId, tensionId: 'x1', answer };
    const result = await answerTension(deps, input);
    await showAnswers(deps, { threadId, tensionId: 'x1' });
    return result;
  };
  const undo = async (slackUserId: string, token: string) => {
    const input = { ...by(slackUserId), threadId, tensionId: 'x1', undo: token };
    const result = await takeAnswerBack(deps, input);
    await showAnswers(deps, { threadId, tensionId: 'x1' });
    return result;
  };
  const tokenOf = (result: Awaited<ReturnType<typeof say>>): string =>
    result.kind === 'kept' ? result.undo : '';

  beforeEach(async () => {
    await at('2026-03-09T10:00:00Z');
    threadId = await threadOf(1);
    world.clock.moveTo('2026-03-09T12:00:00Z');
  });

  it('is named by who says that it is right, and the thread shows how many, never who', async () => {
    expect(posted(1).tensions).toMatchObject([{ tensionId: 'x1', status: 'emerging' }]);
    expect(await say('UBEN', 'right')).toMatchObject({
      kind: 'kept',
      words: 'Kept. One of you says that’s right. It stands as named by you.',
    });
    await say('UCLEO', 'right');
    expect(await say('UCLEO', 'right')).toMatchObject({ kind: 'kept-already' });
    expect(await stateOf()).toBe('named');
    expect(posted(1).tensions).toMatchObject([
      { status: 'named', answers: { right: 2, stillOpen: 0 } },
    ]);
    expect(JSON.stringify(posted(1).tensions)).not.toMatch(/UBEN|UCLEO|ben|cleo/u);
  });

  it('tells its author alone that the channel changed it: in Home, and in one message that week', async () => {
    await say('UBEN', 'right');
    await at('2026-03-11T10:00:00Z');
    await world.reply(
      'C1',
      world.rootOf('C1', 'digest'),
      'UCLEO',
      'I see that in my week as well.',
    );
    await at('2026-03-16T10:00:00Z');
    const line = expect.stringContaining('named as a tension here, by one of you');
    expect(world.slack.directMessages).toEqual([{ slackUserId: 'UANA', text: line }]);
    const channels = await world.store.channels.list();
    const came = async (slackUserId: string) => {
      const responses = await world.store.responses.ofPerson(TEAM, slackUserId, null);
      return whatCameOfMine(deps, by(slackUserId), { channels, responses });
    };
    expect(await came('UANA')).toMatchObject([{ digest: 2, text: line }]);
    expect(await came('UCLEO')).toEqual([]);
  });

  it('is held by who says that it may stay open, with a day to look again in six weeks', async () => {
    expect(await say('UBEN', 'still-open')).toMatchObject({
      words: expect.stringContaining('looked at again after 20 April'),
    });
    expect(await stateOf()).toBe('held');
    await say('UCLEO', 'right');
    expect(await stateOf()).toBe('held');
  });

  it('keeps the answers of two people in the same second, whoever was first', async () => {
    const both = ['right', 'still-open'] as const;
    await Promise.all(both.map((answer, place) => say(['UBEN', 'UCLEO'][place] ?? '', answer)));
    expect(await stateOf()).toBe('held');
    expect(posted(1).tensions).toMatchObject([
      { status: 'held', answers: { right: 1, stillOpen: 1 } },
    ]);
    expect((await world.store.digests.get(channelId, 1))?.digest).toEqual(posted(1));
  });

  it('goes back by undo to what it was, or to what somebody else made of it since', async () => {
    const bens = tokenOf(await say('UBEN', 'still-open'));
    expect(await undo('UBEN', bens)).toMatchObject({
      words: 'Taken back. It stands as our reading, until you say so.',
    });
    expect(await stateOf()).toBeNull();
    expect(posted(1).tensions).toMatchObject([{ status: 'emerging' }]);
    world.clock.moveTo('2026-03-09T12:01:00Z');
    const again = tokenOf(await say('UBEN', 'still-open'));
    await say('UCLEO', 'right');
    expect(await undo('UBEN', bens)).toMatchObject({ kind: 'refused' });
    expect(await undo('UBEN', again)).toMatchObject({
      words: 'Taken back. One of you says that’s right. It stands as named by you.',
    });
    expect(await stateOf()).toBe('named');
  });

  it.each(['UGUEST', 'UOUTSIDE', 'UBOT', 'USTRANGER'])('is not for %s to name', async (who) => {
    expect((await say(who, 'right')).kind).toBe('refused');
    expect(await stateOf()).toBeNull();
  });

  it('is gone when one of its sides was deleted', async () => {
    await say('UCLEO', 'right');
    world.slack.remove('C1', tornTs);
    const root = world.rootOf('C1', 'prompt');
    await withdrawReply(deps, { ...C1, ts: tornTs, threadTs: root });
    expect(await say('UBEN', 'right')).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('taken back'),
    });
    expect(JSON.stringify(posted(1))).not.toContain('torn between');
    await at('2026-03-16T10:00:00Z');
    const latest = await world.store.digests.latest(channelId);
    expect(JSON.stringify(latest?.digest)).not.toContain('torn between');
  });

  it('does not bring words back that were taken out while its answers were shown', async () => {
    const root = world.rootOf('C1', 'prompt');
    world.slack.remove('C1', tornTs);
    await Promise.all([
      withdrawReply(deps, { ...C1, ts: tornTs, threadTs: root }),
      showAnswers(deps, { threadId, tensionId: 'x1' }),
    ]);
    expect(JSON.stringify(posted(1))).not.toContain('torn between');
  });

  it('is told in the next digest as what happened, with how many people and the link', async () => {
    await say('UBEN', 'still-open');
    await say('UCLEO', 'still-open');
    await at('2026-03-11T10:00:00Z');
    world.clock.moveTo('2026-03-12T10:00:00Z');
    const root = world.rootOf('C1', 'prompt');
    await world.reply('C1', root, 'UDORA', 'The harbour was quiet all week.');
    await world.reply('C1', root, 'UBEN', 'I had time to read the old log.');
    await at('2026-03-16T10:00:00Z');
    const [line] = posted(2).happened.filter(({ kind }) => kind === 'tension');
    expect(line).toMatchObject({
      text: expect.stringMatching(/: held open, by choice, by two of you\.$/u),
      permalink: expect.stringContaining(tornTs.replace('.', '')),
    });
    expect(posted(2).tensions).toEqual([]);
    await at('2026-03-18T10:00:00Z');
    world.clock.moveTo('2026-03-19T10:00:00Z');
    await world.reply('C1', world.rootOf('C1', 'prompt'), 'UDORA', 'Nothing new from my side.');
    await at('2026-03-23T10:00:00Z');
    expect(posted(3).happened.filter(({ kind }) => kind === 'tension')).toEqual([]);
  });
});

describe('a tension that a person names', () => {
  const SIDES = ['We promise dates to the harbour', 'Nobody can know the dates'] as const;
  const name = (
    slackUserId = 'UDORA',
    over: Partial<Parameters<typeof nameTension>[1]> = {},
  ): ReturnType<typeof nameTension> =>
    nameTension(deps, {
      ...C1,
      slackUserId,
      submissionId: 'V1',
      sides: SIDES,
      from: null,
      ...over,
    });
  const named = (number: number) =>
    posted(number).tensions.find(({ how }) => how.includes('one of you named it'));

  it('stands in the next digest with both sides and its state, once', async () => {
    expect((await name()).kind).toBe('named');
    await name();
    await at('2026-03-09T10:00:00Z');
    expect(named(1)).toMatchObject({ status: 'named', age: 'first heard this time' });
    expect(
      named(1)
        ?.sides.map(({ quotes: [quote] }) => quote.text)
        .sort(),
    ).toEqual([...SIDES].sort());
    expect(posted(1).tensions).toHaveLength(2);
    expect(JSON.stringify(posted(1))).not.toContain('dora');
  });

  it('stands there also when nobody else said anything', async () => {
    await at('2026-03-09T10:00:00Z');
    await at('2026-03-11T10:00:00Z');
    world.clock.moveTo('2026-03-12T10:00:00Z');
    await name();
    await at('2026-03-16T10:00:00Z');
    expect(named(2)?.status).toBe('named');
    expect(posted(2).form).toBe('small');
    expect(posted(2).headline).not.toContain('answered');
  });

  it('has the side of a reply it began with in that reply, and goes with it', async () => {
    const root = world.rootOf('C1', 'prompt');
    const message = { threadTs: root, ts: tornTs };
    expect(await replyToBeginWith(deps, { ...C1, ...message })).toMatchObject({ text: TORN });
    const sides = ['answering support', 'Some weeks need neither'] as const;
    expect((await name('UDORA', { sides, from: message })).kind).toBe('named');
    await at('2026-03-09T10:00:00Z');
    const stored = await world.store.analysis.load(channelId);
    const tension = stored.tensions.find(({ stateByPeople }) => stateByPeople === 'named');
    const [one, two] = tension?.sides ?? [];
    expect(one?.spans[0]?.replyId).not.toBe(two?.spans[0]?.replyId);
    world.slack.remove('C1', tornTs);
    await withdrawReply(deps, { ...C1, ts: tornTs, threadTs: root });
    expect(posted(1).tensions).toEqual([]);
  });

  it('begins with nothing from a message outside our threads, or that may not be quoted', async () => {
    const root = world.rootOf('C1', 'prompt');
    const elsewhere = { ...C1, threadTs: '1.000001', ts: tornTs };
    expect(await replyToBeginWith(deps, elsewhere)).toBeNull();
    expect(await replyToBeginWith(deps, { ...C1, threadTs: null, ts: tornTs })).toBeNull();
    await world.store.people.change(TEAM, 'UANA', { mayBeQuoted: false });
    expect(await replyToBeginWith(deps, { ...C1, threadTs: root, ts: tornTs })).toBeNull();
  });

  it('needs two sides, a full member and a first question', async () => {
    expect(await name('UDORA', { sides: ['one', ' '] })).toMatchObject({ side: 1 });
    expect(await name('UDORA', { sides: ['one', 'one'] })).toMatchObject({ kind: 'refused' });
    expect((await name('UGUEST')).kind).toBe('refused');
    await world.join('C2');
    expect(await name('UDORA', { slackChannelId: 'C2' })).toMatchObject({
      words: expect.stringContaining('Nothing was asked here yet'),
    });
  });
});

describe('a link over weeks', () => {
  let threadId: string;
  let ends: { earlierId: string; nowId: string };
  const say = (slackUserId: string, answer: 'yes' | 'no') =>
    answerLink(deps, { ...by(slackUserId), threadId, ...ends, answer });
  const themesOf = async (replyId: string): Promise<string[]> => {
    const { memberships } = await world.store.analysis.load(channelId);
    return memberships.filter((one) => one.replyId === replyId).map(({ themeId }) => themeId);
  };

  const week = async (
    digestAt: string,
    text: string,
    other: string | null = 'My week was about the tide tables.',
  ): Promise<void> => {
    const day = new Date(new Date(digestAt).getTime() - 5 * 86_400_000);
    await at(day.toISOString());
    world.clock.moveTo(new Date(day.getTime() + 3_600_000).toISOString());
    const root = world.rootOf('C1', 'prompt');
    await world.reply('C1', root, 'UCLEO', text);
    if (other !== null) await world.reply('C1', root, 'UDORA', other);
    await at(digestAt);
  };

  beforeEach(async () => {
    await at('2026-03-09T10:00:00Z');
    await week('2026-03-16T10:00:00Z', AGAIN);
    threadId = await threadOf(2);
    const link = posted(2).link;
    ends = { earlierId: link?.earlier.responseId ?? '', nowId: link?.now.responseId ?? '' };
  });

  const areTogether = async (): Promise<boolean> => {
    const earlier = await themesOf(ends.earlierId);
    return (await themesOf(ends.nowId)).some((theme) => earlier.includes(theme));
  };

  it('keeps both apart when people say no, is not asked again, and joins them for good after a yes', async () => {
    expect(posted(2).link).toMatchObject({ earlier: { text: HANDOVER }, now: { text: AGAIN } });
    expect(await areTogether()).toBe(true);
    expect(await say('UBEN', 'no')).toMatchObject({
      kind: 'kept',
      words: expect.stringContaining('two things'),
    });
    await week('2026-03-23T10:00:00Z', 'The Friday handover lost support tickets.');
    expect(await areTogether()).toBe(false);
    expect(posted(3).link?.earlier.responseId).not.toBe(ends.earlierId);
    expect(await say('UBEN', 'yes')).toMatchObject({
      words: expect.stringContaining('the same thing'),
    });
    await week('2026-03-30T10:00:00Z', 'Rain on the pier, nothing else.');
    expect(await areTogether()).toBe(true);
    await week('2026-04-06T10:00:00Z', 'Sun on the pier, nothing else.');
    expect(await areTogether()).toBe(true);
  });

  it('is asked about in a week of one single reply too, and a yes to it joins both for good', async () => {
    await week('2026-03-23T10:00:00Z', 'The Friday handover lost support tickets.', null);
    const link = posted(3).link;
    expect(link?.now.text).toBe('The Friday handover lost support tickets.');
    threadId = await threadOf(3);
    ends = { earlierId: link?.earlier.responseId ?? '', nowId: link?.now.responseId ?? '' };
    expect(await say('UBEN', 'yes')).toMatchObject({
      words: expect.stringContaining('the same thing'),
    });
    await week('2026-03-30T10:00:00Z', 'Rain on the pier, nothing else.', null);
    expect(await areTogether()).toBe(true);
    await week('2026-04-06T10:00:00Z', 'Sun on the pier, nothing else.', null);
    expect(await areTogether()).toBe(true);
  });

  it('may be answered anew, and stays apart while as many say no', async () => {
    await say('UBEN', 'yes');
    expect(await say('UDORA', 'no')).toMatchObject({
      words: expect.stringContaining('two things'),
    });
    expect((await say('UDORA', 'yes')).words).toContain('the same thing');
  });

  it('is for members, and for the link that stands there', async () => {
    expect((await say('USTRANGER', 'yes')).kind).toBe('refused');
    const other = { threadId, ...ends, nowId: ends.earlierId, answer: 'yes' as const };
    expect((await answerLink(deps, { ...by('UBEN'), ...other })).kind).toBe('refused');
    const stored = await world.store.links.answered(channelId, world.clock.now());
    expect(stored).toEqual([]);
  });
});
