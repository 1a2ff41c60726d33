import type { VoteCount } from '../tensions/vote-division.js';

/** What one person says to a statement. */
export const VOTES = ['agree', 'differ', 'not-sure'] as const;
export type VoteValue = (typeof VOTES)[number];

/** Words of one response, verbatim, that the channel may vote on since their author said yes to it. */
export interface Statement {
  readonly id: string;
  readonly channelId: string;
  readonly responseId: string;
  /** Where the words stand. */
  readonly threadId: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the last digest whose thread put it to a vote; null when none did. */
  readonly shownIn: number | null;
  readonly count: VoteCount;
}

/** People who voted, whatever they said. */
export function votersOf({ agree, differ, unsure }: VoteCount): number {
  return agree + differ + unsure;
}
