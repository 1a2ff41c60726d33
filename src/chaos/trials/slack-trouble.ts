import { setTimeout as sleep } from 'node:timers/promises';
import { enqueueEach, drain, ledgerOf } from '../posts.js';
import type { PostFault } from '../slack.js';
import type { Trial, World } from '../trial-model.js';
import { until } from '../until.js';

/** Slack's word for each way in which a channel or a token ends, between the claim and the sending. */
const REFUSALS = [
  'is_archived',
  'not_in_channel',
  'channel_not_found',
  'restricted_action',
  'token_revoked',
  'account_inactive',
  'missing_scope',
] as const;

async function statesOf(world: World, ids: readonly string[]): Promise<Record<string, number>> {
  const rows = await world.database.rows<{ state: string; n: number }>(
    'SELECT state, count(*)::int AS n FROM post WHERE id = ANY($1::uuid[]) GROUP BY state',
    [ids],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

async function isAnyDue(world: World, ids: readonly string[]): Promise<boolean> {
  const due = await world.database.rows(
    `SELECT 1 FROM post WHERE id = ANY($1::uuid[]) AND state IN ('pending', 'unknown')
       AND not_before <= now() LIMIT 1`,
    [ids],
  );
  return due.length > 0;
}

/** Test 10: where the channel cannot be read, nothing is tried again, and the keeper hears of it once. */
export const blind: Trial = {
  name: 'blind',
  run: async (world) => {
    const many = world.scaled(200, 3);
    const { slack, database } = world;
    const ids = await enqueueEach(world, 'BLIND', many);
    await database.rows(
      `UPDATE channel SET keeper_slack_id = 'U1' WHERE slack_channel_id LIKE 'CBLIND%'`,
    );
    const open = new Set(ids);
    slack.onPost = (id) => (open.delete(id) ? 'accept-then-503' : null);
    slack.onCall = (method) => (method === 'conversations.history' ? 'refuse:missing_scope' : null);
    const told = (): number =>
      (slack.calls.get('chat.postEphemeral') ?? 0) + (slack.accepted.get('direct message') ?? 0);
    const before = told();
    const replica = await world.replicas.make();
    await replica.start();
    await until(async () => {
      // Hurried on while some are due, those that came first would be looked for again and again, and the last never be sent.
      if (!(await isAnyDue(world, ids))) await database.letTimePass({ areHoldersDead: false });
      return told() - before >= many && (await statesOf(world, ids))['unknown'] === many;
    });
    await database.letTimePass({ areHoldersDead: false });
    await sleep(2_500);
    const { unknown = 0 } = await statesOf(world, ids);
    const words = told() - before;
    slack.onPost = () => null;
    slack.onCall = () => null;
    const doubled = ids.filter((id) => (slack.accepted.get(id) ?? 0) !== 1).length;
    await drain(world, ids);
    await replica.kill();
    const { isOnceEach } = await ledgerOf(world, ids);
    return {
      promise:
        'where the channel cannot be read nothing is posted again, and its keeper hears of it once',
      faults: `${many} posts accepted and answered 503, history refused`,
      isHeld: unknown === many && doubled === 0 && words === many && isOnceEach,
      seen: `${unknown} unknown, ${doubled} not once, ${words} words to keepers; found when history came back: ${isOnceEach ? 'all' : 'not all'}`,
    };
  },
};

/** Test 13: another app's message that carries our id is none of ours. */
export const forged: Trial = {
  name: 'forged',
  run: async (world) => {
    const many = world.scaled(100, 3);
    const { slack } = world;
    const ids = await enqueueEach(world, 'FORGED', many);
    const open = new Set(ids);
    slack.onPost = (id, channel) => {
      if (!open.delete(id)) return null;
      const ts = `${Math.floor(Date.now() / 1000)}.9${String(open.size).padStart(5, '0')}`;
      const metadata = { event_type: 'soundings_post', event_payload: { id } };
      slack.say(channel, { ts, user: 'UOTHERBOT', bot_id: 'BOTHER', text: 'Forged', metadata });
      return 'reset-before';
    };
    const replica = await world.replicas.make();
    await replica.start();
    await drain(world, ids);
    slack.onPost = () => null;
    await replica.kill();
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'a message of another app that carries our id is not taken for ours',
      faults: `${many} posts cut off, each forged by another bot`,
      isHeld: isOnceEach,
      seen: words,
    };
  },
};

/** Tests 14 and 15: one call, one word to the keeper, and on again when it is mended. */
export const refusedChannels: Trial = {
  name: 'refused',
  run: async (world) => {
    const each = world.scaled(20, 1);
    const { slack, database } = world;
    const refusals = new Map<string, string>();
    const tries = new Map<string, number>();
    const ids = await enqueueEach(world, 'REFUSED', each * REFUSALS.length);
    for (let n = 0; n < ids.length; n += 1) {
      refusals.set(`CREFUSED${n}`, REFUSALS[n % REFUSALS.length] ?? 'is_archived');
    }
    await database.rows(
      `UPDATE channel SET keeper_slack_id = 'U1' WHERE slack_channel_id LIKE 'CREFUSED%'`,
    );
    // Two more posts wait behind the first in each of them.
    const channels = await database.rows<{ id: string }>(
      `SELECT id FROM channel WHERE slack_channel_id LIKE 'CREFUSED%'`,
    );
    for (const { id } of channels) {
      await database.enqueue(id);
      await database.enqueue(id);
    }
    slack.onPost = (_id, channel): PostFault | null => {
      const reason = refusals.get(channel);
      if (reason === undefined) return null;
      tries.set(channel, (tries.get(channel) ?? 0) + 1);
      return `refuse:${reason}`;
    };
    const told = (): number =>
      (slack.calls.get('chat.postEphemeral') ?? 0) + (slack.accepted.get('direct message') ?? 0);
    const before = told();
    // The hourly look finds nothing mended.
    slack.onCall = (method) =>
      method === 'conversations.info' ? 'refuse:channel_not_found' : null;
    const replica = await world.replicas.make();
    await replica.start();
    const stopped = async (): Promise<number> => {
      const [row] = await database.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM channel WHERE slack_channel_id LIKE 'CREFUSED%' AND state = 'needs-attention'`,
      );
      return row?.n ?? 0;
    };
    await until(async () => (await stopped()) === ids.length);
    await sleep(3_000);
    const calls = [...tries.values()];
    const words = told() - before;
    slack.onPost = () => null;
    slack.onCall = () => null;
    await replica.kill();
    await replica.start();
    await until(async () => (await stopped()) === 0);
    const mended = ids.length - (await stopped());
    await replica.kill();
    const most = Math.max(...calls);
    return {
      promise:
        'a channel or token that refuses is asked once, its keeper hears of it once, and it goes on when mended',
      faults: `${ids.length} channels, each with three posts: ${REFUSALS.join(', ')}`,
      isHeld:
        most === 1 && calls.length === ids.length && words === ids.length && mended === ids.length,
      seen: `at most ${most} call a channel, ${words} words to keepers of ${ids.length}; ${mended} went on`,
    };
  },
};
