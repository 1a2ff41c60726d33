import { setTimeout as sleep } from 'node:timers/promises';
import { drain, enqueueEach, ledgerOf } from '../posts.js';
import { makePlace, startStream, storedIn } from '../replies.js';
import type { Trial } from '../trial-model.js';

const PER_SECOND = 200;
const STOP_MS_MAX = 20_000;

/** Test 22: immediate stops of PostgreSQL, which are crashes to it. */
export const databaseCrashes: Trial = {
  name: 'database',
  run: async (world) => {
    const place = await makePlace(world, 'CDATABASE');
    const replica = await world.replicas.make();
    await replica.start();
    const stream = startStream(world, place, replica.eventsUrl, PER_SECOND);
    const stops = world.scaled(50, 2);
    const ids: string[] = [];
    let missing = 0;
    for (let stop = 0; stop < stops; stop += 1) {
      ids.push(...(await enqueueEach(world, `DATABASE${stop}X`, 2)));
      await sleep(500 + world.random() * 1_000);
      await world.database.crash();
      const { acknowledged } = stream;
      const { messages } = await storedIn(world, place.threadId);
      // What was acknowledged since the server is back is stored too, so this can only find too few.
      missing += Math.max(0, acknowledged - messages);
    }
    const sent = await stream.end();
    await replica.kill();
    await world.database.letTimePass({ areHoldersDead: true });
    await replica.start();
    await drain(world, ids);
    await replica.kill();
    const { rows, messages } = await storedIn(world, place.threadId);
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'nothing lost or doubled when PostgreSQL stops at once',
      faults: `${stops} immediate stops under load`,
      isHeld: missing === 0 && rows === sent && messages === sent && isOnceEach,
      seen: `${sent} sent, ${rows} rows, ${missing} missing; ${words}`,
    };
  },
};

/** Test 33: a stop under load. */
export const stoppedUnderLoad: Trial = {
  name: 'stop',
  run: async (world) => {
    const place = await makePlace(world, 'CSTOP');
    const replica = await world.replicas.make();
    await replica.start();
    const stream = startStream(world, place, replica.eventsUrl, PER_SECOND);
    const stops = world.scaled(100, 1);
    const took: number[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await sleep(300 + world.random() * 500);
      took.push(await replica.terminate());
      await replica.start();
    }
    const sent = await stream.end();
    await replica.kill();
    const { rows, messages } = await storedIn(world, place.threadId);
    const longest = Math.max(...took);
    return {
      promise: 'a stop ends within 20 s and loses nothing',
      faults: `${stops} SIGTERM at up to ${PER_SECOND} events a second`,
      isHeld: longest <= STOP_MS_MAX && rows === sent && messages === sent,
      seen: `longest ${Math.round(longest)} ms; ${sent} sent, ${rows} rows`,
    };
  },
};
