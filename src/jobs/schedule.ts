import cron from 'node-cron';

/** A tick that is so much late did not come: node-cron skips one after a second, and waits for its time when the clock went back. */
const LATE = 1.5;
/** So long before its time a tick is looked after. */
const EARLY_MS = 50;

/**
 * Calls each of `runs` now and then every `tickSeconds` (1–60, a divisor of 60), none of them twice at once. node-cron is the clock tick
 * alone: it keeps nothing over a restart and decides nothing. Where it gives no tick, since the clock was put back or the process was
 * held up, one comes by a timer that no clock moves. Where the clock was put forward, or the machine slept, it is set up anew before it
 * counts up every tick that there was not, which takes seconds a day. The returned function stops it and waits for what is in progress.
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
    lookAfterNext();
    for (const run of runs) {
      if (running.has(run)) continue;
      running.set(
        run,
        run().finally(() => running.delete(run)),
      );
    }
  };
  let guard: NodeJS.Timeout | undefined;
  const lookAfterNext = (): void => {
    const clockAt = Date.now();
    const at = performance.now();
    clearTimeout(guard);
    const dueInMs = (task.getNextRun()?.getTime() ?? clockAt) - clockAt;
    guard = setTimeout(
      () => {
        const putForwardMs = Date.now() - clockAt - (performance.now() - at);
        if (putForwardMs > tickMs) anew();
      },
      Math.max(0, dueInMs - EARLY_MS),
    );
  };
  const every = tickSeconds === 60 ? '0' : `*/${tickSeconds}`;
  const schedule = () =>
    cron.schedule(`${every} * * * * *`, turn, { timezone: 'UTC', suppressMissedWarning: true });
  let task = schedule();
  const anew = (): void => {
    void task.destroy();
    task = schedule();
    turn();
  };
  const watch = setInterval(() => {
    if (performance.now() - turnedAt >= LATE * tickMs) anew();
  }, tickMs);
  turn();
  return async () => {
    clearInterval(watch);
    clearTimeout(guard);
    await task.destroy();
    await Promise.all(running.values());
  };
}
