import type { Clock } from '../clock.js';

export interface TimedCache<T> {
  /** The kept value, or what `load` gives; callers at the same time share one load. A failed load keeps nothing. */
  get(key: string, load: () => Promise<T>): Promise<T>;
  forget(key: string): void;
}

interface Entry<T> {
  readonly at: number;
  readonly value: Promise<T>;
}

/** Keeps what Slack said for at most `ttlMs`; beyond `max` keys the oldest goes. A clock that jumps back ends an entry too. */
export function createTimedCache<T>(options: {
  readonly ttlMs: number;
  readonly max: number;
  readonly clock: Clock;
}): TimedCache<T> {
  const entries = new Map<string, Entry<T>>();
  const isFresh = (entry: Entry<T>): boolean =>
    Math.abs(options.clock.now().getTime() - entry.at) < options.ttlMs;

  function keep(key: string, value: Promise<T>): void {
    entries.delete(key);
    entries.set(key, { at: options.clock.now().getTime(), value });
    if (entries.size <= options.max) return;
    for (const oldest of entries.keys()) {
      entries.delete(oldest);
      return;
    }
  }

  return {
    get: async (key, load) => {
      const kept = entries.get(key);
      if (kept !== undefined && isFresh(kept)) return kept.value;
      const value = load();
      keep(key, value);
      try {
        return await value;
      } catch (error) {
        if (entries.get(key)?.value === value) entries.delete(key);
        throw error;
      }
    },
    forget: (key) => {
      entries.delete(key);
    },
  };
}
