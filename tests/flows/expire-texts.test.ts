import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

import type { Channel, Response } from '../../src/core/model.js';
import { configureChannel } from '../../src/flows/configure-channel.js';
import { expireTexts } from '../../src/flows/expire-texts.js';
import { finishChanges } from '../../src/flows/finish-changes.js';
import { frozenOf, newThread, privateReply, said, threadIn } from '../store/given.js';
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
  const asked = await statementOf(channel, old);
  for (const [trying, days] of [
    ['Tried long ago.', keptFor + 2 * DAY],
    ['Tried lately.', 20 * DAY],
  ] as const) {
    await world.store.experiments.start(experimentOf(channel, trying, at(days)), null);
  }
  for (const [question, promptId] of [
    ['Our challenge is “words of long ago”?', 'challenge:1'],
    ['What did you notice in the year before?', 'sm-01'],
  ] as const) {
    const openedAt = at(keptFor + 1);
    const thread = newThread(channel, { question, promptId, openedAt });
    await world.store.threads.keepImported(thread, `${promptId}.1`);
  }

  expect(channel.retentionDays).toBe(365);
  expect(await expireTexts(world.deps)).toBe(5);
  await finishChanges(world.deps);
  const everything = await database.everything();
  expect(everything).not.toContain('longer ago than is kept');
  expect(everything).not.toContain(hidden.text);
  expect(everything).not.toContain('A win of long ago');
  expect(everything).not.toContain(asked);
  expect(everything).not.toMatch(/Tried long ago|Expected of it, long|words of long ago/u);
  expect(everything).toContain('just as long ago as is kept');
  expect(everything).toContain('Tried lately.');
  expect(everything).toContain('What did you notice in the year before?');
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

/** Asks the author of words for a yes to a vote, and gives the id that is kept of it. */
async function statementOf(channel: Channel, { id, version, text }: Response): Promise<string> {
  const { statements } = database.store;
  const span = { responseId: id, version, start: 0, end: text.length };
  await statements.ask({ channelId: channel.id, ...span, askedIn: 1, at: new Date() });
  const [asked] = await statements.ownOf({ slackTeamId: TEAM, slackUserId: 'U1' });
  if (asked === undefined) throw new Error('not asked');
  return asked.id;
}

function experimentOf(channel: Channel, trying: string, startedAt: Date) {
  return {
    id: randomUUID(),
    channelId: channel.id,
    slackTeamId: TEAM,
    challengeId: null,
    tensionId: null,
    offeredBySlackId: 'UBEN',
    triedBySlackId: 'UBEN',
    trying,
    expecting: `Expected of it, ${trying.includes('long') ? 'long' : 'lately'}.`,
    lookOn: '2025-01-01',
    lookAt: new Date(startedAt.getTime() + DAY),
    startedAt,
  };
}
