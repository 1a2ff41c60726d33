import type { ReadUnit } from './read-units.js';
import { termHash } from './term-hash.js';

/** How much a term tells apart, from all units the channel has had so far. */
export interface TermWeights {
  readonly unitCount: number;
  /** idf in (½, 1] of a term's number. */
  readonly idf: (id: number) => number;
  /** The same of a stem. */
  readonly weightOf: (stem: string) => number;
}

/**
 * idf(t) = ½ + ½·(ln((1+N)/(1+df)) + 1)/(ln(1+N) + 1): the running half of methods.md part 5, with an even
 * background so that a channel's first ten units are not weighed by chance.
 */
export function weighTerms(units: readonly ReadUnit[]): TermWeights {
  const df = new Map<number, number>();
  for (const { terms } of units) {
    for (const id of terms.ids) df.set(id, (df.get(id) ?? 0) + 1);
  }
  const unitCount = units.length;
  const whole = Math.log(1 + unitCount) + 1;
  const idfOf = (count: number) =>
    0.5 + (0.5 * (Math.log((1 + unitCount) / (1 + count)) + 1)) / whole;
  const byCount: number[] = [];
  const idf = (id: number): number => {
    const count = df.get(id) ?? 0;
    byCount[count] ??= idfOf(count);
    return byCount[count];
  };
  return { unitCount, idf, weightOf: (stem) => idf(termHash(stem)) };
}
