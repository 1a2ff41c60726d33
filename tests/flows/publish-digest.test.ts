import { beforeEach, describe, expect, it } from '@jest/globals';

import { answerPrivately } from '../../src/flows/answer-privately.js';
import { changeQuotable } from '../../src/flows/change-quotable.js';
import { deleteOwn } from '../../src/flows/delete-own.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { previewDigest } from '../../src/flows/preview-digest.js';
import { seeDifferently } from '../../src/flows/see-differently.js';
import { takeQuoteOut } from '../../src/flows/take-quote-out.js';
import { withdrawReply } from '../../src/flows/withdraw-reply.js';
import type { Tick } from '../../src/jobs/tick.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, digestsPosted, KEEPER, TEAM, type World } from '../support/flow-world.js';

const C1 = { slackTeamId: TEAM, slackChannelId: 'C1' };
const BEN = { slackTeamId: TEAM, slackUserId: 'UBEN' };
const BENS = 'The handover on Friday went without a single call.';
const CLEOS = 'Nobody told me that the release had moved.';

const database = emptyStoreForEachTest();
let world: World;
let tick: Tick;
let channelId: string;
let bensTs: string;

const at = async (instant: string): Promise<void> => {
  world.clock.moveTo(instant);
  await tick.tick();
  await world.deliver();
};
/** What people see of a digest in the channel now. */
const posted = (number: number) => digestsPosted(world, number);
const postedWords = (number: number): string => JSON.stringify(posted(number));
const responseOf = async (words: string): Promise<string> => {
  const stored = await world.store.digests.latest(channelId);
  const all = await world.store.responses.upToCycle(channelId, stored?.number ?? 0);
  return all.find(({ text }) => text === words)?.id ?? '';
};

beforeEach(async () => {
  world = createWorld(database().store);
  tick = world.newTick();
  channelId = (await world.setUp('C1')).id;
  await at('2026-03-04T10:00:00Z');
  const root = world.rootOf('C1', 'prompt');
  world.clock.moveTo('2026-03-05T09:00:00Z');
  bensTs = await world.reply('C1', root, 'UBEN', BENS);
  await world.reply('C1', root, 'UCLEO', CLEOS);
});

