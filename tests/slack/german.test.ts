import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createAnalysis } from '../../src/analysis/analysis.js';
import { digestAsHtml } from '../../src/core/digest/digest-html.js';
import { digestAsText } from '../../src/core/digest/digest-text.js';
import { exportMe } from '../../src/flows/export-me.js';
import { createTick, type Tick } from '../../src/jobs/tick.js';
import { ACTIONS, CALLBACKS, FIELDS, SHORTCUTS, SUBCOMMANDS } from '../../src/slack/ids.js';
import { renderDigest } from '../../src/slack/render/digest.js';
import { englishIn, englishSentences } from '../support/english-words.js';
import { type FlowStore, openFlowStore } from '../support/flow-store.js';
import { GERMAN_WEEKS } from '../support/german-weeks.js';
import { visibleStrings } from '../support/hostile-words.js';
import { createHands, type Hands } from '../support/press-everything.js';
import { createSlackWorld, type SlackWorld } from '../support/slack-world.js';

/** A German channel and German people, over a season: everything that can be pressed, typed and sent, right and wrong. */
const PEOPLE = ['UANA', 'UBEN', 'UCEM', 'UDORO', 'UEDA', 'UFATMA', 'UGERD', 'UHANNA'] as const;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const FIRST_WEDNESDAY = new Date('2026-03-04T09:01:00Z').getTime();
const SEASON = 12;
/** What this story never comes to show, or is pressed by nobody in it. A new control is pressed, or stands here with its reason. */
const NOT_HERE = new Set<string>([
  // Only opens a link; is no form.
  ACTIONS.openLink,
  CALLBACKS.home,
  // Six channels and more.
  ACTIONS.homeChannelsBefore,
  ACTIONS.homeChannelsAfter,
  // Once whoever keeps a challenge left.
  ACTIONS.challengeKeep,
  ACTIONS.challengeTake,
  // Two themes that are near, or one that came apart.
  CALLBACKS.themeSame,
  CALLBACKS.themeApart,
  // Words put to a vote, and groups to vote in.
  ACTIONS.offerWords,
  ACTIONS.keepWords,
  ACTIONS.showVotes,
  ACTIONS.voteAgree,
  ACTIONS.voteDiffer,
  ACTIONS.voteNotSure,
  ACTIONS.chooseGroup,
  // Said by commands, or in the test after it.
  ACTIONS.openHelp,
  ACTIONS.pause,
  ACTIONS.resume,
  ACTIONS.undoStart,
  ACTIONS.optOut,
  ACTIONS.optIn,
  ACTIONS.eraseMe,
]);
/** These end the story for who presses them. */
const LAST = [ACTIONS.eraseMe, ACTIONS.optOut, ACTIONS.pause, ACTIONS.undoStart, ACTIONS.keepWords];

let database: FlowStore;
let world: SlackWorld;
let tick: Tick;
let hands: Hands;
let channelId: string;
const analysis = createAnalysis();
const sentences = englishSentences();

beforeAll(async () => {
  database = await openFlowStore();
  world = createSlackWorld(database.store, { analysis });
  tick = createTick(world.app.deps);
  world.slack.answer('conversations.members', { members: ['UBOT', 'UGUEST', ...PEOPLE] });
  world.slack.answer('users.info', ({ user }) => ({
    user: {
      id: user,
      team_id: 'T1',
      name: String(user).slice(1).toLowerCase(),
      tz: 'Europe/Berlin',
      locale: 'de-DE',
      is_bot: user === 'UBOT',
      is_restricted: user === 'UGUEST',
      is_admin: user === 'UANA',
    },
  }));
  hands = createHands(world, {
    words: 'Schicht: Tag, Nacht',
    last: LAST,
    empty: [FIELDS.skipDates],
  });
});
afterAll(async () => {
  await world.app.stop();
  await analysis.close();
  await database.close();
});

