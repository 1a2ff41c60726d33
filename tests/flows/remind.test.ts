import { beforeEach, expect, it } from '@jest/globals';
import { isInWorkingHours } from '../../src/core/time/working-hours.js';
import { answerPrivately } from '../../src/flows/answer-privately.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { remind } from '../../src/flows/remind.js';
import { skipPrompt } from '../../src/flows/skip-prompt.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, MEMBERS, TEAM, type World } from '../support/flow-world.js';

const REST = MEMBERS.filter((id) => id !== 'UBEN');
const database = emptyStoreForEachTest();
let world: World;

/** A question is asked on Wednesday at ten, and everybody wants to be reminded. */
beforeEach(async () => {
  world = createWorld(database().store);
  for (const slackUserId of MEMBERS) world.slack.addPerson({ slackUserId, zone: 'Europe/Berlin' });
  await world.setUp('C1');
  for (const slackUserId of MEMBERS) await wants(slackUserId, true);
  world.clock.moveTo('2026-03-04T10:00:00Z');
  await world.newTick().tick();
});

const wants = (slackUserId: string, wantsReminder: boolean) =>
  world.store.people.change(TEAM, slackUserId, { wantsReminder });
async function remindedAt(instant: string): Promise<readonly string[]> {
  const before = world.slack.directMessages.length;
  world.clock.moveTo(instant);
  await remind(world.deps);
  return world.slack.directMessages.slice(before).map(({ slackUserId }) => slackUserId);
}

it('reminds once, a day later, those alone who have neither answered, openly or privately, nor skipped', async () => {
  const root = world.rootOf('C1', 'prompt');
  const thread = await world.store.threads.findByRoot(TEAM, 'C1', root);
  const threadId = thread?.id ?? '';
  await world.reply('C1', root, 'UBEN', 'The handover was calm.');
  await answerPrivately(world.deps, {
    threadId,
    slackTeamId: TEAM,
    slackUserId: 'UCLEO',
    submissionId: 'V1',
    text: 'I did not dare to ask.',
    mayBeQuoted: false,
  });
  await skipPrompt(world.deps, { threadId, slackTeamId: TEAM, slackUserId: 'UDORA' });

  expect(await remindedAt('2026-03-05T09:59:00Z')).toEqual([]);
  expect(await remindedAt('2026-03-05T10:01:00Z')).toEqual(['UANA']);
  expect(await remindedAt('2026-03-06T10:00:00Z')).toEqual([]);
  expect(world.slack.directMessages[0]?.text).toContain(thread?.question ?? 'no question');
});

it('reminds nobody who did not ask for it, and nobody by default', async () => {
  for (const slackUserId of MEMBERS) await wants(slackUserId, false);
  expect(await remindedAt('2026-03-05T10:01:00Z')).toEqual([]);
  expect((await world.store.people.settings(TEAM, 'UNEW')).wantsReminder).toBe(false);
});

it('reminds nobody who is away, and nobody outside their working hours', async () => {
  await world.store.people.change(TEAM, 'UBEN', { snoozedUntil: new Date('2026-04-01T00:00:00Z') });
  await world.store.people.change(TEAM, 'UCLEO', { optedOut: true });
  const channel = await world.store.channels.find(TEAM, 'C1');
  await world.store.people.snoozeIn(channel?.id ?? '', 'UDORA', new Date('2026-04-01T00:00:00Z'));
  expect(await remindedAt('2026-03-05T16:30:00Z')).toEqual([]);
  expect(await remindedAt('2026-03-06T07:30:00Z')).toEqual([]);
  expect(await remindedAt('2026-03-06T08:30:00Z')).toEqual(['UANA']);
});

it.each<[string, (slackUserId: string) => unknown]>([
  ['erased', (slackUserId) => eraseMe(world.deps, { slackTeamId: TEAM, slackUserId })],
  [
    'erased, and asked again afterwards',
    async (slackUserId) => {
      await eraseMe(world.deps, { slackTeamId: TEAM, slackUserId });
      await wants(slackUserId, true);
    },
  ],
  [
    'deactivated',
    (slackUserId) => {
      world.slack.addPerson({ slackUserId, isDeactivated: true });
    },
  ],
  [
    'of another organisation',
    (slackUserId) => {
      world.slack.addPerson({ slackUserId, isExternal: true });
    },
  ],
  [
    'no longer in the channel',
    () => {
      world.slack.addChannel({ slackChannelId: 'C1' }, REST);
    },
  ],
  [
    'in another workspace alone',
    async (id) => {
      await world.store.people.change('T2', id, { wantsReminder: true });
      await wants(id, false);
    },
  ],
])('reminds nobody who is %s, and all others', async (_who, become) => {
  await become('UBEN');
  const reminded = await remindedAt('2026-03-05T10:01:00Z');
  expect([...reminded].sort()).toEqual(REST);
});

it.each(['made-public', 'shared', 'is_archived'])(
  'reminds nobody of a question in a channel that waits because of: %s',
  async (reason) => {
    const channel = await world.store.channels.find(TEAM, 'C1');
    await world.store.channels.stop(channel?.id ?? '', reason);
    expect(await remindedAt('2026-03-05T10:01:00Z')).toEqual([]);
  },
);

it('takes the one direct message of the week, and goes without where it was used', async () => {
  await world.store.people.takeWeeklyMessage(TEAM, 'UANA', '2026-W10');
  const reminded = await remindedAt('2026-03-05T10:01:00Z');
  expect([...reminded].sort()).toEqual(['UBEN', 'UCLEO', 'UDORA']);
});

it.each([
  ['2026-03-05T07:59:00Z', 'Europe/Berlin', false],
  ['2026-03-05T08:00:00Z', 'Europe/Berlin', true],
  ['2026-03-05T15:59:00Z', 'Europe/Berlin', true],
  ['2026-03-05T16:00:00Z', 'Europe/Berlin', false],
  ['2026-03-07T10:00:00Z', 'Europe/Berlin', false],
  ['2026-03-08T10:30:00Z', 'Asia/Tokyo', false],
  ['2026-03-09T00:30:00Z', 'Asia/Tokyo', true],
  ['2026-03-06T22:00:00Z', 'Pacific/Honolulu', true],
])('%s in %s is in working hours: %s', (at, zone, expected) => {
  expect(isInWorkingHours(new Date(at), zone)).toBe(expected);
});
