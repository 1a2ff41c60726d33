import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Digest } from '../../src/core/digest/digest-model.js';
import type { Channel, Response } from '../../src/core/model.js';
import { deliverPosts } from '../../src/flows/deliver-posts.js';
import type { Store } from '../../src/store/store-model.js';
import {
  AT,
  digestOf,
  frozenOf,
  memoryOf,
  newPost,
  newThread,
  quote,
  said,
} from '../store/given.js';
import { openTestStore } from './database.js';
import { createSlackWorld, type SlackWorld } from './slack-world.js';
import type { Role } from './who-may.js';

/** Words of the channel that nobody outside may ever be shown. */
export const SECRETS = [
  'We promise dates',
  'Nobody can know the dates',
  'the quiet word of one',
  'How do we hand over at noon',
  'a win that stays here',
  'a try at noon',
  'Mornings without meetings help us',
] as const;

/** Who plays which part. */
export const BY_ROLE: Readonly<Record<Role, string>> = {
  keeper: 'UANA',
  member: 'UBEN',
  'workspace admin, member': 'UBOSS',
  'guest, member': 'UGUEST',
  'external, allowed by the keeper': 'UOUT',
  external: 'UOUT',
  'workspace admin, not a member': 'UADMIN',
  'former member': 'UEX',
  'other workspace': 'UOTHER',
  stranger: 'USTRANGER',
  deactivated: 'UGONE',
  bot: 'UBOT2',
  'member, while Slack does not say who is in the channel': 'UBEN',
};
const MEMBERS = ['UBOT', 'UANA', 'UBEN', 'UBOSS', 'UGUEST', 'UOUT', 'UGONE', 'UBOT2'];
const OTHER_TEAMS: Readonly<Record<string, string>> = { UOUT: 'T9', UOTHER: 'T2' };

export interface TrustWorld {
  readonly world: SlackWorld;
  readonly store: Store;
  readonly channel: Channel;
  readonly promptThread: string;
  readonly digestThread: string;
  readonly challengeId: string;
  readonly experimentId: string;
  /** Words of the keeper that the channel votes on. */
  readonly statementId: string;
  readonly open: readonly [Response, Response];
  readonly privateId: string;
  /** One line for all that is kept, less what is named. */
  fingerprint(): Promise<string>;
  /** Whether Slack says who is in the channel. */
  silence(isSilent: boolean): void;
  close(): Promise<void>;
}

function users(world: SlackWorld): void {
  world.slack.answer('users.info', ({ user }) => {
    const id = String(user);
    return {
      user: {
        id,
        team_id: OTHER_TEAMS[id] ?? 'T1',
        name: id.slice(1).toLowerCase(),
        tz: 'Europe/Berlin',
        is_bot: id.startsWith('UBOT'),
        deleted: id === 'UGONE',
        is_restricted: id === 'UGUEST',
        is_stranger: id in OTHER_TEAMS,
        is_admin: id === 'UADMIN' || id === 'UBOSS',
      },
    };
  });
}

function digestFor(channel: Channel, one: Response, two: Response): Digest {
  return {
    ...digestOf(channel, 1, [one, two]),
    form: 'full',
    themes: [
      {
        themeId: 't1',
        label: 'dates',
        sentence: 'Two of you spoke of it.',
        people: 2,
        status: 'new',
        since: null,
        foundHow: 'These answers share words.',
        quotes: [quote(one)],
        evidence: [one.id, two.id],
      },
    ],
    tensions: [
      {
        tensionId: 'x1',
        status: 'emerging',
        age: 'first heard this time',
        how: 'one reply sees another differently',
        sides: [{ quotes: [quote(one)] }, { quotes: [quote(two)] }],
        evidence: [one.id, two.id],
      },
    ],
    link: { earlier: quote(one), earlierDigest: 1, now: quote(two) },
  };
}

async function putToVote(store: Store, channel: Channel, threadId: string): Promise<string> {
  const words = await said(store, channel, threadId, {
    slackUserId: 'UANA',
    text: SECRETS[6],
    ts: '1772400002.000100',
  });
  const { id: responseId, version, text } = words;
  const at = { responseId, version, start: 0, end: text.length, askedIn: 1, at: AT };
  await store.statements.ask({ channelId: channel.id, ...at });
  const keeper = { slackTeamId: 'T1', slackUserId: 'UANA' };
  const statementId = (await store.statements.ownOf(keeper))[0]?.id ?? '';
  await store.statements.answer({ ...keeper, statementId, answer: 'yes' });
  return statementId;
}

