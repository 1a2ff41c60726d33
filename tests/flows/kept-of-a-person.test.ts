import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Channel } from '../../src/core/model.js';
import { eraseMe } from '../../src/flows/erase-me.js';
import { exportMe } from '../../src/flows/export-me.js';
import type { Store } from '../../src/store/store-model.js';
import {
  frozenOf,
  newPost,
  newThread,
  privateReply,
  quote,
  said,
  threadIn,
} from '../store/given.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createWorld, TEAM } from '../support/flow-world.js';

const WHO = { slackTeamId: TEAM, slackUserId: 'UQUAGGA' };
const WORDS = 'ZEBRAWORDS';
const database = emptyStoreForEachTest();

/** Each table that tells of a person, with what of it the copy shows. One that is new fails here until it is in the copy and goes with them. */
const IN_THE_COPY: Readonly<Record<string, readonly string[] | string>> = {
  audit: ['changes'],
  challenge: ['challenges'],
  challenge_answer: ['answersToChallenges'],
  channel: ['keeperOf'],
  channel_snooze: ['leftOutOf'],
  erased_person: 'a keyed hash of who is forgotten: who has it has no copy to ask for',
  experiment: ['experiments'],
  lens_choice: ['groupsForVotes'],
  link_answer: ['answersToSameThing'],
  person: ['settings', 'lastMessages'],
  response: ['words'],
  skip: ['skipped'],
  tension_act: ['answersToTensions'],
  theme_act: ['shapedThemes'],
  vote: ['votes'],
  win: ['wins'],
};
const TELLS_OF_A_PERSON = /^person_key$|slack_user_id$|_slack_id$|^sealed_(?:author|voter)$/u;

/** By the database itself, so that no table can be forgotten. */
async function columns(): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const rows = await database().rows<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  return rows
    .map(({ table_name: table, column_name: column }) => ({ table, column }))
    .filter(({ column }) => TELLS_OF_A_PERSON.test(column));
}

/** The person does all that one can do; nobody else does anything under a key. */
async function doAll() {
  const world = createWorld(database().store);
  const { store } = world;
  const channel = await world.setUp('C1');
  const at = world.clock.now();
  const here = { ...WHO, channelId: channel.id };
  const threadId = await threadIn(store, channel);
  const own = await said(store, channel, threadId, { ...WHO, text: `${WORDS} open`, saidAt: at });
  const other = await said(store, channel, threadId, { slackUserId: 'UANA', saidAt: at });
  const hidden = { ...privateReply(channel, threadId, WHO.slackUserId), text: `${WORDS} private` };
  const sides = [
    { responseId: null, start: 0, end: 5 },
    { responseId: other.id, start: 0, end: 5 },
  ] as const;
  await store.responses.recordPrivate({ ...hidden, source: 'box', sides: [...sides] });
  await store.digests.freeze(frozenOf(channel, [own, other]));
  await store.responses.recordSkip({ ...WHO, threadId, skippedAt: at });
  await store.people.change(TEAM, WHO.slackUserId, { wantsReminder: true, language: 'de' });
  await store.people.takeWeeklyMessage(TEAM, WHO.slackUserId, '2026-W10');
  await store.people.snoozeIn(channel.id, WHO.slackUserId, new Date('2027-01-01T00:00:00Z'));
  await store.channels.update(channel.id, { keeperSlackId: WHO.slackUserId });
  await store.audit.note({ ...here, what: 'a pause', at });
  await store.wins.add({ ...here, text: `${WORDS} win`, toldAt: at });
  await store.tensions.answer({ ...here, tensionId: 'x1', answer: 'right', at });
  await store.links.answer({ ...here, earlier: quote(other), now: quote(own), answer: 'yes', at });
  await store.lenses.choose({ ...here, lens: 'Site', group: 'Hamburg', at });
  await store.themeActs.keep({
    ...here,
    act: { kind: 'name', themeId: 't1', label: `${WORDS} name` },
    at,
  });
  for (const [askedIn, { id: responseId, version, text }] of [own, other].entries()) {
    const span = { responseId, version, start: 0, end: text.length };
    await store.statements.ask({ channelId: channel.id, ...span, askedIn, at });
  }
  const ana = { slackTeamId: TEAM, slackUserId: 'UANA' };
  const statementId = (await store.statements.ownOf(ana))[0]?.id ?? '';
  await store.statements.answer({ ...ana, statementId, answer: 'yes' });
  await store.statements.vote({ ...WHO, statementId, vote: 'agree', at });
  await nameAndTry(store, channel, at);
  return world;
}

