/**
 * What a channel has not met does not appear (design.md, "Quiet by default"): weeks 1–3 are prompts, digests and challenges;
 * experiments come after the first challenge or tension, votes after the first named tension, and after six digests new words
 * and signs of direction, alignment and commitment.
 */
const DIGESTS_BEFORE_LATER_THINGS = 6;

/** True for the seventh digest and what comes after it. */
export function hasLaterThings(digestNumber: number): boolean {
  return digestNumber > DIGESTS_BEFORE_LATER_THINGS;
}
