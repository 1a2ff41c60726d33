import cron from 'node-cron';

/**
 * Calls `run` now and then every `tickSeconds` (1–60, a divisor of 60), never twice at once. node-cron is the clock tick alone: it
 * keeps nothing over a restart and decides nothing. The returned function stops it and waits for a run in progress.
 */
export function startSchedule(tickSeconds: number, run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  // Our own guard: node-cron's knows nothing of the first run, and it writes to the console.
  const turn = (): void => {
    running ??= run().finally(() => {
      running = null;
    });
  };
  const every = tickSeconds === 60 ? '0' : `*/${tickSeconds}`;
  const task = cron.schedule(`${every} * * * * *`, turn, {
    timezone: 'UTC',
    suppressMissedWarning: true,
  });
  turn();
  return async () => {
    await task.destroy();
    await running;
  };
}
