import { AppError } from '../errors.js';
import { median } from './median.js';
import type { ScaleDatabase } from './scale-database.js';

/** By a name that the compiler does not look up: the bench alone needs it. */
const PEER = { package: 'pg-boss' };
const JOBS = 1_000;
const AT_ONCE = 64;
const ROUNDS = 3;
const LEASE_MS = 60_000;

/** As much of pg-boss as is used here. */
interface Boss {
  start(): Promise<unknown>;
  stop(options: { graceful: boolean }): Promise<void>;
  createQueue(name: string): Promise<unknown>;
  insert(jobs: { name: string; data: object }[]): Promise<unknown>;
  fetch(name: string, options: { batchSize: number }): Promise<{ id: string }[]>;
  complete(name: string, id: string): Promise<unknown>;
}
type MakeBoss = new (options: {
  connectionString: string;
  max: number;
  supervise: boolean;
  schedule: boolean;
}) => Boss;

export interface ClaimsRow {
  readonly oursPerSecond: number;
  readonly peerPerSecond: number;
  /** Median over rounds in turn, ours over the peer's. */
  readonly ratio: number;
}

async function perSecond(work: () => Promise<number>): Promise<number> {
  const startedAt = performance.now();
  const done = await work();
  if (done !== JOBS) throw new AppError('internal', `${done} of ${JOBS} jobs were done.`);
  return done / ((performance.now() - startedAt) / 1000);
}

/** A job claimed by nobody else, begun and ended, each committed by itself: what a post costs the database. */
async function workOurs({ store, client }: ScaleDatabase): Promise<number> {
  await client.query('DELETE FROM post');
  await client.query(
    `INSERT INTO post (id, channel_id, batch_key, part, content)
     SELECT gen_random_uuid(), id, 'bench:' || id, 0, '{"kind":"note","text":"A line."}' FROM channel LIMIT $1`,
    [JOBS],
  );
  return perSecond(async () => {
    let done = 0;
    for (;;) {
      const claimed = await store.posts.claimDue(AT_ONCE, LEASE_MS);
      if (claimed.length === 0) return done;
      await Promise.all(
        claimed.map(async ({ id, attempt }) => {
          const begun = await store.posts.startAttempt(id, attempt, LEASE_MS, new Date());
          if (begun !== null && (await store.posts.sent(id, begun.attempt, '1700000000.000100')))
            done += 1;
        }),
      );
    }
  });
}

async function workPeer(boss: Boss, queue: string): Promise<number> {
  await boss.insert(
    Array.from({ length: JOBS }, () => ({ name: queue, data: { kind: 'note', text: 'A line.' } })),
  );
  return perSecond(async () => {
    let done = 0;
    for (;;) {
      const claimed = await boss.fetch(queue, { batchSize: AT_ONCE });
      if (claimed.length === 0) return done;
      await Promise.all(
        claimed.map(async ({ id }) => {
          await boss.complete(queue, id);
          done += 1;
        }),
      );
    }
  });
}

/** Jobs claimed, begun and ended a second beside pg-boss on the same server, by the same number at once, in turn. */
export async function benchClaims(database: ScaleDatabase): Promise<ClaimsRow> {
  const { default: PgBoss } = (await import(PEER.package)) as { default: MakeBoss };
  const boss = new PgBoss({
    connectionString: database.peerUrl,
    max: 10,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.createQueue('bench');
  try {
    await workOurs(database);
    await workPeer(boss, 'bench');
    const rounds: { ours: number; peer: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ ours: await workOurs(database), peer: await workPeer(boss, 'bench') });
    }
    return {
      oursPerSecond: median(rounds.map(({ ours }) => ours)),
      peerPerSecond: median(rounds.map(({ peer }) => peer)),
      ratio: median(rounds.map(({ ours, peer }) => ours / peer)),
    };
  } finally {
    await boss.stop({ graceful: false });
  }
}
