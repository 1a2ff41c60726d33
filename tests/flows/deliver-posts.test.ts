import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { askNow } from '../../src/flows/ask-now.js';
import { channelStatus } from '../../src/flows/channel-status.js';
import { deliverPosts } from '../../src/flows/deliver-posts.js';
import { mendChannels } from '../../src/flows/mend-channels.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, KEEPER, TEAM, type World } from '../support/flow-world.js';
import type { Fault } from '../support/recording-messenger.js';

const database = emptyStoreForEachTest();
let world: World;
beforeEach(() => {
  world = createWorld(database().store);
});

const ask = (slackChannelId: string) =>
  askNow(world.deps, { slackTeamId: TEAM, slackChannelId, bySlackId: KEEPER });
const prompts = (slackChannelId: string) =>
  world.slack.standing(slackChannelId).filter(({ content }) => content?.kind === 'prompt');

async function deliverUntilQuiet(times = 12): Promise<void> {
  for (let round = 0; round < times; round += 1) await world.deliver();
}

describe('a post', () => {
  it.each([
    ['accepted, then no answer', { kind: 'ambiguous-after-accept' }],
    ['not accepted, and no answer', { kind: 'ambiguous-before-accept' }],
    ['told to wait', { kind: 'wait', retryAfterMs: 1 }],
  ] as const)('that was %s stands in the channel exactly once', async (_what, fault) => {
    await world.setUp('C1');
    await ask('C1');
    world.slack.fail('C1', fault);
    await deliverUntilQuiet();
    expect(prompts('C1')).toHaveLength(1);
    expect(world.slack.accepted.filter(({ content }) => content.kind === 'prompt')).toHaveLength(1);
    expect(await world.store.posts.queueDepth()).toBe(0);
  });

  it('whose process ended between Slack’s yes and our note of it is found again, not posted again', async () => {
    await world.setUp('C1');
    await ask('C1');
    world.slack.fail('C1', { kind: 'crash-after-accept' });
    await world.deliver({ leaseMs: 1, lookAfterMs: 0 });
    await deliverUntilQuiet();
    expect(prompts('C1')).toHaveLength(1);
    expect(world.slack.accepted.filter(({ content }) => content.kind === 'prompt')).toHaveLength(1);
    expect(world.rootOf('C1', 'prompt')).toBe(
      (await world.store.threads.openThreads(null))[0]?.rootTs,
    );
  });

  it('stands exactly once after any run of faults that ends', async () => {
    const fault = fc.constantFrom<Fault>(
      { kind: 'ambiguous-after-accept' },
      { kind: 'ambiguous-before-accept' },
      { kind: 'wait', retryAfterMs: 0 },
      { kind: 'crash-after-accept' },
    );
    let channels = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 4 }), async (faults) => {
        channels += 1;
        const channel = `CF${channels}`;
        await world.setUp(channel);
        await ask(channel);
        world.slack.fail(channel, ...faults);
        for (let round = 0; round < 4 * (faults.length + 1); round += 1) {
          await world.deliver({ leaseMs: 1, lookAfterMs: 0 });
        }
        expect(prompts(channel)).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  });

  it('stays unknown while the channel cannot be read, is not tried again, and its keeper is told once', async () => {
    await world.setUp('C1');
    await ask('C1');
    world.slack.fail('C1', { kind: 'ambiguous-before-accept' });
    world.slack.hideHistory('C1', true);
    await deliverUntilQuiet();
    expect(prompts('C1')).toHaveLength(0);
    expect(await world.store.posts.queueDepth()).toBe(1);
    expect(world.slack.directMessages.map(({ text }) => text)).toEqual([
      expect.stringContaining('cannot tell whether my last message arrived'),
    ]);
  });

  it('that could not go out in time is not sent late: it is missed, and its keeper told once', async () => {
    await world.setUp('C1');
    world.clock.moveTo('2026-03-04T10:00:00Z');
    world.slack.fail('C1', { kind: 'wait', retryAfterMs: 1000 });
    await world.newTick().tick();
    world.clock.moveTo('2026-03-04T16:00:01Z');
    await database().query(`UPDATE post SET not_before = not_before - interval '1.2 seconds'`);
    await deliverUntilQuiet(3);
    expect(prompts('C1')).toHaveLength(0);
    const status = await channelStatus(world.deps, {
      slackTeamId: TEAM,
      slackChannelId: 'C1',
      slackUserId: KEEPER,
    });
    expect(status).toMatchObject({ missed: [{ kind: 'prompt', localDate: '2026-03-04' }] });
    expect(world.slack.directMessages.map(({ text }) => text)).toEqual([
      expect.stringContaining('the question of Wednesday 4 March, 10:00'),
    ]);
  });
});

