import cron from 'node-cron';

/** A tick that is so much late did not come: node-cron skips one after a second, and waits for its time when the clock went back. */
const LATE = 1.5;

/**
 * Calls each of `runs` now and then every `tickSeconds` (1–60, a divisor of 60), none of them twice at once. node-cron is the clock tick
 * alone: it keeps nothing over a restart and decides nothing. Where it gives no tick, since the clock was put back or the process was held
 * up, one comes by a timer that no clock moves. The returned function stops it and waits for what is in progress.
 */
export function startSchedule(
  tickSeconds: number,
  ...runs: readonly (() => Promise<void>)[]
): () => Promise<void> {
  const tickMs = tickSeconds * 1_000;
  const running = new Map<() => Promise<void>, Promise<void>>();
  let turnedAt = Number.NEGATIVE_INFINITY;
  // Our own guard: node-cron's knows nothing of the first run, and it writes to the console.
  const turn = (): void => {
    turnedAt = performance.now();
    for (const run of runs) {
      if (running.has(run)) continue;
      running.set(
        run,
        run().finally(() => running.delete(run)),
      );
    }
  };
  const every = tickSeconds === 60 ? '0' : `*/${tickSeconds}`;
  const schedule = () =>
    cron.schedule(`${every} * * * * *`, turn, { timezone: 'UTC', suppressMissedWarning: true });
  let task = schedule();
  const watch = setInterval(() => {
    if (performance.now() - turnedAt < LATE * tickMs) return;
    void task.destroy();
    task = schedule();
    turn();
  }, tickMs);
  turn();
  return async () => {
    clearInterval(watch);
    await task.destroy();
    await Promise.all(running.values());
  };
}
