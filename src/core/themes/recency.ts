/** After so many cycles without a word, what was said counts half when it is asked what somebody goes on with. */
const HALF_AFTER_CYCLES = 2;

/**
 * How near something earlier stands when the time since counts too: what was spoken of lately is more often gone on with
 * than what is as like and older. Measured on a year and a half of minutes (docs/analysis.md).
 */
export function fadedBy(similarity: number, cyclesAgo: number): number {
  return similarity * 2 ** (-cyclesAgo / HALF_AFTER_CYCLES);
}