describe('a digest', () => {
  it('comes on its day, once, with what people said in their words', async () => {
    await at('2026-03-09T10:00:00Z');
    await at('2026-03-09T10:00:30Z');
    expect(posted(1)[0]).toMatchObject({
      number: 1,
      counts: { spoke: 2, could: 5, responses: 2 },
      toAt: new Date('2026-03-09T10:00:00Z'),
    });
    expect(postedWords(1)).toContain(BENS);
    const tops = world.slack.accepted.filter(
      ({ content }) => content.kind === 'digest' && content.part === 0,
    );
    expect(tops).toHaveLength(1);
  });

  it('counts a reply that no event brought, for the thread is read before', async () => {
    world.slack.say('C1', world.rootOf('C1', 'prompt'), 'UDORA', 'I only saw the end of it.');
    await at('2026-03-09T10:00:00Z');
    expect(posted(1)[0]?.counts.spoke).toBe(3);
  });

  it('waits for a while when its threads cannot be read', async () => {
    world.slack.hideHistory('C1', true);
    await at('2026-03-09T10:00:00Z');
    expect(posted(1)).toEqual([]);
    expect(await world.store.occurrences.planned()).toMatchObject([{ kind: 'digest' }]);
  });

  it('says what it has when its threads cannot be read for an hour', async () => {
    world.slack.hideHistory('C1', true);
    await at('2026-03-09T11:00:00Z');
    expect(posted(1)[0]?.counts.spoke).toBe(2);
  });

  it('leaves what was said after its due time, and under it, to the next one', async () => {
    await at('2026-03-09T10:00:00Z');
    const late = 'Late, but here is mine.';
    const under = 'That quote is only half of it.';
    world.clock.moveTo('2026-03-10T10:00:00Z');
    await world.reply('C1', world.rootOf('C1', 'prompt'), 'UDORA', late);
    await world.reply('C1', world.rootOf('C1', 'digest'), 'UANA', under);
    await at('2026-03-16T10:00:00Z');
    expect(posted(2)[0]).toMatchObject({
      counts: { spoke: 2, responses: 2 },
      fromAt: new Date('2026-03-09T10:00:00Z'),
    });
    expect(postedWords(2)).toContain(late);
    expect(postedWords(2)).toContain(under);
  });

  it('is shown before by preview, to members alone, with nothing stored', async () => {
    const preview = await previewDigest(world.deps, { ...C1, slackUserId: 'UBEN' });
    const seen = preview.kind === 'preview' ? preview.digest : null;
    expect(JSON.stringify(seen)).toContain(BENS);
    expect(await world.store.digests.latest(channelId)).toBeNull();
    expect(await world.store.responses.waiting(channelId, world.clock.now())).toHaveLength(2);
    const refused = await previewDigest(world.deps, { ...C1, slackUserId: 'USTRANGER' });
    expect(refused.kind).toBe('refused');
  });

  it('that could not be made within a day is missed, told to the keeper, and its replies count in the next', async () => {
    await at('2026-03-10T10:01:00Z');
    expect(posted(1)).toEqual([]);
    expect(world.slack.directMessages.map(({ text }) => text)).toEqual([
      expect.stringContaining('the digest of Monday 9 March, 10:00'),
    ]);
    await at('2026-03-16T10:00:00Z');
    expect(posted(1)[0]?.counts.responses).toBe(2);
  });

  it('that was made and could not be posted within a day is missed, and what it counted counts in the next', async () => {
    world.slack.fail('C1', { kind: 'wait', retryAfterMs: 3_600_000 });
    await at('2026-03-09T10:00:00Z');
    expect(posted(1)).toEqual([]);
    await database().query('UPDATE post SET not_before = now()');
    world.clock.moveTo('2026-03-10T10:01:00Z');
    await world.deliver();
    expect(world.slack.directMessages.map(({ text }) => text)).toEqual([
      expect.stringContaining('the digest of Monday 9 March, 10:00'),
    ]);
    await world.reply('C1', world.rootOf('C1', 'prompt'), 'UDORA', 'Late, but here is mine.');
    await at('2026-03-16T10:00:00Z');
    expect(posted(1)[0]).toMatchObject({ number: 1, counts: { spoke: 3, responses: 3 } });
    expect(postedWords(1)).toContain(BENS);
    expect(posted(2)).toEqual([]);
  });

  it('neither shows nor counts the private words of one person', async () => {
    const thread = await world.store.threads.lastPrompt(channelId);
    await answerPrivately(world.deps, {
      ...BEN,
      slackUserId: 'UDORA',
      threadId: thread?.id ?? '',
      submissionId: 'V1',
      text: 'unmistakably private',
      mayBeQuoted: false,
    });
    await at('2026-03-09T10:00:00Z');
    expect(posted(1)[0]?.counts.spoke).toBe(2);
    expect(postedWords(1)).not.toContain('unmistakably');
  });
});

