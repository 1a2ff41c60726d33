import { beforeEach, describe, expect, it } from '@jest/globals';

import { askNow } from '../../src/flows/ask-now.js';
import { channelChanged } from '../../src/flows/channel-changed.js';
import { channelStatus } from '../../src/flows/channel-status.js';
import { configureChannel } from '../../src/flows/configure-channel.js';
import { joinChannel } from '../../src/flows/join-channel.js';
import { leaveChannel } from '../../src/flows/leave-channel.js';
import { mayAct, type Act } from '../../src/flows/may-act.js';
import { mendChannels } from '../../src/flows/mend-channels.js';
import { pauseChannel, resumeChannel } from '../../src/flows/pause-channel.js';
import { isAsAgreed } from '../../src/flows/read-along.js';
import { skipNext } from '../../src/flows/skip-next.js';
import { startWithDefaults, undoStart } from '../../src/flows/start-with-defaults.js';
import { promptDeleted } from '../../src/flows/prompt-deleted.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, KEEPER, TEAM, type World } from '../support/flow-world.js';

const C1 = { slackTeamId: TEAM, slackChannelId: 'C1' };
const BY_KEEPER = { ...C1, bySlackId: KEEPER };

const database = emptyStoreForEachTest();
let world: World;
beforeEach(() => {
  world = createWorld(database().store);
});

const kinds = () => world.slack.accepted.map(({ content }) => content.kind);

describe('an invitation', () => {
  it('brings one greeting, however often its event arrives', async () => {
    world.slack.addChannel({ slackChannelId: 'C1' }, [KEEPER, 'UBOT']);
    const event = { ...C1, addedBySlackId: KEEPER, joinedTs: '1.000001' };
    await Promise.all([1, 2, 3].map(() => joinChannel(world.deps, event)));
    await joinChannel(world.deps, event);
    await world.deliver();
    expect(kinds()).toEqual(['greeting']);
    expect(world.slack.accepted[0]?.content).toEqual({
      kind: 'greeting',
      addedBySlackId: KEEPER,
      language: 'en',
    });
  });

  it('brings another greeting after a stay elsewhere, and makes up for nothing', async () => {
    await world.setUp('C1');
    await leaveChannel(world.deps, { ...C1, why: 'removed' });
    world.clock.moveTo('2026-03-11T15:00:00Z');
    await world.join('C1');
    await world.newTick().tick();
    expect(kinds()).toEqual(['greeting', 'greeting']);
    expect(world.slack.accepted[1]?.content).toMatchObject({
      plan: [
        { kind: 'prompt', weekdays: [3], localTime: '10:00', zone: 'UTC' },
        { kind: 'digest', weekdays: [1], localTime: '10:00', zone: 'UTC' },
      ],
    });
    const status = await channelStatus(world.deps, { ...C1, slackUserId: KEEPER });
    expect(status).toMatchObject({
      kind: 'status',
      next: { prompt: { localDate: '2026-03-18' } },
      missed: [],
    });
  });

  it('that was lost on the way is made up for by the first thing somebody does there', async () => {
    world.slack.addChannel({ slackChannelId: 'C1' }, [KEEPER, 'UBOT']);
    expect((await askNow(world.deps, BY_KEEPER)).kind).toBe('started');
    await world.deliver();
    expect(kinds().sort()).toEqual(['greeting', 'prompt']);
  });
});

