import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';

import { createAnalysis } from '../../src/analysis/analysis.js';
import type { Digest } from '../../src/core/digest/digest-model.js';
import { answerTension } from '../../src/flows/answer-tension.js';
import type { FlowDeps } from '../../src/flows/deps.js';
import { listTensions } from '../../src/flows/list-tensions.js';
import { showAnswers } from '../../src/flows/show-answers.js';
import { createTick, type Tick } from '../../src/jobs/tick.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, digestsPosted, TEAM, type World } from '../support/flow-world.js';

const C1 = { slackTeamId: TEAM, slackChannelId: 'C1', slackUserId: 'UBEN' };
const TORN = 'I feel torn between answering support and finishing the migration.';
const FIRST_MONDAY = Date.UTC(2026, 2, 9, 10);
const MS_PER_DAY = 86_400_000;
/** A week's talk that has nothing to do with any other week's. */
const CALM = 'tide rope crane gull buoy mast sail keel deck hull oar anchor pier flag'.split(' ');

const database = emptyStoreForEachTest();
let world: World;
let deps: FlowDeps;
let tick: Tick;
let channelId: string;
const analysis = createAnalysis();

afterAll(async () => {
  await analysis.close();
});

const at = async (instant: number): Promise<void> => {
  world.clock.moveTo(new Date(instant).toISOString());
  await tick.tick();
  await world.deliver();
};
const posted = (number: number): Digest | undefined => digestsPosted(world, number)[0];

/** One week up to its digest: what two people say, or one alone. */
async function week(number: number, said?: string, isAlone = false): Promise<Digest | undefined> {
  const monday = FIRST_MONDAY + (number - 1) * 7 * MS_PER_DAY;
  await at(monday - 5 * MS_PER_DAY);
  world.clock.moveTo(new Date(monday - 4 * MS_PER_DAY).toISOString());
  const root = world.rootOf('C1', 'prompt');
  const word = CALM[number] ?? 'harbour';
  await world.reply('C1', root, 'UANA', said ?? `The ${word} looked fine to me on Tuesday.`);
  if (!isAlone) await world.reply('C1', root, 'UDORA', `I painted one ${word} with my nephew.`);
  await at(monday);
  return posted(number);
}

async function say(number: number, answer: 'right' | 'still-open' | 'settled'): Promise<void> {
  const stored = await world.store.digests.get(channelId, number);
  const threadId = stored?.threadId ?? '';
  await answerTension(deps, { ...C1, threadId, tensionId: 'x1', answer });
  await showAnswers(deps, { threadId, tensionId: 'x1' });
}

const asked = (digest: Digest | undefined) => digest?.tensions.map(({ asks }) => asks ?? 'reading');
const listed = async () => {
  const result = await listTensions(deps, C1);
  return result.kind === 'listed'
    ? result.tensions.map(({ tension }) => tension.status)
    : [result.words];
};

beforeEach(async () => {
  world = createWorld(database().store);
  deps = { ...world.deps, analysis };
  tick = createTick(deps);
  channelId = (await world.setUp('C1')).id;
});

describe('a tension that people hold open', () => {
  it('is looked at again after six weeks, and after six more, however long nothing new was said to it', async () => {
    expect(asked(await week(1, TORN))).toEqual(['reading']);
    await say(1, 'still-open');
    const quiet = [];
    for (let number = 2; number <= 6; number += 1) quiet.push(asked(await week(number)));
    expect(quiet).toEqual([[], [], [], [], []]);
    expect(await listed()).toEqual(['held']);
    expect(asked(await week(7))).toEqual(['look-again']);
    await say(7, 'still-open');
    const rest = [];
    for (let number = 8; number <= 12; number += 1) rest.push(asked(await week(number)));
    expect(rest).toEqual([[], [], [], [], []]);
    expect(await listed()).toEqual(['held']);
    expect(asked(await week(13))).toEqual(['look-again']);
  });
});

describe('a tension that nobody speaks of any more', () => {
  it('is asked about in the next digest that has room for it, once, where the fourth heard one person alone', async () => {
    await week(1, TORN);
    await say(1, 'right');
    const before = [];
    for (let number = 2; number <= 4; number += 1) before.push(asked(await week(number)));
    expect(before).toEqual([['reading'], ['reading'], ['reading']]);
    expect(asked(await week(5, undefined, true))).toEqual([]);
    expect(asked(await week(6))).toEqual(['gone-or-underground']);
    expect([asked(await week(7)), asked(await week(8))]).toEqual([[], []]);
  });

  it('stays in the memory that `/soundings tensions` shows, as what people made of it', async () => {
    await week(1, TORN);
    await say(1, 'settled');
    for (let number = 2; number <= 7; number += 1) await week(number);
    expect(await listed()).toEqual(['settled']);
  });
});