describe('words that go', () => {
  beforeEach(() => at('2026-03-09T10:00:00Z'));

  it('with a deletion in Slack leave the posted digest at once, with their count', async () => {
    const root = world.rootOf('C1', 'prompt');
    world.slack.remove('C1', bensTs);
    await withdrawReply(world.deps, { ...C1, ts: bensTs, threadTs: root });
    expect(postedWords(1)).not.toContain(BENS);
    expect(postedWords(1)).toContain(CLEOS);
    expect(posted(1)[0]?.counts.spoke).toBe(1);
    const stored = await world.store.digests.latest(channelId);
    expect(JSON.stringify(stored)).not.toContain(BENS);
  });

  it('leave it at the next tick when Slack did not take the change', async () => {
    world.slack.refuseUpdates(true);
    await withdrawReply(world.deps, { ...C1, ts: bensTs, threadTs: world.rootOf('C1', 'prompt') });
    expect(postedWords(1)).toContain(BENS);
    world.slack.refuseUpdates(false);
    world.slack.remove('C1', bensTs);
    await database().query('UPDATE post SET not_before = now()');
    await tick.tick();
    expect(postedWords(1)).not.toContain(BENS);
  });

  it('with an edit leave it; words that are still there stay', async () => {
    const root = world.rootOf('C1', 'prompt');
    world.clock.moveTo('2026-03-09T12:00:00Z');
    world.slack.edit('C1', bensTs, `${BENS} I slept well.`);
    await world.arrive('C1', root, bensTs);
    expect(postedWords(1)).toContain(BENS);
    world.slack.edit('C1', bensTs, 'I would rather not say.');
    await world.arrive('C1', root, bensTs);
    expect(postedWords(1)).not.toContain(BENS);
    expect(posted(1)[0]?.counts.spoke).toBe(2);
  });

  it('because their author took the quote out leave it, and still count', async () => {
    const responseId = await responseOf(BENS);
    const other = { responseId, slackTeamId: TEAM, slackUserId: 'UCLEO' };
    expect((await takeQuoteOut(world.deps, other)).kind).toBe('not-yours');
    expect(postedWords(1)).toContain(BENS);
    expect((await takeQuoteOut(world.deps, { ...BEN, responseId })).kind).toBe('taken-out');
    expect(postedWords(1)).not.toContain(BENS);
    expect(posted(1)[0]?.counts.spoke).toBe(2);
  });

  it('because their author switched quoting off leave it, here and in digests to come', async () => {
    await changeQuotable(world.deps, { ...BEN, mayBeQuoted: false });
    expect(postedWords(1)).not.toContain(BENS);
    await world.reply('C1', world.rootOf('C1', 'digest'), 'UBEN', 'And this one neither.');
    await at('2026-03-16T10:00:00Z');
    expect(postedWords(2)).not.toContain('neither');
    expect(posted(2)[0]?.counts.spoke).toBe(1);
  });

  it('because their author deleted them here do not come back by reading the thread again', async () => {
    const responseId = await responseOf(BENS);
    expect((await deleteOwn(world.deps, { ...BEN, responseId })).kind).toBe('deleted');
    expect(postedWords(1)).not.toContain(BENS);
    await at('2026-03-16T10:00:00Z');
    expect(await responseOf(BENS)).toBe('');
  });

  it('with an erased person leave everything', async () => {
    expect((await eraseMe(world.deps, BEN)).erased).toBe(1);
    expect(postedWords(1)).not.toContain(BENS);
    await at('2026-03-16T10:00:00Z');
    expect(await responseOf(BENS)).toBe('');
    expect(JSON.stringify(await world.store.digests.list(channelId))).not.toContain(BENS);
  });
});

describe('seeing it differently', () => {
  const box = async (privately: boolean) => ({
    ...BEN,
    threadId: (await world.store.digests.latest(channelId))?.threadId ?? '',
    submissionId: 'V2',
    text: 'It was luck.',
    privately,
  });
  beforeEach(() => at('2026-03-09T10:00:00Z'));

  it('stands in the thread under the person’s name, once, until they take it back', async () => {
    const input = await box(false);
    const stored = await seeDifferently(world.deps, input);
    await seeDifferently(world.deps, input);
    await world.deliver();
    const notes = () =>
      world.slack.standing('C1').filter(({ content }) => content?.kind === 'note');
    expect(notes()).toMatchObject([
      {
        threadTs: world.rootOf('C1', 'digest'),
        content: { text: 'ben sees it differently: It was luck.' },
      },
    ]);
    const responseId = stored.kind === 'stored' ? stored.responseId : '';
    await deleteOwn(world.deps, { ...BEN, responseId });
    expect(JSON.stringify(notes())).not.toContain('luck');
  });

  it('privately is kept, and neither shown nor counted while one person alone did so', async () => {
    await seeDifferently(world.deps, await box(true));
    await world.deliver();
    await at('2026-03-16T10:00:00Z');
    expect(JSON.stringify(world.slack.standing('C1'))).not.toContain('luck');
    expect(posted(2)).toEqual([]);
  });
});

describe('quiet weeks', () => {
  it('bring one line, then silence, and one question to the keeper whether to slow down', async () => {
    await at('2026-03-09T10:00:00Z');
    const mondays = ['2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06', '2026-04-13'];
    for (const monday of mondays) {
      const wednesday = new Date(Date.parse(`${monday}T10:00:00Z`) - 5 * 86_400_000);
      await at(wednesday.toISOString());
      await at(`${monday}T10:00:00Z`);
    }
    expect((await world.store.digests.list(channelId)).map(({ number }) => number).sort()).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    const tops = world.slack
      .standing('C1')
      .flatMap(({ content }) =>
        content?.kind === 'digest' && content.part === 0 ? [content.digest.number] : [],
      );
    expect(tops).toEqual([1, 2]);
    expect(world.slack.directMessages).toHaveLength(1);
    expect(world.slack.directMessages[0]).toMatchObject({
      slackUserId: KEEPER,
      text: expect.stringContaining('slower pace'),
    });
  });
});
