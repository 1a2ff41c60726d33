import { votersOf } from './statement.js';
import type { VoteCount } from '../tensions/vote-division.js';

/** Half a vote for either, so that a group in which nobody voted neither agrees nor differs (Jeffreys). */
const PRIOR = 0.5;

/**
 * How far every group agrees and does not differ: the geometric mean over groups of pa · (1 − pd), so that more groups do not lower it
 * and one group that differs does (methods.md 1.1, failure modes of the plain product). .25 where nobody voted.
 */
export function acrossGroups(groups: readonly VoteCount[]): number {
  if (groups.length === 0) return 0;
  const logs = groups.map((count) => {
    const seen = votersOf(count) + 2 * PRIOR;
    return Math.log(((count.agree + PRIOR) / seen) * (1 - (count.differ + PRIOR) / seen));
  });
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / groups.length);
}
