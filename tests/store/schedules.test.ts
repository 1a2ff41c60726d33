import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Channel } from '../../src/core/model.js';
import type { ScheduleSettings, Store } from '../../src/store/store-model.js';
import { openTestStore, type TestStore } from '../support/database.js';
import { AT, channelIn, minutes, newPost, newThread, promptDue } from './given.js';

const SETTINGS: ScheduleSettings = {
  kind: 'prompt',
  weekdays: [3],
  localTime: '10:00',
  zone: 'Europe/Berlin',
  skipDates: [],
  activeFrom: AT,
};

describe('channels, schedules and occurrences', () => {
  let opened: TestStore;
  let store: Store;

  beforeAll(async () => {
    opened = await openTestStore();
    store = opened.store;
  });
  afterAll(() => opened.close());

  it('makes a channel once, and counts it as new again after it was left', async () => {
    const at = { slackTeamId: 'T9', slackChannelId: 'C9', name: 'a', zone: 'UTC' };
    const all = await Promise.all(Array.from({ length: 10 }, () => store.channels.ensure(at)));
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(all.map(({ channel }) => channel.id)).size).toBe(1);
    const id = all[0]?.channel.id ?? '';
    await store.channels.update(id, { state: 'left', attention: 'x' });
    const again = await store.channels.ensure({ ...at, name: 'b' });
    expect(again).toMatchObject({
      isNew: true,
      channel: { id, state: 'active', attention: null, name: 'b' },
    });
    expect((await store.channels.ensure(at)).isNew).toBe(false);
  });

  it('finds a channel by its new Slack id with all its threads', async () => {
    const channel = await channelIn(store);
    const threadId = await store.threads.keepImported(newThread(channel), '5.5');
    const patch = { slackChannelId: 'CNEW', ownQuestions: ['Why?', 'How?'], keeperSlackId: 'U1' };
    expect(await store.channels.update(channel.id, patch)).toEqual({ ...channel, ...patch });
    expect(await store.channels.find('T1', channel.slackChannelId)).toBeNull();
    expect(await store.channels.find('T2', 'CNEW')).toBeNull();
    expect((await store.threads.findByRoot('T1', 'CNEW', '5.5'))?.id).toBe(threadId);
    expect(await store.threads.findByRoot('T1', 'CNEW', '5.6')).toBeNull();
    expect(await store.channels.get('nonsense')).toBeNull();
    expect((await store.channels.list()).map(({ id }) => id)).toContain(channel.id);
  });

  it('keeps one schedule a kind, changed in place', async () => {
    const channel = await channelIn(store);
    const first = await store.schedules.save(channel.id, SETTINGS);
    await store.schedules.save(channel.id, { ...SETTINGS, kind: 'digest', weekdays: [1] });
    const changed = await store.schedules.save(channel.id, { ...SETTINGS, weekdays: [2, 4] });
    expect(changed).toEqual({ ...first, weekdays: [2, 4] });
    expect(await store.schedules.forChannel(channel.id)).toHaveLength(2);
    await store.schedules.skipDate(first.id, '2026-03-11');
    await store.schedules.skipDate(first.id, '2026-03-11');
    const [prompt] = await store.schedules.forChannel(channel.id);
    expect(prompt).toMatchObject({ kind: 'prompt', skipDates: ['2026-03-11'] });
  });

  it('gives schedules of active channels only', async () => {
    const channel = await channelIn(store);
    const schedule = await store.schedules.save(channel.id, SETTINGS);
    const isListed = async () =>
      (await store.schedules.allActive()).some(({ id }) => id === schedule.id);
    expect(await isListed()).toBe(true);
    await store.channels.update(channel.id, { state: 'paused' });
    expect(await isListed()).toBe(false);
    await store.channels.update(channel.id, { state: 'active' });
    await store.schedules.remove(channel.id, 'prompt');
    expect(await isListed()).toBe(false);
  });

  const due = async (channel: Channel, localDate = '2026-03-04') => {
    const { id } = await store.schedules.save(channel.id, SETTINGS);
    const kind = 'prompt' as const;
    return { scheduleId: id, channelId: channel.id, kind, localDate, dueAt: AT };
  };

  it('plans one occurrence a schedule and date, whoever plans how often', async () => {
    const channel = await channelIn(store);
    const one = await due(channel);
    const two = { ...one, localDate: '2026-03-11', dueAt: minutes(7 * 24 * 60) };
    const planned = await Promise.all(
      Array.from({ length: 8 }, () => store.occurrences.plan([one, two])),
    );
    expect(planned.map((all) => all.length)).toEqual(planned.map(() => 2));
    expect(new Set(planned.flat().map(({ id }) => id)).size).toBe(2);
    await store.occurrences.settle(planned[0]?.[0]?.id ?? '', 'missed');
    expect(await store.occurrences.plan([one, two])).toMatchObject([{ localDate: '2026-03-11' }]);
    expect(await store.occurrences.plan([])).toEqual([]);
  });

  it('moves what is planned when its time changes, and never asks twice on a date when a schedule was removed and made again', async () => {
    const channel = await channelIn(store);
    const one = await due(channel);
    await store.occurrences.plan([one]);
    const [moved] = await store.occurrences.plan([{ ...one, dueAt: minutes(30) }]);
    expect(moved?.dueAt).toEqual(minutes(30));
    await store.schedules.remove(channel.id, 'prompt');
    expect(await store.schedules.forChannel(channel.id)).toEqual([]);
    expect(await store.occurrences.plan([await due(channel)])).toEqual([]);
    const recent = await store.occurrences.recent(channel.id, 'prompt', 5);
    expect(recent).toMatchObject([{ state: 'cancelled' }]);
  });

  it('plans by hand once a slot', async () => {
    const channel = await channelIn(store);
    const plan = (slot: string) =>
      store.occurrences.planByHand(channel.id, 'prompt', '2026-03-04', slot, AT);
    const made = await Promise.all(Array.from({ length: 6 }, () => plan('ask:10')));
    expect(made.filter((one) => one !== null)).toMatchObject([{ scheduleId: null }]);
    expect(await plan('ask:11')).not.toBeNull();
    expect(await store.occurrences.recent(channel.id, 'prompt', 1)).toHaveLength(1);
  });

  it('lets one replica work on an occurrence, until its lease runs out', async () => {
    const occurrence = await promptDue(store, await channelIn(store));
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => store.occurrences.claim(occurrence.id, 60_000)),
    );
    expect(claims.filter((one) => one !== null)).toEqual([occurrence]);
    const other = await promptDue(store, await channelIn(store));
    expect(await store.occurrences.claim(other.id, 1)).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await store.occurrences.claim(other.id, 1)).not.toBeNull();
    expect((await store.occurrences.planned()).map(({ id }) => id)).toContain(other.id);
  });

  it('opens a prompt once, and not when the occurrence was settled', async () => {
    const channel = await channelIn(store);
    const occurrence = await promptDue(store, channel);
    const opening = () => {
      const thread = newThread(channel);
      const post = newPost(channel, { threadId: thread.id, occurrenceId: occurrence.id });
      return { occurrenceId: occurrence.id, thread, post };
    };
    const results = await Promise.all(
      Array.from({ length: 5 }, () => store.threads.openPrompt(opening())),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await store.threads.promptHistory(channel.id, AT)).toHaveLength(1);
    const settled = await promptDue(store, channel);
    await store.occurrences.settle(settled.id, 'cancelled');
    expect(await store.threads.openPrompt({ ...opening(), occurrenceId: settled.id })).toBe(false);
    await store.occurrences.settle(occurrence.id, 'missed');
    expect(await store.occurrences.recent(channel.id, 'prompt', 9)).toEqual(
      expect.arrayContaining([{ ...occurrence, state: 'done' }]),
    );
  });
});