describe('asking the first question now', () => {
  it('switches on Wednesday and Monday at 10:00 in the person’s zone, asks at once, and says so', async () => {
    await world.join('C1');
    const started = await startWithDefaults(world.deps, { ...BY_KEEPER, zone: 'Europe/Berlin' });
    expect(started.kind).toBe('started');
    expect(started.words).toContain('Wednesdays at 10:00');
    await world.deliver();
    expect(kinds()).toEqual(['greeting', 'prompt']);
    const status = await channelStatus(world.deps, { ...C1, slackUserId: KEEPER });
    expect(status).toMatchObject({
      channel: { keeperSlackId: KEEPER, zone: 'Europe/Berlin' },
      // The question of Wednesday would be the second before the first digest.
      next: {
        prompt: { localDate: '2026-03-11' },
        digest: { dueAt: new Date('2026-03-09T09:00:00Z') },
      },
    });
  });

  it('keeps a scheduled question that comes after the next digest', async () => {
    world.clock.moveTo('2026-03-05T09:00:00Z');
    await world.join('C1');
    await startWithDefaults(world.deps, { ...BY_KEEPER, zone: 'UTC' });
    const status = await channelStatus(world.deps, { ...C1, slackUserId: KEEPER });
    expect(status).toMatchObject({ next: { prompt: { localDate: '2026-03-11' } } });
  });

  it('can be undone, and what was asked stays', async () => {
    await world.join('C1');
    const started = await startWithDefaults(world.deps, { ...BY_KEEPER, zone: 'UTC' });
    const undo = started.kind === 'started' ? started.undo : '';
    expect((await undoStart(world.deps, { ...BY_KEEPER, undo })).kind).toBe('undone');
    await world.deliver();
    expect(kinds()).toEqual(['greeting', 'prompt']);
    world.clock.moveTo('2026-03-20T10:00:00Z');
    await world.newTick().tick();
    expect(kinds()).toEqual(['greeting', 'prompt']);
    expect((await undoStart(world.deps, { ...BY_KEEPER, undo })).kind).toBe('changed-since');
  });

  it('asks once when two people press it at the same moment', async () => {
    await world.join('C1');
    await Promise.all(
      ['UANA', 'UBEN'].map((bySlackId) =>
        startWithDefaults(world.deps, { ...C1, bySlackId, zone: 'UTC' }),
      ),
    );
    await world.deliver();
    expect(kinds()).toEqual(['greeting', 'prompt']);
  });
});

describe('ask', () => {
  it('asks now instead of the next scheduled question', async () => {
    await world.setUp('C1');
    const asked = await askNow(world.deps, BY_KEEPER);
    expect(asked.kind).toBe('asked');
    expect(asked.words).toContain('Wednesday 11 March, 10:00');
    await world.deliver();
    world.clock.moveTo('2026-03-04T10:00:00Z');
    await world.newTick().tick();
    expect(kinds()).toEqual(['greeting', 'prompt']);
  });

  it('refuses while a question is open for under a day, and asks after it', async () => {
    await world.setUp('C1');
    await askNow(world.deps, BY_KEEPER);
    world.clock.moveBy(23 * 3_600_000);
    expect((await askNow(world.deps, BY_KEEPER)).kind).toBe('open-already');
    world.clock.moveBy(2 * 3_600_000);
    expect((await askNow(world.deps, BY_KEEPER)).kind).toBe('asked');
  });

  it('asks another one in place of a question that was deleted, and drops no further date', async () => {
    await world.setUp('C1');
    await askNow(world.deps, BY_KEEPER);
    await world.deliver();
    await promptDeleted(world.deps, { ...C1, rootTs: world.rootOf('C1', 'prompt') });
    world.clock.moveBy(60_000);
    const again = await askNow(world.deps, BY_KEEPER);
    expect(again.kind).toBe('asked');
    expect(again.words).toContain('Wednesday 11 March, 10:00');
    expect((await askNow(world.deps, BY_KEEPER)).kind).toBe('open-already');
  });

  it('says so in a paused channel', async () => {
    await world.setUp('C1');
    await pauseChannel(world.deps, BY_KEEPER);
    expect((await askNow(world.deps, BY_KEEPER)).kind).toBe('paused');
  });
});

describe('settings', () => {
  it.each([
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ promptTime: '25:00' }, 'promptTime'],
    [{ digestTime: '10' }, 'digestTime'],
    [{ promptWeekdays: [] }, 'promptWeekdays'],
    [{ skipDates: ['2026-02-30'] }, 'skipDates'],
    [{ ownQuestions: ['What helped?', '  '] }, 'ownQuestions'],
  ])('%j are refused by name, and change nothing', async (wrong, name) => {
    const channel = await world.setUp('C1');
    const result = await configureChannel(world.deps, {
      ...BY_KEEPER,
      settings: { ...SETTINGS, ...wrong },
    });
    expect(result).toMatchObject({ kind: 'invalid', problems: { [name]: expect.any(String) } });
    expect(await world.store.channels.get(channel.id)).toEqual(channel);
  });

  it.each([
    [{}, 'settings saved, none changed'],
    [{ lenses: [] }, 'settings saved, none changed'],
    [{ lenses: ['Site: Hamburg, Lisbon'] }, 'settings changed: groups for votes'],
    [
      { zone: 'Europe/Berlin', promptWeekdays: [2, 4] as const },
      'settings changed: question days, zone',
    ],
  ])('%j given anew are noted for admins by their names alone', async (changed, what) => {
    await world.setUp('C1');
    world.clock.moveTo('2026-03-02T12:00:00Z');
    await configureChannel(world.deps, { ...BY_KEEPER, settings: { ...SETTINGS, ...changed } });
    const [latest] = await world.store.audit.ofWorkspace(TEAM, 1);
    expect(latest?.what).toBe(what);
  });

  it('saved again at the due minute do not lose the question', async () => {
    await world.setUp('C1');
    world.clock.moveTo('2026-03-04T10:00:10Z');
    await configureChannel(world.deps, { ...BY_KEEPER, settings: SETTINGS });
    await world.newTick().tick();
    expect(kinds()).toEqual(['greeting', 'prompt']);
  });

  it('moved to a later time on the day of a question do not bring a second one', async () => {
    await world.setUp('C1');
    world.clock.moveTo('2026-03-04T10:00:00Z');
    const tick = world.newTick();
    await tick.tick();
    await configureChannel(world.deps, {
      ...BY_KEEPER,
      settings: { ...SETTINGS, promptTime: '14:00' },
    });
    world.clock.moveTo('2026-03-04T14:00:00Z');
    await tick.tick();
    expect(kinds()).toEqual(['greeting', 'prompt']);
  });
});

