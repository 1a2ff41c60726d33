import { beforeEach, expect, it } from '@jest/globals';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { Channel } from '../../src/core/model.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { expireTexts } from '../../src/flows/expire-texts.js';
import { exportMe } from '../../src/flows/export-me.js';
import { digestOf, frozenOf, newPost, newThread, quote, said, threadIn } from '../store/given.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, TEAM, type World } from '../support/flow-world.js';

const NAME = 'QUAGGA mornings';
const database = emptyStoreForEachTest();
let world: World;
let channel: Channel;

const nameIt = (slackUserId: string, label: string) =>
  world.store.themeActs.keep({
    slackTeamId: TEAM,
    slackUserId,
    channelId: channel.id,
    act: { kind: 'name', themeId: 't1', label },
    at: world.clock.now(),
  });
const labelNow = async () => (await world.store.analysis.load(channel.id)).themes[0]?.label;

/** UCLEO names a theme that others spoke of; a digest and a question say the name. */
beforeEach(async () => {
  world = createWorld(database().store);
  channel = await world.setUp('C1');
  const { store } = world;
  const threadId = await threadIn(store, channel);
  const at = { slackTeamId: TEAM, saidAt: world.clock.now() };
  const one = await said(store, channel, threadId, { ...at, slackUserId: 'UANA' });
  const two = await said(store, channel, threadId, { ...at, slackUserId: 'UBEN' });
  await store.digests.freeze(frozenOf(channel, [one, two]));
  await nameIt('UCLEO', NAME);
  const evidence = [one.id, two.id] as const;
  const line = { text: `You spoke of “${NAME}” again.`, permalink: null, evidence };
  const digest: Digest = {
    ...digestOf(channel, 2, []),
    form: 'full',
    headline: `About ${NAME}.`,
    happened: [{ kind: 'theme', ...line }],
    themes: [
      {
        themeId: 't1',
        label: NAME,
        sentence: 'Two of you spoke of it.',
        people: 2,
        status: 'new',
        since: null,
        foundHow: 'Somebody here gave it its name.',
        quotes: [quote(one)],
        evidence,
        labelWords: [],
      },
    ],
    groups: [
      { sentence: `Two replies on ${NAME}.`, about: NAME, quotes: [quote(one), quote(two)] },
    ],
    carry: { text: `What about ${NAME}?`, evidence },
    season: {
      span: '9 March to 1 June',
      digests: 2,
      themes: [{ label: NAME, labelWords: [], heardIn: [evidence], permalink: null }],
      named: [],
      moved: [],
      open: [{ kind: 'theme', ...line }],
      quotes: [],
    },
  };
  const frozen = frozenOf(channel, [], { number: 2 });
  const posts = frozen.posts.map((post, part) => ({
    ...post,
    content: { kind: 'digest' as const, digest, part, threadId: frozen.thread.id },
  }));
  await store.digests.freeze({ ...frozen, digest, posts, read: [one, two] });
  const question = `What would help with “${NAME}”?`;
  const thread = newThread(channel, { question, promptId: 'theme:t1' });
  await store.threads.keepImported(thread, '1772400900.000100');
  const card = { question, why: 'why', practice: null, countedAt: null, zone: 'UTC' };
  await store.posts.enqueue([
    newPost(channel, {
      threadId: thread.id,
      content: { kind: 'prompt', threadId: thread.id, card: { ...card, askedBySlackId: null } },
    }),
  ]);
});

it('goes with the person who gave it: from the theme, from digests and questions, and they give none again', async () => {
  const before = (await database().everything()).split(NAME).length - 1;
  expect(before).toBeGreaterThan(15);
  await nameIt('UDORA', 'Calm starts');
  await eraseMe(world.deps, { slackTeamId: TEAM, slackUserId: 'UCLEO' });
  const kept = await database().everything();
  expect(kept).not.toContain('QUAGGA');
  expect(kept).toContain('Calm starts');
  expect(await labelNow()).toBe('Calm starts');
  const [, digest] = await world.store.digests.list(channel.id);
  expect(digest?.digest.themes).toMatchObject([{ people: 2, quotes: [{}] }]);
  expect(digest?.digest.themes[0]?.label).not.toBe('');
  expect(await nameIt('UCLEO', NAME)).toBe('erased-person');
  expect(await database().everything()).not.toContain('QUAGGA');
});

it('stays where somebody else is erased, and where the same person is erased in another workspace', async () => {
  await eraseMe(world.deps, { slackTeamId: TEAM, slackUserId: 'UDORA' });
  await eraseMe(world.deps, { slackTeamId: 'T2', slackUserId: 'UCLEO' });
  expect(await labelNow()).toBe(NAME);
});

it('stands in the copy of who gave it, and of nobody else', async () => {
  const copyOf = (slackUserId: string) => exportMe(world.deps, { slackTeamId: TEAM, slackUserId });
  const { json, html } = await copyOf('UCLEO');
  expect(JSON.parse(json)).toMatchObject({
    shapedThemes: [{ channel: channel.name, themeAct: 'name', text: NAME }],
  });
  expect(html).toContain(NAME);
  expect((await copyOf('UANA')).json).not.toContain('QUAGGA');
});

it('goes once its channel has kept it long enough, unless it was given again since', async () => {
  const days = (count: number) => new Date(world.clock.now().getTime() + count * 86_400_000);
  world.clock.moveTo(days(300).toISOString());
  await nameIt('UDORA', 'Calm starts');
  await expireTexts(world.deps);
  expect(await database().everything()).toContain(NAME);
  world.clock.moveTo(days(66).toISOString());
  await expireTexts(world.deps);
  expect(await labelNow()).toBe('Calm starts');
  expect(
    JSON.stringify(
      await world.store.themeActs.ofPerson({ slackTeamId: TEAM, slackUserId: 'UCLEO' }),
    ),
  ).toBe('[]');
  world.clock.moveTo(days(300).toISOString());
  await expireTexts(world.deps);
  expect(await labelNow()).toBe('');
  expect(await database().everything()).not.toContain('Calm starts');
});