const SHOWN = /^(?:chat\.|views\.|files\.)/u;
/** All that anybody was shown. */
function shown(): readonly string[] {
  const told = world.slack.calls
    .filter(({ method }) => SHOWN.test(method))
    .map(({ body }) => [body['text'], body['blocks'], body['view'], body['initial_comment']]);
  return visibleStrings([told, hands.answers]).filter((text) => !isData(text));
}
/** The copy for programs: its names are the same in every language. */
const isData = (text: string): boolean => /^\s*\{\s*"\w+":/u.test(text);
const english = (): string[] => englishIn(shown(), sentences);

async function at(instant: number): Promise<void> {
  world.clock.moveTo(new Date(instant).toISOString());
  await tick.tick();
  await tick.tick();
  await world.settle();
}

async function reply(user: string, text: string, seconds: number, root: string): Promise<void> {
  const ts = `${seconds}.000100`;
  const place = { channel: 'C1', channel_type: 'channel', team: 'T1', thread_ts: root };
  await world.event({ type: 'message', ...place, user, text, ts });
}

/** A question on Wednesday, replies on Thursday, a digest on Monday. */
async function week(number: number): Promise<void> {
  const wednesday = FIRST_WEDNESDAY + (number - 1) * WEEK_MS;
  await at(wednesday);
  const thread = await database.store.threads.lastPrompt(channelId);
  const seconds = (wednesday + DAY_MS) / 1000;
  world.clock.moveTo(new Date((seconds + 600) * 1000).toISOString());
  const said = GERMAN_WEEKS[(number - 1) % GERMAN_WEEKS.length] ?? [];
  for (const [place, { by, text }] of said.entries()) {
    const user = PEOPLE.find((one) => one.slice(1, 2).toLowerCase() === by.slice(0, 1)) ?? 'UANA';
    await reply(user, text, seconds + place, thread?.rootTs ?? '');
  }
  await at(wednesday + 5 * DAY_MS + 2 * 3_600_000);
}

const ARGUMENTS = ['', ' Übergabe', ' closed', ' gibtesnicht'];
async function typeAll(by: string): Promise<void> {
  for (const command of SUBCOMMANDS) {
    if (command === 'pause' || command === 'ask') continue;
    for (const words of ARGUMENTS) hands.answers.push(await world.command(command + words, by));
  }
  hands.answers.push(await world.command('unbekannt', by));
  hands.answers.push(await world.command('Wie übergeben wir?', by, '/challenge'));
}

async function takeAll(by: string): Promise<void> {
  const prompt = await database.store.threads.lastPrompt(channelId);
  const message = {
    ts: '1.1',
    thread_ts: prompt?.rootTs,
    text: 'Wir reden mittags.',
    user: 'UBEN',
  };
  for (const callback of Object.values(SHORTCUTS)) {
    const on = callback.includes('message')
      ? { type: 'message_action', channel: { id: 'C1' }, message }
      : { type: 'shortcut' };
    await world.shortcut({ ...on, callback_id: callback }, by);
  }
  await world.event({ type: 'app_home_opened', user: by, tab: 'home' });
  await world.settle();
}

it('finds English where somebody is spoken to in English', async () => {
  expect(sentences.length).toBeGreaterThan(500);
  expect(englishIn(['Du kannst `/soundings ask` schreiben.'], sentences)).toEqual([]);
  expect(englishIn(['Skipped. Nobody is told that it was you.'], sentences)).toHaveLength(1);
  expect(englishIn(['Fragen: one of you spoke'], sentences)).toHaveLength(1);
  expect(englishIn(['Digest of 3 May'], sentences)).toHaveLength(1);
  const privacy = (await world.command('privacy', 'UANA')) ?? {};
  expect(englishIn(visibleStrings(privacy), sentences)).toEqual([]);
});

it('shows a German channel and its people no English in a whole season', async () => {
  hands.answers.push(await world.command('status', 'UANA'));
  await world.invite();
  channelId = (await database.store.channels.find('T1', 'C1'))?.id ?? '';
  await typeAll('UANA');
  await takeAll('UANA');
  hands.answers.push(await world.command('ask', 'UANA'), await world.command('ask', 'UANA'));
  await world.settle();
  for (let number = 1; number <= SEASON; number += 1) {
    await week(number);
    if (number % 8 !== 1) continue;
    await typeAll('UBEN');
    await takeAll('UBEN');
    await hands.use('UBEN');
    await hands.use('UANA');
  }
  await typeAll('UANA');
  await takeAll('UANA');
  for (let tries = 0; tries < 3 && (await hands.use('UANA')); tries += 1) await takeAll('UANA');
  expect(english()).toEqual([]);
  const notUsed = [...Object.values(ACTIONS), ...Object.values(CALLBACKS)].filter(
    (id) => !hands.used.has(id) && !NOT_HERE.has(id),
  );
  expect(notUsed).toEqual([]);
}, 400_000);

it('tells in German what may not be done, and what is wrong with the channel', async () => {
  for (const by of ['UGUEST', 'USTRANGER']) await typeAll(by);
  await at(world.clock.now().getTime() + 3 * WEEK_MS);
  expect(shown().join(' ')).toContain('kam nicht rechtzeitig');
  await world.event({ type: 'channel_archive', channel: 'C1' });
  hands.answers.push(await world.command('status', 'UANA'), await world.command('ask', 'UANA'));
  await world.event({ type: 'channel_unarchive', channel: 'C1' });
  await world.event({ type: 'channel_shared', channel: 'C1' });
  for (const by of ['UANA', 'UBEN']) hands.answers.push(await world.command('resume', by));
  hands.answers.push(await world.command('pause', 'UANA'), await world.command('pause', 'UANA'));
  hands.answers.push(await world.command('status', 'UANA'), await world.command('ask', 'UANA'));
  hands.answers.push(await world.command('resume', 'UANA'), await world.command('resume', 'UANA'));
  await world.press(ACTIONS.optOut, '', 'UANA', { view: { id: 'VH', type: 'home', hash: 'h' } });
  await world.press(ACTIONS.eraseMe, '', 'UGERD', { view: { id: 'VH', type: 'home', hash: 'h' } });
  await typeAll('UGERD');
  await takeAll('UGERD');
  expect(english()).toEqual([]);
}, 120_000);

it('gives digests in every form, and a copy of all that is kept, in German', async () => {
  const digests = (await database.store.digests.list(channelId)).map(({ digest }) => digest);
  expect(digests.length).toBeGreaterThanOrEqual(SEASON);
  const forms = digests.flatMap((digest) => [
    ...digestAsText(digest).split('\n'),
    ...digestAsHtml(digest, 'crew')
      .replace(/<style>[^]*?<\/style>/gu, '')
      .split('\n'),
    ...visibleStrings([renderDigest(digest, 0), renderDigest(digest, 1)]),
  ]);
  expect(englishIn(forms, sentences)).toEqual([]);
  const who = { slackTeamId: 'T1', slackUserId: 'UANA', language: 'de' as const };
  const { html } = await exportMe(world.app.deps, who);
  const page = html.replace(/<style>[^]*?<\/style>/gu, '').split('\n');
  expect(englishIn(page, sentences)).toEqual([]);
});