describe('skip, pause and resume', () => {
  it('leave out one question', async () => {
    await world.setUp('C1');
    expect(await skipNext(world.deps, BY_KEEPER)).toMatchObject({
      kind: 'skipped',
      localDate: '2026-03-04',
    });
    world.clock.moveTo('2026-03-04T10:00:00Z');
    await world.newTick().tick();
    expect(kinds()).toEqual(['greeting']);
  });

  it('stop everything, and go on without making up for it', async () => {
    await world.setUp('C1');
    await pauseChannel(world.deps, BY_KEEPER);
    const tick = world.newTick();
    world.clock.moveTo('2026-03-04T10:00:00Z');
    await tick.tick();
    world.clock.moveTo('2026-03-04T11:00:00Z');
    const resumed = await resumeChannel(world.deps, BY_KEEPER);
    expect(resumed.words).toContain('Wednesday 11 March');
    await tick.tick();
    expect(kinds()).toEqual(['greeting']);
    expect(world.slack.directMessages).toEqual([]);
  });
});

describe('a channel that changes in Slack', () => {
  it('is left alone while archived, its keeper told once, and goes on when it is back', async () => {
    const channel = await world.setUp('C1');
    await channelChanged(world.deps, { ...C1, change: { kind: 'archived' } });
    await channelChanged(world.deps, { ...C1, change: { kind: 'archived' } });
    expect(world.slack.directMessages).toHaveLength(1);
    world.clock.moveTo('2026-03-04T10:00:00Z');
    await world.newTick().tick();
    expect(kinds()).toEqual(['greeting']);
    await channelChanged(world.deps, { ...C1, change: { kind: 'unarchived' } });
    expect(await world.store.channels.get(channel.id)).toMatchObject({ state: 'active' });
  });

  it('opened to more people waits for a person’s word, and does not mend itself', async () => {
    const channel = await world.setUp('C1');
    await channelChanged(world.deps, { ...C1, change: { kind: 'shared' } });
    await mendChannels(world.deps);
    expect(await world.store.channels.get(channel.id)).toMatchObject({ state: 'needs-attention' });
    expect((await resumeChannel(world.deps, BY_KEEPER)).kind).toBe('resumed');
    expect(await world.store.channels.get(channel.id)).toMatchObject({ state: 'active' });
  });

  it('waits for its keeper, and for nobody else while the keeper is in the channel', async () => {
    const channel = await world.setUp('C1');
    await channelChanged(world.deps, { ...C1, change: { kind: 'made-public' } });
    expect((await resumeChannel(world.deps, { ...C1, bySlackId: 'UBEN' })).kind).toBe('refused');
    await pauseChannel(world.deps, { ...C1, bySlackId: 'UBEN' });
    expect((await resumeChannel(world.deps, { ...C1, bySlackId: 'UBEN' })).kind).toBe('refused');
    world.slack.addChannel({ slackChannelId: 'C1' }, ['UBEN', 'UBOT']);
    expect((await resumeChannel(world.deps, { ...C1, bySlackId: 'UBEN' })).kind).toBe('resumed');
    expect(await world.store.channels.get(channel.id)).toMatchObject({ state: 'active' });
  });

  it.each([
    ['private and is open to all now', { isPrivate: true }, { isPrivate: false }, 'made-public'],
    ['our own and is shared now', { isExtShared: false }, { isExtShared: true }, 'shared'],
  ])(
    'that was %s gets no digest, although no event said so',
    async (_, before, after, attention) => {
      const all = ['UANA', 'UBEN', 'UBOT'];
      const channel = await world.setUp('C1');
      world.slack.addChannel({ slackChannelId: 'C1', ...before }, all);
      expect(await isAsAgreed(world.deps, channel)).toBe(true);
      const known = await world.store.channels.get(channel.id);
      world.slack.addChannel({ slackChannelId: 'C1', ...after }, all);
      expect(await isAsAgreed(world.deps, known ?? channel)).toBe(false);
      expect(await world.store.channels.get(channel.id)).toMatchObject({ attention });
      expect((await resumeChannel(world.deps, BY_KEEPER)).kind).toBe('resumed');
      const agreed = await world.store.channels.get(channel.id);
      expect(await isAsAgreed(world.deps, agreed ?? channel)).toBe(true);
    },
  );

  it('gets no digest while Slack does not say who can read along', async () => {
    const channel = await world.setUp('C1');
    const gone = { ...channel, slackChannelId: 'CGONE' };
    expect(await isAsAgreed(world.deps, gone)).toBe(false);
    expect(await world.store.channels.get(channel.id)).toMatchObject({ state: 'active' });
  });

  it('is found under its new name and id', async () => {
    const channel = await world.setUp('C1');
    await channelChanged(world.deps, { ...C1, change: { kind: 'renamed', name: 'ops' } });
    await channelChanged(world.deps, {
      ...C1,
      change: { kind: 'id-changed', newSlackChannelId: 'C9' },
    });
    expect(await world.store.channels.find(TEAM, 'C9')).toMatchObject({
      id: channel.id,
      name: 'ops',
    });
  });

  it('keeps its past under a new id that was met before Slack told of the change', async () => {
    const channel = await world.setUp('C1');
    const begun = await world.join('C9');
    const change = { kind: 'id-changed', newSlackChannelId: 'C9' } as const;
    await channelChanged(world.deps, { ...C1, change });
    await channelChanged(world.deps, { ...C1, change });
    expect(await world.store.channels.find(TEAM, 'C9')).toMatchObject({ id: channel.id });
    expect(await world.store.channels.get(begun.id)).toMatchObject({ state: 'left' });
  });
});

