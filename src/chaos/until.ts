import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 180_000;
const EVERY_MS = 50;

/** Waits until it is so, or for so long; gives the milliseconds that it took. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  withinMs = WITHIN_MS,
): Promise<number> {
  const startedAt = performance.now();
  while (!(await isSo()) && performance.now() - startedAt < withinMs) await sleep(EVERY_MS);
  return performance.now() - startedAt;
}
