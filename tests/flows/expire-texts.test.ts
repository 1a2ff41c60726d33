import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { configureChannel } from '../../src/flows/configure-channel.js';
import { expireTexts } from '../../src/flows/expire-texts.js';
import { finishChanges } from '../../src/flows/finish-changes.js';
import { frozenOf, privateReply, said, threadIn } from '../store/given.js';
import { type FlowStore, openFlowStore } from '../support/flow-store.js';
import { createWorld, KEEPER, TEAM } from '../support/flow-world.js';

const DAY = 24 * 3_600_000;
let database: FlowStore;
beforeAll(async () => {
  database = await openFlowStore();
});
afterAll(() => database.close());

it('texts go on the day when their channel has kept them long enough, wherever they stand, and nothing else does', async () => {
  const world = createWorld(database.store);
  const channel = await world.setUp('C1');
  const threadId = await threadIn(world.store, channel);
  const keptFor = channel.retentionDays * DAY;
  const at = (ms: number) => new Date(world.clock.now().getTime() - ms);
  const old = await said(world.store, channel, threadId, {
    text: 'Said just longer ago than is kept.',
    saidAt: at(keptFor + 1),
  });
  const edge = await said(world.store, channel, threadId, {
    text: 'Said just as long ago as is kept.',
    saidAt: at(keptFor),
  });
  const hidden = { ...privateReply(channel, threadId, 'UBEN'), saidAt: at(keptFor + DAY) };
  await world.store.responses.recordPrivate(hidden);
  const told = { channelId: channel.id, slackTeamId: TEAM, slackUserId: 'UBEN' };
  await world.store.wins.add({ ...told, text: 'A win of long ago.', toldAt: at(keptFor + 1) });
  await world.store.digests.freeze(frozenOf(channel, [old, edge]));

  expect(channel.retentionDays).toBe(365);
  expect(await expireTexts(world.deps)).toBe(3);
  await finishChanges(world.deps);
  const everything = await database.everything();
  expect(everything).not.toContain('longer ago than is kept');
  expect(everything).not.toContain(hidden.text);
  expect(everything).not.toContain('A win of long ago');
  expect(everything).toContain('just as long ago as is kept');
  expect(await expireTexts(world.deps)).toBe(0);

  const saved = await configureChannel(world.deps, {
    slackTeamId: TEAM,
    slackChannelId: 'C1',
    bySlackId: KEEPER,
    settings: {
      promptWeekdays: [3],
      promptTime: '10:00',
      digestWeekday: 1,
      digestTime: '10:00',
      zone: 'UTC',
      skipDates: [],
      acknowledgeReplies: true,
      ownQuestions: [],
      retentionDays: 90,
    },
  });
  expect(saved.kind).toBe('saved');
  expect(await expireTexts(world.deps)).toBe(1);
  await finishChanges(world.deps);
  expect(await database.everything()).not.toContain('just as long ago as is kept');
});
