import type { ReadUnit } from '../reading/read-units.js';
import { fadedBy } from './recency.js';

/** All that was said in a thread, and in which cycle. */
export interface SaidThread {
  readonly cycle: number;
  readonly units: readonly ReadUnit[];
}

/** What any two threads share at least: what was spoken of last is likely even where no word tells. */
const ANYHOW = 0.02;

/**
 * Which earlier thread one goes on with: by the words both hold, what few threads hold counting most, and by how lately it
 * was. The first of equals; null where there is none.
 */
export function nearestThread<T extends SaidThread>(
  thread: SaidThread,
  earlier: readonly T[],
): T | null {
  const counted = earlier.map((other) => termsOf(other));
  const own = termsOf(thread);
  const holders = new Map<number, number>();
  for (const terms of [own, ...counted]) {
    for (const id of terms.keys()) holders.set(id, (holders.get(id) ?? 0) + 1);
  }
  const threads = counted.length + 1;
  const weigh = (terms: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map(
      [...terms].map(([id, said]) => [
        id,
        (1 + Math.log(1 + said)) *
          Math.max(0, Math.log((1 + threads) / (0.5 + (holders.get(id) ?? 0)))),
      ]),
    );
  const weights = weigh(own);
  let best: { readonly thread: T; readonly score: number } | null = null;
  earlier.forEach((other, at) => {
    const likeness = cosineOf(weights, weigh(counted[at] ?? new Map<number, number>()));
    const score = fadedBy(likeness + ANYHOW, thread.cycle - other.cycle);
    if (best === null || score > best.score) best = { thread: other, score };
  });
  return (best as { readonly thread: T } | null)?.thread ?? null;
}

/** Each term with how much of it was said. */
function termsOf({ units }: SaidThread): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { terms } of units) {
    terms.ids.forEach((id, at) => {
      sums.set(id, (sums.get(id) ?? 0) + (terms.weights[at] ?? 0));
    });
  }
  return sums;
}

function cosineOf(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let dot = 0;
  for (const [id, weight] of a) dot += weight * (b.get(id) ?? 0);
  return dot / (lengthOf(a) * lengthOf(b) || 1);
}

function lengthOf(weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
