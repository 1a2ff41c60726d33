import type { ReadUnit } from './read-units.js';
import { termHash } from '../text/term-hash.js';
import { createTermTable } from './term-table.js';

/** How much a term tells apart, from all units the channel has had so far. */
export interface TermWeights {
  readonly unitCount: number;
  /** Weight in [0, 1] of a term's number. */
  readonly idf: (id: number) => number;
  /** The same of a stem. */
  readonly weightOf: (stem: string) => number;
}

/** Units after which a channel's own counts weigh as much as knowing nothing. */
const HALF_KNOWN_UNITS = 50;

/** How far a channel of so many units can be weighed by its own counts: 0 for none, towards 1. */
export function knownShare(unitCount: number): number {
  return unitCount / (unitCount + HALF_KNOWN_UNITS);
}

/**
 * idf(t) = (1 − λ) + λ·ln((1+N)/(½+df))/ln(1+N), λ = N/(N+50): what everybody in a channel says tells nothing
 * there (it takes the place of removing a channel's mean), but ten units are not weighed by chance.
 */
export function weighTerms(units: readonly ReadUnit[]): TermWeights {
  const terms = createTermTable(4 * units.length);
  let counts = new Int32Array(8 * units.length + 1);
  for (const { terms: own } of units) {
    for (const id of own.ids) {
      const place = terms.add(id);
      if (place >= counts.length) counts = grown(counts);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const unitCount = units.length;
  const known = knownShare(unitCount);
  const whole = Math.log(1 + Math.max(1, unitCount));
  const idfOf = (count: number): number => {
    const own = Math.log((1 + unitCount) / (0.5 + count)) / whole;
    return 1 - known + known * Math.max(0, Math.min(1, own));
  };
  const byCount: number[] = [];
  const byPlace = Float64Array.from({ length: terms.size() }, (_, place) => {
    const count = counts[place] ?? 0;
    return (byCount[count] ??= idfOf(count));
  });
  const unmet = idfOf(0);
  const idf = (id: number): number => {
    const place = terms.find(id);
    return place < 0 ? unmet : (byPlace[place] ?? 0);
  };
  return { unitCount, idf, weightOf: (stem) => idf(termHash(stem)) };
}

function grown(counts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(counts.length * 2);
  more.set(counts);
  return more;
}
