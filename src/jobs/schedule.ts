import cron from 'node-cron';

/**
 * Calls each of `runs` now and then every `tickSeconds` (1–60, a divisor of 60), none of them twice at once. node-cron is the clock tick
 * alone: it keeps nothing over a restart and decides nothing. The returned function stops it and waits for what is in progress.
 */
export function startSchedule(
  tickSeconds: number,
  ...runs: readonly (() => Promise<void>)[]
): () => Promise<void> {
  const running = new Map<() => Promise<void>, Promise<void>>();
  // Our own guard: node-cron's knows nothing of the first run, and it writes to the console.
  const turn = (): void => {
    for (const run of runs) {
      if (running.has(run)) continue;
      running.set(
        run,
        run().finally(() => running.delete(run)),
      );
    }
  };
  const every = tickSeconds === 60 ? '0' : `*/${tickSeconds}`;
  const task = cron.schedule(`${every} * * * * *`, turn, {
    timezone: 'UTC',
    suppressMissedWarning: true,
  });
  turn();
  return async () => {
    await task.destroy();
    await Promise.all(running.values());
  };
}
