import { dayInWords } from '../time/date-words.js';
import { weeksBetween } from './digest-dates.js';
import type { DigestSource } from './digest-source.js';

/** `since the week of 4 March`, or `since digest 2` where nothing of that time is stored any more. */
export function sinceCycle(source: DigestSource, cycle: number): string {
  const start = startOf(source, cycle);
  const words = source.words.tension;
  if (start === null) return words.sinceDigest(cycle);
  const { zone, toAt, language } = source.input;
  return words.since(dayInWords(start, zone, toAt, language));
}

/** `first heard this time`, or since when and for how long it has been open. */
export function ageOf(source: DigestSource, cycle: number): string {
  const words = source.words.tension;
  if (cycle >= source.input.number) return words.firstHeard;
  const start = startOf(source, cycle);
  const weeks = start === null ? 0 : weeksBetween(start, source.input.toAt);
  const since = sinceCycle(source, cycle);
  return weeks > 1 ? words.openFor(since, weeks) : since;
}

function startOf({ input }: DigestSource, cycle: number): Date | null {
  return input.earlier
    .filter((response) => response.cycle === cycle)
    .reduce<Date | null>(
      (first, { saidAt }) => (first === null || saidAt < first ? saidAt : first),
      null,
    );
}
