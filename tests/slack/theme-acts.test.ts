import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAnalysis } from '../../src/analysis/analysis.js';
import { targetsIn, themesOf } from '../../src/core/themes/apply-links.js';
import type { Channel, Response } from '../../src/core/model.js';
import { assembleCycle } from '../../src/flows/assemble-cycle.js';
import { ACTIONS, CALLBACKS, FIELDS } from '../../src/slack/ids.js';
import { digestOf, frozenOf, newThread, quote, said } from '../store/given.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createSlackWorld, type SlackWorld, submitted } from '../support/slack-world.js';

const TEXTS = [
  'The handover to support needs a checklist',
  'Our handover to support lost two tickets',
  'Fish in the office kitchen again',
  'Please no fish in the office kitchen',
];
const PEOPLE = ['UANA', 'UBEN', 'UANA', 'UBEN'];
const IN_HOME = { view: { id: 'VBOX', type: 'modal', hash: 'h' } };

const database = emptyStoreForEachTest();
let world: SlackWorld;
let channel: Channel;
let replies: readonly Response[];
const analysis = createAnalysis();

afterAll(async () => {
  await analysis.close();
});

/** A digest with two themes of two replies each, and a channel that remembers them. */
beforeEach(async () => {
  const { store } = database();
  world = createSlackWorld(store, { analysis });
  await world.event({ type: 'member_joined_channel', user: 'UBOT', channel: 'C1' });
  await world.settle();
  const found = await store.channels.find('T1', 'C1');
  if (found === null) throw new Error('no channel');
  channel = found;
  const thread = await store.threads.keepImported(newThread(channel), '1772400000.000100');
  const kept: Response[] = [];
  for (const [at, text] of TEXTS.entries()) {
    const ts = `177240000${at}.000200`;
    const slackUserId = PEOPLE[at] ?? 'UANA';
    kept.push(await said(store, channel, thread, { text, ts, slackUserId }));
  }
  replies = kept;
  const span = (at: number) => ({
    replyId: kept[at]?.id ?? '',
    start: 0,
    end: TEXTS[at]?.length ?? 0,
  });
  const theme = (id: string, label: string) => ({
    id,
    label,
    isLabelByPerson: false,
    firstCycle: 1,
    aliasOf: null,
  });
  const memory = {
    themes: [theme('t1', 'handover'), theme('t2', 'kitchen')],
    memberships: [0, 1, 2, 3].map((at) => ({
      ...span(at),
      themeId: at < 2 ? 't1' : 't2',
      cycle: 1,
      score: 0.5,
    })),
    tensions: [],
    nextThemeNumber: 3,
    nextTensionNumber: 1,
  };
  const shown = (themeId: string, label: string, response: Response) => ({
    themeId,
    label,
    sentence: 'Two of you spoke of it.',
    people: 2,
    status: 'new' as const,
    since: null,
    foundHow: 'These answers share words.',
    quotes: [quote(response)] as const,
    evidence: [response.id] as const,
  });
  const [first, , third] = kept;
  if (first === undefined || third === undefined) throw new Error('not stored');
  const digest = {
    ...digestOf(channel, 1, []),
    toAt: new Date(world.clock.now().getTime() - 1000),
    form: 'full' as const,
    themes: [shown('t1', 'handover', first), shown('t2', 'kitchen', third)],
  };
  await store.digests.freeze({ ...frozenOf(channel, kept, { memory }), digest });
});

const choose = (what: string, id: string, by = 'UANA', where?: Record<string, unknown>) =>
  world.press(ACTIONS.themeMenu, `${what} C1 ${id}`, by, where);
const formSent = (name: keyof typeof CALLBACKS, answers: Record<string, object>, by = 'UANA') => {
  const metadata = JSON.stringify({ slackChannelId: 'C1', subjectId: 't1' });
  const view = { callback_id: CALLBACKS[name], private_metadata: metadata, blocks: [] };
  return world.submit(
    submitted(view, `V${name}${by}`, answers as Record<string, Record<string, unknown>>),
    by,
  );
};
const named = (label: string, by?: string) =>
  formSent('themeName', { [FIELDS.themeName]: { value: label } }, by);