/** A channel with everything in it that somebody could want to see: open and private words, a digest, a challenge, a win. */
export async function createTrustWorld(): Promise<TrustWorld> {
  const { store, databaseUrl, close } = await openTestStore();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const world = createSlackWorld(store);
  users(world);
  const silence = (isSilent: boolean): void => {
    world.slack.answer(
      'conversations.members',
      isSilent ? { ok: false, error: 'fatal_error' } : { members: MEMBERS },
    );
    world.app.messenger.memberLists.forget('T1', 'C1');
  };
  silence(false);
  await world.invite();
  const found = await store.channels.find('T1', 'C1');
  if (found === null) throw new Error('no channel');
  const channel = await store.channels.update(found.id, {
    keeperSlackId: 'UANA',
    lenses: ['Site: Hamburg, Lisbon'],
  });
  const promptThread = await store.threads.keepImported(newThread(channel), '1772400000.000100');
  const at = { channelId: channel.id, slackTeamId: 'T1', threadId: promptThread };
  const one = await said(store, channel, promptThread, { slackUserId: 'UANA', text: SECRETS[0] });
  const two = await said(store, channel, promptThread, {
    slackUserId: 'UBEN',
    text: SECRETS[1],
    ts: '1772400001.000100',
  });
  const statementId = await putToVote(store, channel, promptThread);
  const { responseId: privateId } = await store.responses.recordPrivate({
    ...at,
    slackUserId: 'UANA',
    submissionId: 'given',
    text: SECRETS[2],
    mayBeQuoted: false,
    source: 'private',
    saidAt: AT,
  });
  await store.wins.add({ ...at, slackUserId: 'UANA', text: SECRETS[4], toldAt: AT });
  const challengeThread = newThread(channel, { kind: 'challenge', promptId: null });
  const challenge = {
    id: challengeThread.id,
    channelId: channel.id,
    title: SECRETS[3],
    seen: null,
    reading: 'complex' as const,
    keeperSlackId: 'UANA',
    openedAt: AT,
  };
  const content = {
    kind: 'challenge' as const,
    challengeId: challenge.id,
    threadId: challengeThread.id,
    title: challenge.title,
    seen: null,
    reading: challenge.reading,
    reasons: [],
    keeperSlackId: 'UANA',
  };
  const post = newPost(channel, { threadId: challengeThread.id, content });
  await store.challenges.open(challenge, challengeThread, [post]);
  const experimentId = randomUUID();
  const experiment = {
    id: experimentId,
    channelId: channel.id,
    slackTeamId: 'T1',
    challengeId: challenge.id,
    tensionId: null,
    offeredBySlackId: 'UANA',
    triedBySlackId: 'UANA',
    trying: SECRETS[5],
    expecting: SECRETS[5],
    lookOn: '2027-03-01',
    lookAt: new Date('2027-03-01T09:00:00Z'),
    startedAt: AT,
  };
  await store.experiments.start(experiment, null);
  const digest = digestFor(channel, one, two);
  const frozen = frozenOf(channel, [one, two], { memory: memoryOf([one, two], 1) });
  const posts = frozen.posts.map((part, place) => ({
    ...part,
    content: { kind: 'digest' as const, digest, part: place, threadId: frozen.thread.id },
  }));
  await store.digests.freeze({ ...frozen, digest, posts });
  for (let tries = 0; tries < 3; tries += 1) await deliverPosts(world.app.deps, { limit: 10 });
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const all = tables.rows.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
  );
  return {
    world,
    store,
    channel,
    promptThread,
    digestThread: frozen.thread.id,
    challengeId: challenge.id,
    experimentId,
    statementId,
    open: [one, two],
    privateId: privateId ?? '',
    silence,
    fingerprint: async () => JSON.stringify((await client.query(all.join(' UNION ALL '))).rows),
    close: async () => {
      await world.app.stop();
      await client.end();
      await close();
    },
  };
}
