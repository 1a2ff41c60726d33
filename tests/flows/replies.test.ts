import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { answerPrivately } from '../../src/flows/answer-privately.js';
import { askNow } from '../../src/flows/ask-now.js';
import { myData } from '../../src/flows/my-data.js';
import { promptDeleted } from '../../src/flows/prompt-deleted.js';
import { recordReply } from '../../src/flows/record-reply.js';
import { skipPrompt } from '../../src/flows/skip-prompt.js';
import { withdrawReply } from '../../src/flows/withdraw-reply.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, KEEPER, TEAM, type World } from '../support/flow-world.js';

const C1 = { slackTeamId: TEAM, slackChannelId: 'C1' };

const database = emptyStoreForEachTest();
let world: World;
let root: string;
let channelId: string;
beforeEach(async () => {
  world = createWorld(database().store);
  channelId = (await world.setUp('C1')).id;
  await askNow(world.deps, { ...C1, bySlackId: KEEPER });
  await world.deliver();
  root = world.rootOf('C1', 'prompt');
  world.clock.moveBy(60_000);
});

const kept = async () => world.store.responses.waiting(channelId, new Date('2027-01-01T00:00:00Z'));
const event = (ts: string, change: Partial<Parameters<typeof recordReply>[1]> = {}) => ({
  ...C1,
  ts,
  threadTs: root,
  slackUserId: 'UBEN',
  userTeamId: TEAM,
  text: 'The handover was calm.',
  editedTs: null,
  isBot: false,
  ...change,
});

describe('a reply', () => {
  it('in a thread of ours is kept once, and gets one reaction', async () => {
    const ts = world.slack.say('C1', root, 'UBEN', 'The handover was calm.');
    await Promise.all([1, 2, 3].map(() => world.arrive('C1', root, ts)));
    expect(await kept()).toMatchObject([{ text: 'The handover was calm.', ts, source: 'thread' }]);
    expect(world.slack.reactions).toEqual([{ slackChannelId: 'C1', ts }]);
  });

  it('gets no reaction where that is switched off', async () => {
    await world.store.channels.update(channelId, { acknowledgeReplies: false });
    await world.reply('C1', root, 'UBEN', 'Calm.');
    expect(world.slack.reactions).toEqual([]);
  });

  it.each([
    ['outside of our threads', { threadTs: '1.000001' }, 'not-ours'],
    ['that is the root itself', { threadTs: '5.000001', ts: '5.000001' }, 'not-ours'],
    ['of a bot', { isBot: true }, 'not-counted'],
    ['without words', { text: ' \n' }, 'not-counted'],
    ['of another organisation', { slackUserId: 'UOUTSIDE', userTeamId: 'T9' }, 'not-counted'],
  ])('%s is not kept', async (_which, change, kind) => {
    const result = await recordReply(world.deps, event('1772445700.000900', change));
    expect(result.kind).toBe(kind);
    expect(await kept()).toEqual([]);
    expect(world.slack.reactions).toEqual([]);
  });

  it('of a guest is kept', async () => {
    await world.reply('C1', root, 'UGUEST', 'I saw it from outside.');
    expect(await kept()).toHaveLength(1);
  });

  it('leaves no word of it in the log', async () => {
    await world.reply('C1', root, 'UBEN', 'unmistakable');
    expect(JSON.stringify(world.log.lines)).not.toContain('unmistakable');
  });

  it('ends as last edited or deleted, in whatever order its events arrive', async () => {
    let second = 1_772_445_000;
    const order = fc.shuffledSubarray(['original', 'edit 1', 'edit 2', 'delete', 'original'], {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(order, async (steps) => {
        second += 10;
        const ts = `${second}.000001`;
        for (const step of steps) {
          if (step === 'delete') await withdrawReply(world.deps, { ...C1, ts, threadTs: root });
          else {
            const editedTs =
              step === 'original' ? null : `${second + Number(step.slice(5))}.000000`;
            await recordReply(world.deps, event(ts, { text: step, editedTs }));
          }
        }
        const expected = steps.includes('delete')
          ? []
          : [
              [...steps]
                .filter((step) => step.startsWith('edit'))
                .sort()
                .pop() ?? 'original',
            ];
        const texts = (await kept())
          .filter((response) => response.ts === ts)
          .map(({ text }) => text);
        expect(texts).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a question that was deleted in Slack', () => {
  it('is no longer read, and its replies still count', async () => {
    await world.reply('C1', root, 'UBEN', 'Calm.');
    expect(await promptDeleted(world.deps, { ...C1, rootTs: root })).toEqual({ kind: 'closed' });
    expect(await world.store.threads.openThreads(channelId)).toEqual([]);
    await world.reply('C1', root, 'UCLEO', 'Loud.');
    expect((await kept()).map(({ text }) => text).sort()).toEqual(['Calm.', 'Loud.']);
  });

  it('that is none of ours is passed over', async () => {
    expect((await promptDeleted(world.deps, { ...C1, rootTs: '1.000001' })).kind).toBe('not-ours');
  });
});

describe('a private answer', () => {
  const input = () => ({
    slackTeamId: TEAM,
    slackUserId: 'UBEN',
    submissionId: 'V1',
    text: 'I was afraid to say it.',
    mayBeQuoted: false,
  });
  const threadId = async () => (await world.store.threads.lastPrompt(channelId))?.id ?? '';

  it('is kept once a submission, and not quotable without a yes', async () => {
    const answer = { ...input(), threadId: await threadId() };
    await answerPrivately(world.deps, answer);
    expect((await answerPrivately(world.deps, answer)).kind).toBe('stored');
    expect(await kept()).toMatchObject([{ source: 'private', ts: null, isQuotable: false }]);
  });

  it('of a person who is no member is refused', async () => {
    const answer = { ...input(), threadId: await threadId(), slackUserId: 'USTRANGER' };
    expect((await answerPrivately(world.deps, answer)).kind).toBe('refused');
    expect(await kept()).toEqual([]);
  });

  it('from another workspace finds nothing to answer', async () => {
    const answer = { ...input(), threadId: await threadId(), slackTeamId: 'T2' };
    expect(await answerPrivately(world.deps, answer)).toEqual({
      kind: 'refused',
      words: 'This is no longer there.',
    });
  });

  it('is seen by its author alone', async () => {
    await answerPrivately(world.deps, { ...input(), threadId: await threadId() });
    const own = await myData(world.deps, { slackTeamId: TEAM, slackUserId: 'UBEN' });
    const other = await myData(world.deps, { slackTeamId: TEAM, slackUserId: 'UCLEO' });
    expect([own.responses.length, other.responses.length]).toEqual([1, 0]);
  });

  it('may also be a skip, which is no response', async () => {
    const skip = { threadId: await threadId(), slackTeamId: TEAM, slackUserId: 'UBEN' };
    expect((await skipPrompt(world.deps, skip)).kind).toBe('skipped');
    expect(await kept()).toEqual([]);
    const until = new Date('2027-01-01T00:00:00Z');
    expect(await world.store.responses.countSkips(channelId, null, until)).toBe(1);
  });
});