const joined = (by?: string) =>
  formSent('themeSame', { [FIELDS.sameTheme]: { selected_option: { value: 't2' } } }, by);
const keyOf = (at: number) => `${replies[at]?.id ?? ''}~0~${TEXTS[at]?.length ?? 0}`;
const parted = (...places: readonly number[]) =>
  formSent('themeApart', {
    [FIELDS.themeWords]: { selected_options: places.map((at) => ({ value: keyOf(at) })) },
  });
const told = () => world.slack.of('chat.postEphemeral').at(-1);
const toldUndo = () =>
  /"action_id":"soundings_undo","value":"([^"]+)"/u.exec(JSON.stringify(told()))?.[1] ?? '';
const listed = async (by?: string) => JSON.stringify(await world.command('themes', by));
/** What the next digest's reading makes of it. */
const nextMemory = async () =>
  (await assembleCycle(world.app.deps, channel, world.clock.now())).memory;
const themeAt = async (at: number) => {
  const span = { replyId: replies[at]?.id ?? '', start: 0, end: 10 };
  return themesOf(await nextMemory(), span)[0];
};

describe('a theme in the list of themes', () => {
  it('can be shaped by full members, folded beside it, and only read by guests', async () => {
    expect(await listed()).toContain('"value":"apart C1 t1"');
    const seen = await listed('UGUEST');
    expect(seen).toContain('handover');
    expect(seen).not.toContain(ACTIONS.themeMenu);
  });

  it('opens its form in the channel, and on top of the box in which Home shows the list', async () => {
    await choose('apart', 't1');
    expect(JSON.stringify(world.opened())).toContain(TEXTS[1]);
    expect(JSON.stringify(world.opened())).not.toContain(TEXTS[2]);
    await choose('same', 't1', 'UANA', IN_HOME);
    expect(JSON.stringify(world.slack.of('views.push').at(-1))).toContain('kitchen');
  });

  it('takes a name that stands at once, through later readings, and can be taken back', async () => {
    await named('Passing it on');
    await world.settle();
    expect(told()).toMatchObject({ text: expect.stringContaining('Passing it on') });
    expect(await listed()).toContain('Passing it on');
    expect(await listed()).toContain('Somebody here gave it its name');
    const theme = (await nextMemory()).themes.find(({ id }) => id === 't1');
    expect(theme).toMatchObject({ label: 'Passing it on', isLabelByPerson: true });
    await world.press(ACTIONS.undo, toldUndo(), 'UBEN');
    expect(await listed()).not.toContain('Passing it on');
    expect((await database().store.analysis.load(channel.id)).themes[0]).toMatchObject({
      label: 'handover',
      isLabelByPerson: false,
    });
  });

  it('runs, links and pings nothing, however hostile the name or the words, wherever they stand', async () => {
    const name =
      '<!channel> <https://evil.example|click> <@U123ABC> &lt;!here&gt; @everyone \u202Etxt';
    await named(name);
    await world.settle();
    await choose('name', 't1');
    await choose('same', 't2');
    await world.command('themes');
    const out = JSON.stringify([
      world.slack.of('chat.postEphemeral'),
      world.slack.of('views.open'),
      world.slack.of('views.push'),
      await listed(),
    ]);
    // In plain text as typed it is no token; where Slack reads mrkdwn none may stand.
    const read = [...out.matchAll(/"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/gu)].map(
      ([, text]) => text ?? '',
    );
    expect(read.filter((text) => text.includes('evil.example')).length).toBeGreaterThan(0);
    expect(read.filter((text) => /<!|<https:\/\/evil|<@U123ABC/u.test(text))).toEqual([]);
    expect(JSON.stringify(told())).not.toMatch(/<!channel>|<https:\/\/evil|<@U123ABC>/u);
  });

  it('keeps a newer name when an older one is taken back', async () => {
    await named('First');
    await world.settle();
    const undo = toldUndo();
    await named('Second');
    await world.press(ACTIONS.undo, undo);
    expect(await listed()).toContain('Second');
  });

  it('is the same as another from the next digest on, until that is taken back', async () => {
    expect(await themeAt(2)).toBe('t2');
    await joined();
    await world.settle();
    expect(await listed()).toContain('The same as “kitchen”, from the next digest on.');
    expect(await themeAt(2)).toBe('t1');
    expect(targetsIn(await nextMemory())('t2')).toBe('t1');
    const undo = toldUndo();
    await world.press(ACTIONS.undo, undo, 'UBEN');
    expect(await themeAt(2)).toBe('t2');
    await world.press(ACTIONS.undo, undo, 'UBEN');
    await world.settle();
    expect(told()).toMatchObject({ text: expect.stringContaining('taken back already') });
  });

  it('is two things from the next digest on; saying that they are the same goes before it', async () => {
    await parted(1);
    await world.settle();
    expect(await listed()).toContain('Two things, from the next digest on.');
    expect([await themeAt(0), await themeAt(1)]).toEqual(['t1', 't3']);
    const { memory, digest, read } = await assembleCycle(
      world.app.deps,
      channel,
      world.clock.now(),
    );
    const frozen = frozenOf(channel, [], { number: 2, memory });
    await database().store.digests.freeze({ ...frozen, digest, read });
    await choose('undo', toldUndo().split(' ')[1] ?? '');
    await world.settle();
    expect(told()).toMatchObject({ text: expect.stringContaining('two themes now') });
    const metadata = JSON.stringify({ slackChannelId: 'C1', subjectId: 't1' });
    const view = { callback_id: CALLBACKS.themeSame, private_metadata: metadata, blocks: [] };
    const answer = { [FIELDS.sameTheme]: { selected_option: { value: 't3' } } };
    await world.submit(submitted(view, 'V9', answer));
    expect([await themeAt(0), await themeAt(1)]).toEqual(['t1', 't1']);
  });

  it('says what is missing under the field, and keeps nothing', async () => {
    expect(JSON.stringify(await named(' '))).toContain('Write a name first');
    expect(JSON.stringify(await parted())).toContain('Choose the words');
    expect(JSON.stringify(await parted(0, 1))).toContain('Leave at least one');
    expect(JSON.stringify(await parted(2))).toContain('changed or taken back');
    await joined();
    expect(await database().store.themeActs.list(channel.id, world.clock.now())).toHaveLength(1);
  });

  it('is told to admins without any words, and forgets words that are taken back', async () => {
    await named('Passing it on');
    await parted(1);
    const audit = await database().store.audit.ofWorkspace('T1', 10);
    const what = audit.map((entry) => entry.what);
    expect(what).toEqual(expect.arrayContaining(['a theme named', 'a theme told apart']));
    expect(JSON.stringify(audit)).not.toContain('Passing');
    await database().store.responses.deleteOwn(replies[1]?.id ?? '', 'T1', 'UBEN');
    const acts = await database().store.themeActs.list(channel.id, world.clock.now());
    expect(acts.map(({ kind }) => kind)).toEqual(['name']);
  });

  it.each(['UGUEST', 'USTRANGER'])('is not changed or taken back by %s', async (by) => {
    await joined();
    await world.settle();
    const undo = toldUndo();
    await choose('name', 't1', by);
    await named('Ours', by);
    await world.press(ACTIONS.undo, undo, by);
    expect(world.slack.of('views.open')).toEqual([]);
    const acts = await database().store.themeActs.list(channel.id, world.clock.now());
    expect(acts.map(({ kind }) => kind)).toEqual(['same']);
  });
});
