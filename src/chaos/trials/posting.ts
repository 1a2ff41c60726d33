import { setTimeout as sleep } from 'node:timers/promises';
import { drain, enqueueEach, ledgerOf } from '../posts.js';
import type { PostFault } from '../slack.js';
import type { Replica } from '../replicas.js';
import type { Trial, World } from '../trial-model.js';

const POINTS = ['queued', 'claimed', 'accepted', 'answered', 'sent'] as const;
type Point = (typeof POINTS)[number];
const FAULTS: readonly PostFault[] = [
  'accept-then-reset',
  'accept-then-503',
  'accept-then-hang',
  'accept-then-error',
  'accept-then-broken-json',
  'reset-before',
  'ratelimited',
];

/** Resolves once the process was killed at that point of that post's way, or after ten seconds without it. */
async function killAt(
  world: World,
  replica: Replica,
  point: Point,
  enqueue: () => Promise<string>,
): Promise<{ id: string; isKilled: boolean }> {
  const state = { isKilled: false };
  const reached = (_id: string, what: string): void => {
    if (state.isKilled || what !== point) return;
    state.isKilled = true;
    void replica.kill();
  };
  world.database.onPost = reached;
  world.slack.onAccepted = (id) => {
    reached(id, 'accepted');
  };
  world.slack.onAnswered = (id) => {
    reached(id, 'answered');
  };
  const id = await enqueue();
  for (let waited = 0; waited < 10_000 && replica.isAlive; waited += 20) await sleep(20);
  return { id, isKilled: state.isKilled };
}

function nothingMoreHappens({ slack, database }: World): void {
  const nothing = (): void => undefined;
  database.onPost = nothing;
  slack.onAccepted = nothing;
  slack.onAnswered = nothing;
  slack.onPost = () => null;
  slack.thinkMs = () => 0;
}

/** Test 9. */
export const killedWhilePosting: Trial = {
  name: 'posting-kills',
  run: async (world) => {
    const each = world.scaled(40, 1);
    const replica = await world.replicas.make();
    const ids: string[] = [];
    let kills = 0;
    for (let n = 0; n < each * POINTS.length; n += 1) {
      world.progress(n, each * POINTS.length);
      await world.database.letTimePass({ areHoldersDead: true });
      if (!replica.isAlive) await replica.start();
      const point = POINTS[n % POINTS.length] ?? 'queued';
      const channelId = await world.database.channel(`CPOINT${n}`);
      const result = await killAt(world, replica, point, () => world.database.enqueue(channelId));
      ids.push(result.id);
      if (result.isKilled) kills += 1;
    }
    nothingMoreHappens(world);
    await replica.kill();
    await world.database.letTimePass({ areHoldersDead: true });
    await replica.start();
    await drain(world, ids);
    await replica.kill();
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'each post once, wherever the process dies',
      faults: `${kills} kill -9 at ${POINTS.length} named points`,
      isHeld: isOnceEach && kills === ids.length,
      seen: words,
    };
  },
};

/** Tests 10 and 11. */
export const slackFails: Trial = {
  name: 'posting-faults',
  run: async (world) => {
    const ids = await enqueueEach(world, 'FAULT', world.scaled(200, 2) * FAULTS.length);
    const left = new Map(ids.map((id, n) => [id, FAULTS[n % FAULTS.length] ?? null]));
    let injected = 0;
    world.slack.onPost = (id) => {
      const fault = left.get(id) ?? null;
      left.delete(id);
      if (fault !== null) injected += 1;
      return fault;
    };
    const replica = await world.replicas.make();
    await replica.start();
    await drain(world, ids);
    nothingMoreHappens(world);
    await replica.kill();
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'each post once, whatever Slack answers',
      faults: `${injected} of ${FAULTS.length} kinds (reset, 503, hang, error after acceptance, 429)`,
      isHeld: isOnceEach,
      seen: words,
    };
  },
};

/** Test 23. */
export const replicasKilled: Trial = {
  name: 'replicas',
  run: async (world) => {
    const kills = world.scaled(100, 2);
    const replicas = await Promise.all([1, 2, 3].map(() => world.replicas.make()));
    // Three at once on a schema that is there: each start takes the migration's lock in turn.
    await Promise.all(replicas.map((replica) => replica.start()));
    world.slack.thinkMs = () => world.random() * 400;
    const ids: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      world.progress(kill, kills);
      ids.push(...(await enqueueEach(world, `REPLICA${kill}X`, 500 / 100)));
      await sleep(300 + world.random() * 1_000);
      const victim = replicas[Math.floor(world.random() * replicas.length)];
      await victim?.kill();
      await victim?.start();
    }
    nothingMoreHappens(world);
    await Promise.all(replicas.map((replica) => replica.kill()));
    await world.database.letTimePass({ areHoldersDead: true });
    await replicas[0]?.start();
    await drain(world, ids);
    await replicas[0]?.kill();
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'each post once over three replicas',
      faults: `${kills} kill -9 of a replica`,
      isHeld: isOnceEach,
      seen: words,
    };
  },
};