describe('who may', () => {
  it.each([
    ['UANA', 'read', true],
    ['UANA', 'configure', true],
    ['UANA', 'export', true],
    ['UGUEST', 'read', true],
    ['UGUEST', 'answer', true],
    ['UGUEST', 'configure', false],
    ['UGUEST', 'export', false],
    ['UOUTSIDE', 'read', false],
    ['UOUTSIDE', 'answer', false],
    ['ULEFT', 'answer', false],
    ['UBOT', 'answer', false],
    ['USTRANGER', 'read', false],
  ] as const)('%s: %s is %s', async (slackUserId, act: Act, expected) => {
    await world.setUp('C1');
    expect((await mayAct(world.deps, { ...C1, slackUserId, act })).ok).toBe(expected);
  });

  it('hears people of other organisations once the keeper allows it, and lets them change nothing', async () => {
    await world.setUp('C1', { allowExternal: true });
    const outsider = { ...C1, slackUserId: 'UOUTSIDE' };
    expect((await mayAct(world.deps, { ...outsider, act: 'answer' })).ok).toBe(true);
    expect((await mayAct(world.deps, { ...outsider, act: 'configure' })).ok).toBe(false);
  });

  it('refuses everybody while Slack does not say who is a member', async () => {
    await world.setUp('C1');
    world.slack.hideMembers(true);
    const permission = await mayAct(world.deps, { ...C1, slackUserId: KEEPER, act: 'read' });
    expect(permission.ok).toBe(false);
  });

  it('answers a channel it is not in as one that does not exist', async () => {
    world.slack.addChannel({ slackChannelId: 'C5', isMember: false }, [KEEPER]);
    const there = await mayAct(world.deps, {
      slackTeamId: TEAM,
      slackChannelId: 'C5',
      slackUserId: KEEPER,
      act: 'read',
    });
    await world.setUp('C1');
    const stranger = await mayAct(world.deps, { ...C1, slackUserId: 'USTRANGER', act: 'read' });
    expect(there).toEqual(stranger);
  });
});

const SETTINGS = {
  promptWeekdays: [3],
  promptTime: '10:00',
  digestWeekday: 1,
  digestTime: '10:00',
  zone: 'UTC',
  skipDates: [],
  acknowledgeReplies: true,
  ownQuestions: [],
} as const;
