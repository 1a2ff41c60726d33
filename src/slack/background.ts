import type { Log } from '../log.js';
import { errorFields } from '../error-fields.js';
import { within } from '../within.js';

export interface Background {
  /** Starts work that nobody waits for; a failure is logged and goes no further. */
  run(what: string, work: () => Promise<unknown>): void;
  /** Resolves when all of it is through, or after `withinMs`. */
  settle(withinMs: number): Promise<void>;
}

/** Work off the critical path: reactions, notes, readings of threads after a reconnect. */
export function createBackground(log: Log): Background {
  const running = new Set<Promise<void>>();
  return {
    run: (what, work) => {
      const job = work().then(
        () => undefined,
        (error: unknown) => {
          log.warn(errorFields(error), `${what} failed`);
        },
      );
      running.add(job);
      void job.then(() => running.delete(job));
    },
    settle: async (withinMs) => {
      await within(withinMs, Promise.all(running), undefined);
    },
  };
}
