import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '../log.js';

/** Before the first tries; what a crash leaves behind (children that still end, a disk that is full) takes a while. */
const FIRST_WAITS_MS = [0, 1_000, 2_000, 5_000, 10_000, 30_000];
const LATER_WAIT_MS = 60_000;
/** About an hour: after that somebody has to look. */
const TRIES_MAX = 65;
/** A server that fell sooner than this after it was started goes on with the waits where they were. */
const STEADY_AFTER_MS = 60_000;

export interface Held {
  /** Lets go for good; a start under way comes to its end first. */
  leave(): Promise<void>;
}

/**
 * Holds one connection to the embedded server, so that nobody stops it for us, and when that connection breaks has the server
 * brought back: `reopen` adopts or starts it and gives the next connection. Several processes may do so at once.
 */
export function keepHolding(
  first: pg.Client,
  { reopen, log }: { reopen: () => Promise<pg.Client>; log: Log },
): Held {
  const leaving = new AbortController();
  let holder = first;
  let heldAt = performance.now();
  let tries = 0;
  let mending = Promise.resolve();

  const hold = (client: pg.Client): void => {
    holder = client;
    heldAt = performance.now();
    client.once('end', () => {
      if (!leaving.signal.aborted) mending = mend();
    });
  };
  const mend = async (): Promise<void> => {
    log.warn({}, 'embedded database is gone; starting it again');
    if (performance.now() - heldAt > STEADY_AFTER_MS) tries = 0;
    while (tries < TRIES_MAX) {
      const waitMs = FIRST_WAITS_MS[tries] ?? LATER_WAIT_MS;
      await sleep(waitMs, undefined, { signal: leaving.signal }).catch(() => undefined);
      if (leaving.signal.aborted) return;
      tries += 1;
      try {
        hold(await reopen());
        log.info({ tries }, 'embedded database is back');
        return;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.warn({ tries, reason }, 'embedded database did not start');
      }
    }
    log.error({ tries }, 'embedded database stays away; look at its server.log, then start again');
  };

  hold(first);
  return {
    leave: async () => {
      leaving.abort();
      await mending;
      await holder.end().catch(() => undefined);
    },
  };
}