/** What they name and try, with a word of somebody else in it. */
async function nameAndTry(store: Store, channel: Channel, at: Date): Promise<void> {
  const thread = newThread(channel, { kind: 'challenge', promptId: null, question: WORDS });
  const challenge = {
    id: randomUUID(),
    channelId: channel.id,
    title: `${WORDS} title`,
    seen: null,
    reading: 'complex' as const,
    keeperSlackId: WHO.slackUserId,
    openedAt: at,
  };
  const content = { kind: 'challenge' as const, challengeId: challenge.id, threadId: thread.id };
  const shown = { ...content, title: WORDS, seen: null, reading: challenge.reading, reasons: [] };
  await store.challenges.open(challenge, thread, [
    newPost(channel, { threadId: thread.id, content: { ...shown, keeperSlackId: 'UQUAGGA' } }),
  ]);
  const work = { sense: `${WORDS} sense`, alternatives: null, nextStep: null };
  await store.challenges.writeDown(challenge.id, work, WHO.slackUserId);
  const closing = { outcomeText: 'What ANA alone learned', bySlackId: 'UANA', at };
  await store.challengeAnswers.keep({
    ...WHO,
    challengeId: challenge.id,
    question: 'solvedBefore',
    answer: 'no',
    at,
  });
  await store.challenges.close(challenge.id, closing);
  await store.experiments.start(
    {
      id: randomUUID(),
      channelId: channel.id,
      slackTeamId: TEAM,
      challengeId: null,
      tensionId: null,
      offeredBySlackId: WHO.slackUserId,
      triedBySlackId: WHO.slackUserId,
      trying: `${WORDS} trying`,
      expecting: `${WORDS} expecting`,
      lookOn: '2026-04-01',
      lookAt: new Date('2026-04-01T09:00:00Z'),
      startedAt: at,
    },
    null,
  );
}

it('all that is kept of a person is in their copy, table by table, and only their own words', async () => {
  const { deps } = await doAll();
  const tables = [...new Set((await columns()).map(({ table }) => table))].sort();
  expect(tables).toEqual(Object.keys(IN_THE_COPY));
  const { json, html } = await exportMe(deps, { ...WHO, language: 'de' });
  const copy = JSON.parse(json) as Record<string, object>;
  const shown = Object.values(IN_THE_COPY).flatMap((keys) =>
    typeof keys === 'string' ? [] : keys,
  );
  const missing = shown.filter((key) => Object.keys(copy[key] ?? {}).length === 0);
  expect(missing).toEqual([]);
  const listed = new Set([...shown, 'askedForVotes']);
  expect(Object.keys(copy).filter((key) => !listed.has(key))).toEqual([]);
  for (const what of ['open', 'private', 'win', 'name', 'title', 'sense', 'trying', 'expecting']) {
    expect(json).toContain(`${WORDS} ${what}`);
    expect(html).toContain(`${WORDS} ${what}`);
  }
  expect(json).not.toContain('What ANA alone learned');
  expect((await exportMe(deps, { ...WHO, slackTeamId: 'T2' })).json).not.toContain(WORDS);
});

it('nothing of an erased person stays in any column of any table, not even under a key', async () => {
  const { deps } = await doAll();
  const found = await columns();
  const keyed = found
    .filter(({ table }) => table !== 'erased_person')
    .filter(({ column }) => column === 'person_key' || column.startsWith('sealed_'));
  const counts = async () => {
    const lines: string[] = [];
    for (const { table, column } of keyed) {
      const [row] = await database().rows<{ count: string }>(
        `SELECT count("${column}") FROM "${table}"`,
      );
      lines.push(`${table}.${column}: ${row?.count ?? ''}`);
    }
    return lines;
  };
  const before = await counts();
  expect(before.filter((line) => line.endsWith(': 0'))).toEqual([]);
  expect(before.length).toBeGreaterThan(6);
  await eraseMe(deps, WHO);
  expect((await counts()).filter((line) => !line.endsWith(': 0'))).toEqual([]);
  const left = await database().everything();
  expect(left).not.toContain(WHO.slackUserId);
  expect(left).not.toContain(WORDS);
  expect(left).toContain('What ANA alone learned');
});

it('PostgreSQL takes no samples of any column in which somebody’s words stand', async () => {
  await doAll();
  const texts = await database().rows<{ at: string; count: string; target: number | null }>(
    `SELECT format('%I.%I', relname, attname) AS at, attstattarget AS target,
       format('SELECT count(*) FROM %I WHERE %I::text LIKE ''%%${WORDS}%%''', relname, attname) AS count
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT attisdropped
       AND atttypid::regtype::text IN ('text', 'text[]', 'jsonb')`,
  );
  const found = new Map<string, number | null>();
  for (const { at, count, target } of texts) {
    const [row] = await database().rows<{ count: string }>(count);
    if (row?.count !== '0') found.set(at, target);
  }
  expect([...found.keys()]).toEqual(expect.arrayContaining(['response.text', 'win.text']));
  expect([...found].filter(([, target]) => target !== 0)).toEqual([]);
});
