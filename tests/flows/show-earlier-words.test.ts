import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonSettings } from '../../src/store/store-model.js';
import { type FlowStore, openFlowStore } from '../support/flow-store.js';
import { createWorld, MEMBERS, TEAM, type World } from '../support/flow-world.js';

const EARLIER = 'The handover at night loses open tickets.';
const NOW = 'Open tickets were lost in the night handover.';
const DAY_MS = 86_400_000;

/** One channel for all of it, since seven weeks take a while. */
let database: FlowStore;
let world: World;
let tick: ReturnType<World['newTick']>;
let shownBeforeSixDigests: number;

beforeAll(async () => {
  database = await openFlowStore();
  await database.empty();
  world = createWorld(database.store);
  const channel = await world.setUp('C1');
  tick = world.newTick();
  for (let week = 0; week < 7; week += 1) {
    world.clock.moveTo(
      new Date(Date.parse('2026-03-04T10:00:00Z') + week * 7 * DAY_MS).toISOString(),
    );
    await tick.tick();
    if (week === 0) {
      await says('UBEN', EARLIER);
      await saysPrivately(channel.id, 'UDORA', NOW);
    } else await says('UDORA', `A plain week, number ${week}.`);
    if (week === 5) {
      await says('UCLEO', NOW);
      await tick.tick();
      shownBeforeSixDigests = shown().length;
    }
    world.clock.moveBy(5 * DAY_MS);
    await tick.tick();
    await tick.tick();
  }
  world.clock.moveBy(2 * DAY_MS);
  await tick.tick();
}, 60_000);
afterAll(() => database.close());

const says = (who: string, text: string) =>
  world.reply('C1', world.rootOf('C1', 'prompt'), who, text);
const shown = () => world.slack.earlierShown;
const change = (slackUserId: string, patch: Partial<PersonSettings>) =>
  world.store.people.change(TEAM, slackUserId, patch);
async function saysPrivately(channelId: string, slackUserId: string, text: string): Promise<void> {
  const root = world.rootOf('C1', 'prompt');
  const thread = await world.store.threads.findByRoot(TEAM, 'C1', root);
  await world.store.responses.recordPrivate({
    threadId: thread?.id ?? '',
    channelId,
    slackTeamId: TEAM,
    slackUserId,
    submissionId: 'V1',
    text,
    mayBeQuoted: true,
    source: 'private',
    saidAt: world.clock.now(),
  });
}
/** What is shown to who says it now; an hour later, so that nothing is looked at twice. */
async function shownTo(who: string): Promise<number> {
  const before = shown().length;
  world.clock.moveBy(2 * 3_600_000);
  await tick.tick();
  await says(who, NOW);
  await tick.tick();
  return shown().length - before;
}

describe('what somebody here wrote before', () => {
  it('waits until there is something to remember', () => {
    expect(shownBeforeSixDigests).toBe(0);
  });

  it('is not shown to its author', async () => {
    expect(await shownTo('UBEN')).toBe(0);
  });

  it('is not shown once its author wants no quotes', async () => {
    await change('UBEN', { mayBeQuoted: false });
    expect(await shownTo('UCLEO')).toBe(0);
    await change('UBEN', { mayBeQuoted: true });
  });

  it('is not shown to who asked to be left out, or is no longer there', async () => {
    await change('UCLEO', { optedOut: true });
    expect(await shownTo('UCLEO')).toBe(0);
    await change('UCLEO', { optedOut: false });
    world.slack.addChannel({ slackChannelId: 'C1' }, ['UANA', 'UBEN', 'UBOT']);
    expect(await shownTo('UCLEO')).toBe(0);
    world.slack.addChannel({ slackChannelId: 'C1' }, [...MEMBERS, 'UBOT']);
  });

  it('is shown to who has just replied, to them alone, once a month over all processes: no private word, nothing of lately', async () => {
    world.clock.moveBy(2 * 3_600_000);
    await tick.tick();
    await says('UCLEO', NOW);
    await Promise.all([tick, world.newTick(), world.newTick()].map((one) => one.tick()));
    expect(await shownTo('UCLEO')).toBe(0);
    expect(shown()).toEqual([
      {
        slackUserId: 'UCLEO',
        threadTs: world.rootOf('C1', 'prompt'),
        lead: 'In March somebody here wrote:',
        text: EARLIER,
        permalink: expect.stringContaining('https://example.slack.com/archives/C1/p'),
      },
    ]);
    world.clock.moveBy(31 * DAY_MS);
    expect(await shownTo('UCLEO')).toBe(1);
  });
});
