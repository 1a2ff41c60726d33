import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { drain, enqueueEach, ledgerOf } from '../posts.js';
import type { Trial } from '../trial-model.js';
import { until } from '../until.js';

const MIGRATIONS = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));
const WAIT_MS_MAX = 60_000;

/** Test 23: a holder that stands still past its lease and then goes on as if nothing had been. */
export const zombies: Trial = {
  name: 'zombies',
  run: async (world) => {
    const { slack, database } = world;
    const rounds = world.scaled(40, 2);
    const pair = await Promise.all([1, 2].map(() => world.replicas.make()));
    const [first, second] = pair;
    if (first === undefined || second === undefined) throw new Error('no replica');
    const ids: string[] = [];
    let stood = 0;
    for (let round = 0; round < rounds; round += 1) {
      if (!first.isAlive) await first.start();
      // Every other time the request never arrived, so that the next holder must send it itself.
      const isLost = round % 2 === 1;
      const state = { isAsked: false, isFrozen: false };
      slack.onPost = () => {
        if (state.isAsked) return null;
        state.isAsked = true;
        state.isFrozen = true;
        first.freeze();
        return isLost ? 'hang-before' : 'accept-then-hang';
      };
      const [id = ''] = await enqueueEach(world, `ZOMBIE${round}X`, 1);
      ids.push(id);
      await until(() => state.isFrozen, WAIT_MS_MAX);
      if (state.isFrozen) stood += 1;
      await database.rows(
        `UPDATE post SET lease_until = now() - interval '1 second' WHERE id = $1`,
        [id],
      );
      if (!second.isAlive) await second.start();
      await drain(world, [id]);
      await second.kill();
      first.thaw();
      await sleep(world.random() * 1_000);
      // Its request is cut off now, and what it makes of that must change nothing.
      slack.dropHanging();
      await sleep(300);
    }
    slack.onPost = () => null;
    await sleep(1_500);
    await first.kill();
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'a holder that wakes up after its lease changes nothing',
      faults: `${stood} SIGSTOP past the lease, before and after Slack accepted`,
      isHeld: isOnceEach && stood === rounds,
      seen: words,
    };
  },
};

/** Test 23: many replicas that start at once on an empty database. */
export const migrations: Trial = {
  name: 'migrations',
  run: async (world) => {
    const times = world.scaled(10, 1);
    const known = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    ).length;
    let wrong = 0;
    for (let n = 0; n < times; n += 1) {
      const { url, count, drop } = await world.database.empty(`empty_${n}`);
      const replicas = await Promise.all(
        [1, 2, 3].map(() => world.replicas.make({ databaseUrl: url })),
      );
      await Promise.all(replicas.map((replica) => replica.start()));
      const [rows, names] = [
        await count('SELECT count(*)::int AS n FROM _prisma_migrations'),
        await count('SELECT count(DISTINCT migration_name)::int AS n FROM _prisma_migrations'),
      ];
      if (rows !== known || names !== known) wrong += 1;
      await Promise.all(replicas.map((replica) => replica.kill()));
      await drop();
    }
    return {
      promise: 'migrations run once, whoever starts',
      faults: `${times} times three replicas at once on an empty database`,
      isHeld: wrong === 0,
      seen: `${known} migrations, each once${wrong === 0 ? '' : ` but ${wrong} times`}`,
    };
  },
};