describe('a channel that refuses', () => {
  it.each(['is_archived', 'not_in_channel', 'channel_not_found', 'token_revoked'])(
    'with %s is left alone after one try, its keeper told once, and other channels go on',
    async (reason) => {
      const channel = await world.setUp('C1');
      await world.setUp('C2');
      await ask('C1');
      await ask('C2');
      world.slack.fail('C1', { kind: 'refuse', reason });
      await deliverUntilQuiet(4);
      expect(prompts('C1')).toHaveLength(0);
      expect(prompts('C2')).toHaveLength(1);
      expect(await world.store.channels.get(channel.id)).toMatchObject({
        state: 'needs-attention',
        attention: reason,
      });
      expect(world.slack.directMessages).toHaveLength(1);
    },
  );

  it('goes on by itself once Slack lets us', async () => {
    const channel = await world.setUp('C1');
    await ask('C1');
    world.slack.fail('C1', { kind: 'refuse', reason: 'not_in_channel' });
    await world.deliver();
    expect(await mendChannels(world.deps)).toBe(1);
    expect(await world.store.channels.get(channel.id)).toMatchObject({
      state: 'active',
      attention: null,
    });
  });

  it('one message for what is in it stays active', async () => {
    const channel = await world.setUp('C1');
    await ask('C1');
    world.slack.fail('C1', { kind: 'refuse', reason: 'msg_too_long' });
    await deliverUntilQuiet(3);
    expect(await world.store.channels.get(channel.id)).toMatchObject({ state: 'active' });
    expect(await world.store.posts.queueDepth()).toBe(0);
  });

  it('does not hold others up while it hangs', async () => {
    await world.setUp('C1');
    await world.setUp('C2');
    await ask('C1');
    await ask('C2');
    world.slack.fail('C1', { kind: 'hang' });
    const delivering = world.deliver();
    const deadline = performance.now() + 15_000;
    while (prompts('C2').length === 0 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const whileHanging = prompts('C2').length;
    // The one that hangs may get there last.
    const releasing = setInterval(() => {
      world.slack.release();
    }, 5);
    await delivering;
    clearInterval(releasing);
    await deliverUntilQuiet(4);
    expect(whileHanging).toBe(1);
    expect([prompts('C1').length, prompts('C2').length]).toEqual([1, 1]);
  });
});

describe('a workspace that hangs', () => {
  it('holds no other up, however many of its posts are due', async () => {
    const crowd = Array.from({ length: 5 }, (_, index) => `CH${index}`);
    for (const channel of crowd) {
      await world.join(channel);
      world.slack.fail(channel, { kind: 'hang' });
    }
    await world.join('COTHER');
    await database().query(`INSERT INTO workspace (id, slack_team_id)
      VALUES ('00000000-0000-4000-8000-000000000001', 'T2')`);
    await database().query(`UPDATE channel SET workspace_id = '00000000-0000-4000-8000-000000000001'
      WHERE slack_channel_id = 'COTHER'`);
    const pace = { leaseMs: 30_000, lookAfterMs: 0 };
    const delivering = deliverPosts(world.deps, { limit: crowd.length, pace });
    const greeted = () => world.slack.standing('COTHER').length;
    const deadline = performance.now() + 15_000;
    while (greeted() === 0 && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const whileHanging = greeted();
    const releasing = setInterval(() => {
      world.slack.release();
    }, 5);
    await delivering;
    clearInterval(releasing);
    expect(whileHanging).toBe(1);
  });
});

describe('several processes', () => {
  it('deliver each post once between them', async () => {
    const channels = Array.from({ length: 12 }, (_, index) => `CM${index}`);
    for (const channel of channels) {
      await world.setUp(channel);
      await ask(channel);
    }
    await Promise.all(Array.from({ length: 4 }, () => world.deliver()));
    expect(channels.map((channel) => prompts(channel).length)).toEqual(channels.map(() => 1));
  });
});
