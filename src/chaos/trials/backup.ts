import { setTimeout as sleep } from 'node:timers/promises';
import { makePlace, startStream, storedIn } from '../replies.js';
import type { Trial } from '../trial-model.js';

const PER_SECOND = 200;

/** Test 24: a copy of the stopped folder, as docs/operations.md says, of a server that had to stop at once under load. */
export const backup: Trial = {
  name: 'backup',
  run: async (world) => {
    const times = world.scaled(10, 1);
    const replica = await world.replicas.make();
    await replica.start();
    const wrong: string[] = [];
    let copied = 0;
    for (let n = 0; n < times; n += 1) {
      const place = await makePlace(world, `CBACKUP${n}`);
      const stream = startStream(world, place, replica.eventsUrl, PER_SECOND);
      await sleep(500 + world.random() * 1_000);
      await world.database.down();
      const { acknowledged } = stream;
      const copy = await world.database.copy();
      await world.database.up();
      const sent = await stream.end();
      const { rows } = await storedIn(world, place.threadId);
      const kept = await copy.count(
        `SELECT count(*)::int AS n FROM response WHERE thread_id = '${place.threadId}'`,
      );
      await copy.remove();
      copied += kept;
      // Whole, and nothing beyond: what was acknowledged is in it, what came after the copy is not.
      if (kept < acknowledged || kept > rows || rows !== sent)
        wrong.push(`${acknowledged} acknowledged, ${kept} in the copy, ${rows} in the end`);
      await world.database.closeThreads();
    }
    await replica.kill();
    return {
      promise: 'a copy of the stopped data folder comes back with all that was acknowledged',
      faults: `${times} copies after an immediate stop at up to ${PER_SECOND} events a second`,
      isHeld: wrong.length === 0,
      seen: wrong.length === 0 ? `${copied} rows read back from copies` : wrong.join('; '),
    };
  },
};
