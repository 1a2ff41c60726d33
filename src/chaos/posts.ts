import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './trial-model.js';

/** So many channels with one message each to be posted; gives the ids of the posts. */
export async function enqueueEach(world: World, name: string, many: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < many; n += 1) {
    ids.push(await world.database.enqueue(await world.database.channel(`C${name}${n}`)));
  }
  return ids;
}

async function countOpen(world: World, ids: readonly string[]): Promise<number> {
  const [open] = await world.database.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM post WHERE id = ANY($1::uuid[]) AND state <> 'sent'`,
    [ids],
  );
  return open?.n ?? 0;
}

/** Tries without any progress, a minute about, after which what is open stays open. */
const TRIES_IN_VAIN = 300;

/** Lets time pass until none of these posts is open, or none was sent for a minute. */
export async function drain(world: World, ids: readonly string[]): Promise<void> {
  let fewest = Infinity;
  for (let inVain = 0; inVain < TRIES_IN_VAIN; inVain += 1) {
    await world.database.letTimePass({ areHoldersDead: false });
    const open = await countOpen(world, ids);
    if (open === 0) return;
    if (open < fewest) inVain = 0;
    fewest = Math.min(fewest, open);
    await sleep(200);
  }
}

/** Waits, without hurrying time, until none of these posts is open. */
export async function drainPaced(
  world: World,
  ids: readonly string[],
  withinMs: number,
): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < withinMs) {
    if ((await countOpen(world, ids)) === 0) return;
    await sleep(200);
  }
}

export interface Ledger {
  readonly isOnceEach: boolean;
  readonly words: string;
}

/** What Slack's ledger and the table say of these posts. */
export async function ledgerOf(world: World, ids: readonly string[]): Promise<Ledger> {
  const times = ids.map((id) => world.slack.accepted.get(id) ?? 0);
  const never = times.filter((n) => n === 0).length;
  const twice = times.filter((n) => n > 1).length;
  const [sent] = await world.database.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM post WHERE id = ANY($1::uuid[]) AND state = 'sent'`,
    [ids],
  );
  return {
    isOnceEach: never === 0 && twice === 0 && sent?.n === ids.length,
    words: `${ids.length} posts: ${never} never, ${twice} twice, ${sent?.n ?? 0} known as sent`,
  };
}
