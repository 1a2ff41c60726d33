import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { localTimeOf } from '../../src/core/time/calendar.js';
import { AppError } from '../../src/errors.js';
import { channelStatus } from '../../src/flows/channel-status.js';
import { resumeChannel } from '../../src/flows/pause-channel.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, TEAM, type World } from '../support/flow-world.js';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

const database = emptyStoreForEachTest();
let world: World;
beforeEach(() => {
  world = createWorld(database().store);
});

const kinds = (slackChannelId: string): string[] =>
  world.slack.accepted.flatMap(({ target, content }) =>
    target.slackChannelId === slackChannelId && target.threadTs === null ? [content.kind] : [],
  );

describe('a tick', () => {
  it('does nothing before the time and the work at it, once', async () => {
    await world.setUp('C1');
    const tick = world.newTick();
    world.clock.moveTo('2026-03-04T09:59:59Z');
    await tick.tick();
    expect(kinds('C1')).toEqual(['greeting']);
    world.clock.moveTo('2026-03-04T10:00:00Z');
    await tick.tick();
    await tick.tick();
    expect(kinds('C1')).toEqual(['greeting', 'prompt']);
  });

  it('of several processes at once asks once', async () => {
    await world.setUp('C1');
    world.clock.moveTo('2026-03-04T10:00:00Z');
    const ticks = [world.newTick(), world.newTick(), world.newTick()];
    await Promise.all([...ticks, ...ticks].map((tick) => tick.tick()));
    expect(kinds('C1')).toEqual(['greeting', 'prompt']);
  });

  it('asks and tells once a date, over restarts and clocks that go back and forth', async () => {
    await world.setUp('C1');
    const minutes = fc.array(fc.integer({ min: -120, max: 600 }), { minLength: 20, maxLength: 40 });
    const [steps] = fc.sample(minutes, { numRuns: 1, seed: 7 });
    let tick = world.newTick();
    for (const [turn, step] of (steps ?? []).entries()) {
      world.clock.moveBy(step * 60_000);
      if (turn % 3 === 0) tick = world.newTick();
      await tick.tick();
    }
    const dates = world.slack.accepted.flatMap(({ content }) =>
      content.kind === 'prompt' ? [content.threadId] : [],
    );
    expect(new Set(dates).size).toBe(dates.length);
    const recent = await world.store.occurrences.recent(
      (await world.store.channels.list())[0]?.id ?? '',
      'prompt',
      50,
    );
    expect(new Set(recent.map(({ localDate }) => localDate)).size).toBe(recent.length);
    expect(recent.every(({ state }) => state !== 'planned')).toBe(true);
    expect(recent.filter(({ state }) => state === 'done')).toHaveLength(dates.length);
  });

  it('after a long stop posts nothing stale and tells the keeper in one message', async () => {
    await world.setUp('C1');
    world.clock.moveTo('2026-03-26T12:00:00Z');
    await world.newTick().tick();
    expect(kinds('C1')).toEqual(['greeting']);
    expect(world.slack.directMessages).toHaveLength(1);
    expect(world.slack.whispers).toEqual([]);
    await world.newTick().tick();
    expect(world.slack.directMessages).toHaveLength(1);
  });

  it('posts late within the day', async () => {
    await world.setUp('C1');
    world.clock.moveTo('2026-03-04T15:59:00Z');
    await world.newTick().tick();
    expect(kinds('C1')).toEqual(['greeting', 'prompt']);
  });

  it('goes on in other channels when one fails in any way', async () => {
    await world.setUp('C1');
    await world.setUp('C2', { zone: 'Europe/London' });
    const broken = await world.store.channels.find('T1', 'C1');
    const { store } = world;
    const failing = {
      ...world.deps,
      store: {
        ...store,
        threads: {
          ...store.threads,
          promptHistory: (channelId: string, since: Date) =>
            channelId === broken?.id
              ? Promise.reject(new Error('broken'))
              : store.threads.promptHistory(channelId, since),
        },
      },
    };
    world.clock.moveTo('2026-03-04T10:00:00Z');
    const { createTick } = await import('../../src/jobs/tick.js');
    await createTick(failing).tick();
    expect([kinds('C1'), kinds('C2')]).toEqual([['greeting'], ['greeting', 'prompt']]);
    expect(world.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('reads open threads again after the database was away, as events were refused meanwhile', async () => {
    const { id } = await world.setUp('C1');
    const { store } = world;
    const schedules = { ...store.schedules };
    const { createTick } = await import('../../src/jobs/tick.js');
    const tick = createTick({ ...world.deps, store: { ...store, schedules } });
    world.clock.moveTo('2026-03-04T10:00:00Z');
    await tick.tick();
    await tick.tick();
    const root = world.rootOf('C1', 'prompt');
    world.slack.say('C1', root, 'UBEN', 'Said while the database was away.');
    await tick.tick();
    expect(await store.responses.waiting(id, world.clock.now())).toHaveLength(0);
    schedules.allActive = () => Promise.reject(new AppError('database_unavailable', 'gone'));
    await tick.tick();
    schedules.allActive = store.schedules.allActive;
    await tick.tick();
    expect(await store.responses.waiting(id, world.clock.now())).toHaveLength(1);
  });

  it('stops a channel whose time zone is not known here and tells its keeper, and goes on in others', async () => {
    const { id } = await world.setUp('C1');
    await world.setUp('C2');
    const { store } = world;
    const zone = 'Mars/Olympus';
    await store.channels.update(id, { zone });
    for (const schedule of await store.schedules.forChannel(id)) {
      await store.schedules.save(id, { ...schedule, zone });
    }
    world.clock.moveTo('2026-03-04T10:00:00Z');
    await world.newTick().tick();
    expect([kinds('C1'), kinds('C2')]).toEqual([['greeting'], ['greeting', 'prompt']]);
    expect(world.slack.directMessages.map(({ text }) => text)).toEqual([
      expect.stringContaining('the time zone that is set is not known here'),
    ]);
    const here = { slackTeamId: TEAM, slackChannelId: 'C1' };
    expect(await channelStatus(world.deps, { ...here, slackUserId: 'UANA' })).toMatchObject({
      kind: 'status',
      attention: expect.stringContaining('/soundings setup'),
    });
    const resumed = await resumeChannel(world.deps, { ...here, bySlackId: 'UANA' });
    expect(resumed.kind).toBe('still-blocked');
    // Hourly housekeeping does not take it for mended.
    world.clock.moveBy(2 * HOUR_MS);
    await world.newTick().tick();
    expect((await store.channels.get(id))?.state).toBe('needs-attention');
    await world.setUp('C1');
    expect((await store.channels.get(id))?.state).toBe('active');
  });

  it.each([
    // 02:30 is left out on 29 March and comes twice on 25 October.
    ['2026-03-28T12:00:00Z', '2026-03-29T01:30:00Z', '03:30'],
    ['2026-10-24T12:00:00Z', '2026-10-25T00:30:00Z', '02:30'],
  ])(
    'asks once on the night on which clocks change, after %s at %s (%s)',
    async (from, dueAt, local) => {
      world.clock.moveTo(from);
      const zone = 'Europe/Berlin';
      await world.setUp('C1', { promptWeekdays: [7], promptTime: '02:30', zone });
      const tick = world.newTick();
      const moment = new Date(dueAt);
      for (const minutes of [-60, -1, 0, 59, 60, 61, 120]) {
        world.clock.moveTo(new Date(moment.getTime() + minutes * 60_000));
        await tick.tick();
        expect(kinds('C1')).toEqual(minutes < 0 ? ['greeting'] : ['greeting', 'prompt']);
      }
      expect(localTimeOf(moment, zone)).toBe(local);
    },
  );

  it('runs twelve weeks with at most two top-level messages a week and channel, and few to one person', async () => {
    await world.setUp('C1');
    const tick = world.newTick();
    const monday = Date.parse('2026-03-02T00:00:00Z');
    const end = monday + 12 * WEEK_MS;
    for (let at = monday + 15 * HOUR_MS; at < end; at += 7 * HOUR_MS) {
      world.clock.moveTo(new Date(at));
      await tick.tick();
    }
    const weeks = world.slack
      .standing('C1')
      .filter(({ threadTs, content }) => threadTs === null && content?.kind !== 'greeting')
      .map(({ ts }) => Math.floor((Number(ts) * 1000 - monday) / WEEK_MS));
    const perWeek = Array.from(
      { length: 12 },
      (_, week) => weeks.filter((one) => one === week).length,
    );
    expect(Math.max(...perWeek)).toBeLessThanOrEqual(2);
    const prompts = await world.store.occurrences.recent(
      (await world.store.channels.list())[0]?.id ?? '',
      'prompt',
      50,
    );
    expect(prompts).toHaveLength(12);
    expect(world.slack.directMessages.length).toBeLessThanOrEqual(12);
  }, 120_000);
});
