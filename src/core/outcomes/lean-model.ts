import type { NonEmpty, Outcome } from '../model.js';

/** What a channel spoke much of, and what little, over its last digests: never a score, and of nobody. */
export interface OutcomeLean {
  readonly much: Outcome;
  readonly little: Outcome;
  readonly text: string;
  /** Responses that show what there is much of. */
  readonly evidence: NonEmpty<string>;
}
