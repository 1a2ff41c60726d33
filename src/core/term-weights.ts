import type { ReadUnit } from './read-units.js';

/** How much a term tells apart, from all units the channel has had so far. */
export interface TermWeights {
  readonly unitCount: number;
  /** idf in (0, 1], damped for words that name no topic by themselves. */
  readonly weightOf: (term: string) => number;
}

/**
 * idf(t) = ½ + ½·(ln((1+N)/(1+df)) + 1)/(ln(1+N) + 1): the running half of methods.md part 5, with an even
 * background so that a channel's first ten units are not weighed by chance.
 */
export function weighTerms(units: readonly ReadUnit[]): TermWeights {
  const df = new Map<string, number>();
  for (const { counts } of units) {
    for (const term of counts.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  }
  const unitCount = units.length;
  const whole = Math.log(1 + unitCount) + 1;
  return {
    unitCount,
    weightOf: (term) =>
      0.5 + (0.5 * (Math.log((1 + unitCount) / (1 + (df.get(term) ?? 0))) + 1)) / whole,
  };
}
