import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createAnalysis } from '../../src/analysis/analysis.js';
import { createTick, type Tick } from '../../src/jobs/tick.js';
import { ACTIONS, CALLBACKS, FIELDS } from '../../src/slack/ids.js';
import { type FlowStore, openFlowStore } from '../support/flow-store.js';
import { createSlackWorld, type SlackWorld, submitted } from '../support/slack-world.js';

/** One channel over weeks: nothing is shown anywhere, help and forms included, before its time (design.md, "Quiet by default"). */
const THINGS = {
  experiments: /experiment|try something small|soundings_(?:try_for|open_experiment|how_it_went)/iu,
  votes: /\bvotes?\b|\bvoting\b|soundings_(?:vote|offer_words|choose_group|lenses)/iu,
  later: /New words here|you spoke much of|soundings_(?:tag|said_of)/u,
};
type Thing = keyof typeof THINGS;

const PEOPLE = ['UANA', 'UBEN', 'UGUEST'] as const;
const WEEK_MS = 7 * 24 * 3_600_000;
/** A minute after the time of the question. */
const FIRST_WEDNESDAY = new Date('2026-03-04T09:01:00Z').getTime();

let database: FlowStore;
let world: SlackWorld;
let tick: Tick;
let channelId: string;
const analysis = createAnalysis();

beforeAll(async () => {
  database = await openFlowStore();
  world = createSlackWorld(database.store, { analysis });
  tick = createTick(world.app.deps);
  await world.invite();
  await world.press(ACTIONS.askNow, '');
  await world.settle();
  channelId = (await database.store.channels.find('T1', 'C1'))?.id ?? '';
});
afterAll(async () => {
  await world.app.stop();
  await analysis.close();
  await database.close();
});

const at = async (instant: number): Promise<void> => {
  world.clock.moveTo(new Date(instant).toISOString());
  // A digest is made at one tick and sent at the next.
  await tick.tick();
  await tick.tick();
  await world.settle();
};

/** A question on Wednesday, three replies, a digest on Monday. */
async function week(number: number): Promise<void> {
  const wednesday = FIRST_WEDNESDAY + (number - 1) * WEEK_MS;
  await at(wednesday);
  const thread = await database.store.threads.lastPrompt(channelId);
  const replyAt = wednesday / 1000 + 86_400;
  world.clock.moveTo(new Date((replyAt + 60) * 1000).toISOString());
  for (const [place, user] of PEOPLE.entries()) {
    await world.event({
      type: 'message',
      channel: 'C1',
      channel_type: 'channel',
      user,
      team: 'T1',
      text: `In week ${number} two of us solved the same fault and each team waited for the other, place ${place}.`,
      ts: `${replyAt + place}.000100`,
      thread_ts: thread?.rootTs,
    });
  }
  // The made-up Slack shows no thread again, and a digest waits an hour for that.
  await at(wednesday + 5 * 86_400_000 + 2 * 3_600_000);
}

/** All that Slack was given since `from`, and what everybody may ask for at any time. */
async function seen(from: number): Promise<string> {
  const answers = await Promise.all([
    world.command('help'),
    world.command('status'),
    world.command('unheard of', 'UGUEST'),
  ]);
  const thread = await database.store.threads.lastPrompt(channelId);
  await world.press(ACTIONS.answerPrivately, thread?.id ?? '', 'UBEN');
  const privately = world.opened();
  await world.press(ACTIONS.openSetup, '', 'UANA');
  const setup = world.opened();
  for (const user of PEOPLE) await world.event({ type: 'app_home_opened', user, tab: 'home' });
  await world.settle();
  return JSON.stringify([answers, privately, setup, world.slack.calls.slice(from)]);
}

const things = (words: string): Thing[] =>
  (Object.keys(THINGS) as Thing[]).filter((thing) => THINGS[thing].test(words));

it('shows experiments after the first challenge, votes after the first named tension, the rest after six digests', async () => {
  await week(1);
  await week(2);
  expect(things(await seen(0))).toEqual([]);

  await world.command('How do we hand over?', 'UANA', '/challenge');
  const first = submitted(world.opened(), 'V1', {
    [FIELDS.title]: { value: 'How do we hand over?' },
  });
  const next = (await world.submit(first)) as { view: Record<string, unknown> };
  const reading = { [FIELDS.reading]: { selected_option: { value: 'complex' } } };
  await world.submit(submitted(next.view, 'V1', reading));
  const named = world.slack.calls.length;
  await week(3);
  expect(things(await seen(named))).toEqual(['experiments']);

  await world.command('tension', 'UBEN');
  expect(world.opened()).toMatchObject({ callback_id: CALLBACKS.tension });
  await world.submit(
    submitted(world.opened(), 'V2', {
      [FIELDS.sideOne]: { value: 'We want to release every week.' },
      [FIELDS.sideTwo]: { value: 'We want to sleep at night.' },
    }),
    'UBEN',
  );
  await week(4);
  await week(5);
  expect(things(await seen(named))).toEqual(['experiments', 'votes']);

  const before = world.slack.calls.length;
  await week(6);
  const sixth = JSON.stringify(world.slack.calls.slice(before));
  expect(sixth).toContain('chat.postMessage');
  expect(things(sixth)).not.toContain('later');
  // Six digests are out: from now on authors may tag, and the seventh digest may tell of it.
  const after = world.slack.calls.length;
  await week(7);
  const now = await seen(after);
  expect(things(now)).toEqual(['experiments', 'votes', 'later']);
  expect(now).toContain('you spoke much of how your work fits together (alignment)');
  expect(now).toContain('soundings_tag_direction');
  expect(now).toContain('soundings_said_of');
  await at(FIRST_WEDNESDAY + 7 * WEEK_MS);
  const asked = await database.store.threads.lastPrompt(channelId);
  expect(asked?.outcome).toMatch(/direction|commitment/u);
}, 120_000);

it('lets an author tag what they said, with a tap or in a private answer, and takes it back', async () => {
  const thread = await database.store.threads.lastPrompt(channelId);
  await world.press(ACTIONS.answerPrivately, thread?.id ?? '', 'UBEN');
  await world.submit(
    submitted(world.opened(), 'V3', {
      [FIELDS.words]: { value: 'I do not see it.' },
      [FIELDS.mayBeQuoted]: { selected_options: [{ value: 'yes' }] },
      [FIELDS.saidOf]: { selected_option: { value: 'commitment' } },
    }),
    'UBEN',
  );
  const mine = async () =>
    (await database.store.responses.ofPerson('T1', 'UBEN', null)).find(
      ({ text }) => text === 'I do not see it.',
    );
  const said = await mine();
  expect(said?.outcome).toBe('commitment');
  const id = said?.id ?? '';
  const inHome = { view: { id: 'VH', type: 'home', hash: 'h' } };
  await world.press(ACTIONS.tagDirection, id, 'UBEN', inHome);
  expect((await mine())?.outcome).toBe('direction');
  await world.press(ACTIONS.tagAlignment, id, 'UANA', inHome);
  expect((await mine())?.outcome).toBe('direction');
  await world.press(ACTIONS.tagNothing, id, 'UBEN', inHome);
  expect((await mine())?.outcome).toBeNull();
});
