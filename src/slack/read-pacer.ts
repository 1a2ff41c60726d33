import type { PaceStore } from '../store/store-model.js';

/** Half of what Slack grants an internal app (Tier 3, 50 a minute), spread evenly. */
const EVERY_MS = 60_000 / 25;

export interface ReadPacer {
  /** Waits until one more read may go out, then gives null; gives the wait in ms at once when that exceeds `patienceMs`. */
  turn(key: string, patienceMs: number): Promise<number | null>;
  /** Nothing goes out for this workspace before that time has passed (Slack's Retry-After). */
  pause(key: string, forMs: number): Promise<void>;
}

const realSleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** At most 25 reads a minute and workspace, for all replicas together. */
export function createReadPacer(
  pace: PaceStore,
  sleep: (ms: number) => Promise<void> = realSleep,
): ReadPacer {
  const keyOf = (key: string): string => `read ${key}`;
  return {
    turn: async (key, patienceMs) => {
      const { isTaken, waitMs } = await pace.take(keyOf(key), { everyMs: EVERY_MS }, patienceMs);
      if (!isTaken) return waitMs;
      if (waitMs > 0) await sleep(waitMs);
      return null;
    },
    pause: (key, forMs) => pace.pause(keyOf(key), forMs),
  };
}

/** For tests and the demo, where nobody counts. A pause that Slack asked for still holds. */
export function createUnpacedReads(now: () => number = () => performance.now()): ReadPacer {
  const pausedUntil = new Map<string, number>();
  return {
    turn: (key, patienceMs) => {
      const waitMs = Math.ceil(Math.max(0, (pausedUntil.get(key) ?? 0) - now()));
      if (waitMs > patienceMs) return Promise.resolve(waitMs);
      return realSleep(waitMs).then(() => null);
    },
    pause: (key, forMs) => {
      pausedUntil.set(key, Math.max(pausedUntil.get(key) ?? 0, now() + forMs));
      return Promise.resolve();
    },
  };
}
