import type { Digest } from '../core/digest/digest-model.js';
import type { FlowDeps } from './deps.js';

/** A theme is shown for four cycles (design.md, invariants), so these are enough. */
export const RECENT_DIGESTS = 4;

/** The last digests of a channel, newest first. */
export async function recentDigests(deps: FlowDeps, channelId: string): Promise<readonly Digest[]> {
  const latest = await deps.store.digests.latest(channelId);
  if (latest === null) return [];
  const found = [latest.digest];
  for (
    let number = latest.number - 1;
    number > Math.max(0, latest.number - RECENT_DIGESTS);
    number -= 1
  ) {
    const stored = await deps.store.digests.get(channelId, number);
    if (stored !== null) found.push(stored.digest);
  }
  return found;
}

/** Each once, as it stood in the newest that shows it. */
export function newestOf<T>(items: readonly T[], idOf: (item: T) => string): readonly T[] {
  return [...new Map([...items].reverse().map((item) => [idOf(item), item])).values()].reverse();
}
