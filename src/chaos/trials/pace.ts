import { setTimeout as sleep } from 'node:timers/promises';
import { drainPaced, enqueueEach, ledgerOf } from '../posts.js';
import type { AcceptedPost, PostFault } from '../slack.js';
import type { Trial } from '../trial-model.js';

const PER_MINUTE = 300;
const MINUTE_MS = 60_000;

/** The most that were accepted within any minute, and the least time between two in one channel. */
function paceOf(posts: readonly AcceptedPost[]): { most: number; leastMs: number } {
  let most = 0;
  let from = 0;
  let leastMs = Number.POSITIVE_INFINITY;
  const last = new Map<string, number>();
  posts.forEach(({ channel, atMs }, index) => {
    while ((posts[from]?.atMs ?? atMs) <= atMs - MINUTE_MS) from += 1;
    most = Math.max(most, index - from + 1);
    leastMs = Math.min(leastMs, atMs - (last.get(channel) ?? Number.NEGATIVE_INFINITY));
    last.set(channel, atMs);
  });
  return { most, leastMs };
}

/** Test 12: many channels due in one minute, with two messages each in some. */
export const rush: Trial = {
  name: 'rush',
  run: async (world) => {
    const many = world.scaled(1_000, 20);
    const replicas = await Promise.all([1, 2].map(() => world.replicas.make({ isPaced: true })));
    await Promise.all(replicas.map((replica) => replica.start()));
    const ids = await enqueueEach(world, 'RUSH', many);
    const [first] = await world.database.rows<{ id: string }>(
      `SELECT id FROM channel WHERE slack_channel_id = 'CRUSH0'`,
    );
    ids.push(await world.database.enqueue(first?.id ?? ''));
    const startedAt = performance.now();
    await drainPaced(world, ids, 10 * MINUTE_MS);
    const tookS = (performance.now() - startedAt) / 1000;
    await Promise.all(replicas.map((replica) => replica.kill()));
    const ours = new Set(ids);
    const pace = paceOf(world.slack.ledger.filter(({ postId }) => ours.has(postId)));
    const { isOnceEach, words } = await ledgerOf(world, ids);
    const leastS = (ids.length / PER_MINUTE) * 60;
    return {
      promise: 'many channels due at once keep to what Slack takes, over two replicas',
      faults: `${many} channels in one minute, one of them with two messages`,
      isHeld: isOnceEach && pace.most <= PER_MINUTE && pace.leastMs >= 900,
      seen: `${words}; ${pace.most} in the fullest minute, ${Math.round(pace.leastMs)} ms apart in one channel; ${tookS.toFixed(0)} s where ${PER_MINUTE} a minute take ${leastS.toFixed(0)} s`,
    };
  },
};

const AWAY = ['ratelimited', 'accept-then-503', 'reset-before', 'hang-before'] as const;

/** Test 11: Slack refuses or hangs for a while; what it wants waited for is waited for, and nobody else waits. */
export const slackAway: Trial = {
  name: 'slack-away',
  run: async (world) => {
    const seconds = world.scaled(600, 6);
    const { slack, database } = world;
    slack.retryAfterSeconds = Math.min(30, Math.max(2, Math.round(seconds / 4)));
    const troubled = await enqueueEach(world, 'TROUBLED', AWAY.length * 4);
    const lastRefusal = new Map<string, number>();
    let early = 0;
    slack.onPost = (_id, channel): PostFault | null => {
      if (!channel.startsWith('CTROUBLED')) return null;
      const fault = AWAY[Number(channel.slice('CTROUBLED'.length)) % AWAY.length] ?? null;
      if (fault === 'ratelimited') {
        const since = performance.now() - (lastRefusal.get(channel) ?? Number.NEGATIVE_INFINITY);
        // Node's timers and PostgreSQL's clock round.
        if (since < slack.retryAfterSeconds * 1000 - 20) early += 1;
        lastRefusal.set(channel, performance.now());
      }
      return fault;
    };
    const replica = await world.replicas.make();
    await replica.start();
    const waits: number[] = [];
    const startedAt = performance.now();
    for (let n = 0; performance.now() - startedAt < seconds * 1000; n += 1) {
      const id = await database.enqueue(await database.channel(`CCALM${n}`));
      const at = performance.now();
      while ((slack.accepted.get(id) ?? 0) === 0 && performance.now() - at < 30_000)
        await sleep(20);
      waits.push(performance.now() - at);
      await sleep(Math.max(0, 1_000 - (performance.now() - at)));
    }
    slack.onPost = () => null;
    slack.retryAfterSeconds = 1;
    const backAt = performance.now();
    await drainPaced(world, troubled, 5 * MINUTE_MS);
    const afterS = (performance.now() - backAt) / 1000;
    await replica.kill();
    const { isOnceEach, words } = await ledgerOf(world, troubled);
    const longest = Math.max(...waits);
    return {
      promise:
        'while Slack refuses or hangs nothing is lost, its Retry-After is kept, and other channels do not wait',
      faults: `${seconds} s of 429, 503, resets and hangs in ${troubled.length} channels`,
      // Looked for once a second; two more are what others may cost. A short run may share a busy machine.
      isHeld:
        isOnceEach && early === 0 && longest <= (seconds >= 60 ? 3_000 : 20_000) && afterS <= 300,
      seen: `${words} within ${afterS.toFixed(0)} s of its return; ${early} calls too early; others after ${Math.round(longest)} ms at the latest`,
    };
  },
};
