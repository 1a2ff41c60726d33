import { setTimeout as sleep } from 'node:timers/promises';
import { drain, enqueueEach, ledgerOf } from '../posts.js';
import { makePlace, startStream, storedIn } from '../replies.js';
import type { Trial, World } from '../trial-model.js';

const PER_SECOND = 200;
const AWAY_PER_SECOND = 20;
/** As part 6 asks. An event that is not stored by then is refused. */
const CALL_MS_MAX = 10_000;

/** Test 22: immediate stops of PostgreSQL, which are crashes to it. */
export const databaseCrashes: Trial = {
  name: 'database',
  run: async (world) => {
    const replica = await world.replicas.make();
    await replica.start();
    const stops = world.scaled(50, 2);
    const ids: string[] = [];
    const sum = { sent: 0, rows: 0, messages: 0, missing: 0 };
    for (let stop = 0; stop < stops; stop += 1) {
      world.progress(stop, stops);
      const place = await makePlace(world, `CDATABASE${stop}`);
      const stream = startStream(world, place, replica.eventsUrl, PER_SECOND);
      ids.push(...(await enqueueEach(world, `DATABASE${stop}X`, 2)));
      await sleep(300 + world.random() * 900);
      await world.database.crash();
      const { acknowledged } = stream;
      const after = await storedIn(world, place.threadId);
      // What was acknowledged since the server is back is stored too, so this can only find too few.
      sum.missing += Math.max(0, acknowledged - after.messages);
      sum.sent += await stream.end();
      const { rows, messages } = await storedIn(world, place.threadId);
      sum.rows += rows;
      sum.messages += messages;
      await world.database.closeThreads();
    }
    await replica.kill();
    await world.database.letTimePass({ areHoldersDead: true });
    await replica.start();
    await drain(world, ids);
    await replica.kill();
    const { sent, rows, messages, missing } = sum;
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'nothing lost or doubled when PostgreSQL stops at once',
      faults: `${stops} immediate stops under load`,
      isHeld: missing === 0 && rows === sent && messages === sent && isOnceEach,
      seen: `${sent} sent, ${rows} rows, ${missing} missing; ${words}`,
    };
  },
};

/** Test 5: no acknowledgement while the database is away, and nothing lost for it. */
export const databaseAway: Trial = {
  name: 'database-away',
  run: async (world) => {
    const place = await makePlace(world, 'CAWAY');
    const replica = await world.replicas.make();
    await replica.start();
    const stream = startStream(world, place, replica.eventsUrl, AWAY_PER_SECOND);
    await sleep(500);
    const seconds = world.scaled(600, 3);
    await world.database.down();
    // What was committed before the stop may be acknowledged just after it.
    await sleep(1_000);
    const before = stream.acknowledged;
    await sleep(seconds * 1_000);
    const meanwhile = stream.acknowledged - before;
    await world.database.up();
    const sent = await stream.end();
    await replica.kill();
    const { rows, messages } = await storedIn(world, place.threadId);
    return {
      promise: 'no acknowledgement without a row, and nothing lost',
      faults: `no database for ${seconds} s`,
      isHeld: meanwhile === 0 && rows === sent && messages === sent,
      seen: `${meanwhile} acknowledged meanwhile; ${sent} sent, ${rows} rows`,
    };
  },
};

/** Test 22: a server that hangs, statements that the server breaks off, and one that takes no writing. */
export const databaseFails: Trial = {
  name: 'database-fails',
  run: async (world) => {
    const replica = await world.replicas.make();
    await replica.start();
    const hangs = world.scaled(60, 2);
    const sum = { sent: 0, rows: 0, longest: 0 };
    const during = async (name: string, fault: () => Promise<void>, end: () => Promise<void>) => {
      const place = await makePlace(world, `C${name}`);
      const stream = startStream(world, place, replica.eventsUrl, AWAY_PER_SECOND);
      await sleep(300);
      await fault();
      await end();
      sum.sent += await stream.end();
      sum.longest = Math.max(sum.longest, stream.longestMs);
      sum.rows += (await storedIn(world, place.threadId)).rows;
    };
    const { database } = world;
    await during(
      'HANGS',
      async () => {
        database.signal('SIGSTOP');
        await sleep(hangs * 1_000);
      },
      () => {
        database.signal('SIGCONT');
        return Promise.resolve();
      },
    );
    await during(
      'SERIAL',
      () => database.breakOff('40001', 0.3),
      () => afterwards(database),
    );
    await during(
      'DEADLOCK',
      () => database.breakOff('40P01', 0.3),
      () => afterwards(database),
    );
    await during(
      'READONLY',
      async () => {
        await database.readOnly(true);
        await sleep(1_500);
      },
      () => database.readOnly(false),
    );
    await replica.kill();
    const isBounded = sum.longest <= CALL_MS_MAX;
    return {
      promise:
        'a database that hangs, breaks off or takes no writing: all calls end, nothing is lost',
      faults: `SIGSTOP ${hangs} s, 30 % of statements 40001, then 40P01, read-only`,
      isHeld: sum.rows === sum.sent && isBounded,
      seen: `${sum.sent} sent, ${sum.rows} rows; longest answer ${Math.round(sum.longest)} ms`,
    };
  },
};

async function afterwards(database: World['database']): Promise<void> {
  await sleep(1_500);
  await database.breakOff(null, 0);
}
