import { beforeEach, describe, expect, it } from '@jest/globals';

import { readThreads } from '../../src/flows/read-threads.js';
import type { Tick } from '../../src/jobs/tick.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, type World } from '../support/flow-world.js';

const database = emptyStoreForEachTest();
let world: World;
let tick: Tick;
let root: string;
let channelId: string;
beforeEach(async () => {
  world = createWorld(database().store);
  channelId = (await world.setUp('C1')).id;
  world.clock.moveTo('2026-03-04T10:00:00Z');
  tick = world.newTick();
  await tick.tick();
  root = world.rootOf('C1', 'prompt');
  world.clock.moveBy(60_000);
});

const kept = async () =>
  (await world.store.responses.waiting(channelId, new Date('2027-01-01T00:00:00Z'))).map(
    ({ text }) => text,
  );

describe('reading our threads again', () => {
  it('brings what no event brought: replies, edits and deletions; but no words of ours', async () => {
    const first = await world.reply('C1', root, 'UBEN', 'First.');
    const second = await world.reply('C1', root, 'UCLEO', 'Second.');
    world.slack.say('C1', root, 'UDORA', 'Third.');
    world.slack.edit('C1', first, 'First, edited.');
    world.slack.remove('C1', second);
    const result = await readThreads(world.deps, { reason: 'reconnect' });
    expect(result).toMatchObject({ added: 1, withdrawn: 1, failed: 0 });
    expect((await kept()).sort()).toEqual(['First, edited.', 'Third.']);
  });

  it('stores of a long thread only what is new or was edited', async () => {
    for (let n = 0; n < 20; n += 1) await world.reply('C1', root, 'UBEN', `Reply ${n}.`);
    const edited = await world.reply('C1', root, 'UCLEO', 'Second.');
    world.slack.edit('C1', edited, 'Second, edited.');
    world.slack.say('C1', root, 'UDORA', 'Third.');
    const stored: string[] = [];
    const { responses } = world.store;
    const recordOpen: typeof responses.recordOpen = (reply) => {
      stored.push(reply.text);
      return responses.recordOpen(reply);
    };
    const store = { ...world.store, responses: { ...responses, recordOpen } };
    await readThreads({ ...world.deps, store }, { reason: 'start' });
    expect(stored.sort()).toEqual(['Second, edited.', 'Third.']);
  });

  it('is broken off within a thread by a stop, and the next who reads finds the rest', async () => {
    for (let n = 0; n < 120; n += 1) world.slack.say('C1', root, 'UBEN', `Reply ${n}.`);
    let asked = 0;
    const isEnding = (): boolean => (asked += 1) > 3;
    await readThreads(world.deps, { reason: 'start', isEnding });
    expect((await kept()).length).toBeLessThan(120);
    await readThreads(world.deps, { reason: 'regular' });
    expect(new Set(await kept()).size).toBe(120);
  });

  it('takes nothing for deleted while a thread cannot be read', async () => {
    await world.reply('C1', root, 'UBEN', 'First.');
    world.slack.hideHistory('C1', true);
    expect(await readThreads(world.deps, { reason: 'start' })).toMatchObject({
      failed: 1,
      withdrawn: 0,
    });
    expect(await kept()).toEqual(['First.']);
  });

  it('takes nothing for deleted when the question is gone, and reads it no more', async () => {
    await world.reply('C1', root, 'UBEN', 'First.');
    world.slack.remove('C1', root);
    await readThreads(world.deps, { reason: 'start' });
    expect(await kept()).toEqual(['First.']);
    expect(await readThreads(world.deps, { reason: 'start' })).toMatchObject({
      read: 0,
      failed: 0,
    });
  });

  it('ends two weeks after a question: what is missing then was not deleted', async () => {
    await world.reply('C1', root, 'UBEN', 'First.');
    world.clock.moveTo('2026-03-18T10:00:00Z');
    await readThreads(world.deps, { reason: 'start' });
    world.slack.remove('C1', root);
    await readThreads(world.deps, { reason: 'start' });
    expect(await kept()).toEqual(['First.']);
    expect(await world.store.threads.openThreads(channelId)).toEqual([]);
  });

  it('happens hourly in the first day, and then daily', async () => {
    const missed = async (at: string): Promise<boolean> => {
      world.clock.moveTo(at);
      const before = (await kept()).length;
      world.slack.say('C1', root, 'UBEN', `At ${at}.`);
      await tick.tick();
      return (await kept()).length > before;
    };
    expect(await missed('2026-03-04T10:30:00Z')).toBe(false);
    expect(await missed('2026-03-04T11:05:00Z')).toBe(true);
    expect(await missed('2026-03-04T11:45:00Z')).toBe(false);
    expect(await missed('2026-03-06T09:00:00Z')).toBe(true);
    expect(await missed('2026-03-06T20:00:00Z')).toBe(false);
    expect(await missed('2026-03-07T09:00:00Z')).toBe(true);
  });

  it('goes on with the threads whose turn did not come at a start, whatever their age', async () => {
    world.clock.moveTo('2026-03-09T10:00:00Z');
    await tick.tick();
    const open = await world.store.threads.openThreads(channelId);
    expect(open).toHaveLength(2);
    world.slack.hideHistory('C1', true);
    await readThreads(world.deps, { reason: 'start' });
    world.slack.say('C1', root, 'UBEN', 'Said while nothing arrived.');
    world.slack.hideHistory('C1', false);
    await tick.tick();
    expect(await kept()).toContain('Said while nothing arrived.');
  });

  it('happens again when events were lost during it', async () => {
    const [thread] = await world.store.threads.openThreads(channelId);
    await world.store.threads.readAllAgain();
    await world.store.threads.markRead(thread?.id ?? '', world.clock.now(), 0);
    const [still] = await world.store.threads.openThreads(channelId);
    expect(still?.missed).toBe(1);
    await world.store.threads.markRead(thread?.id ?? '', world.clock.now(), 1);
    expect((await world.store.threads.openThreads(channelId))[0]?.missed).toBe(0);
  });
});
