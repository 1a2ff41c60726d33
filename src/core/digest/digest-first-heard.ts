import { dayInWords } from '../time/date-words.js';
import { weeksBetween } from './digest-dates.js';
import type { DigestSource } from './digest-source.js';
import { numberWord } from './digest-words.js';

/** `since the week of 4 March`, or `since digest 2` where nothing of that time is stored any more. */
export function sinceCycle(source: DigestSource, cycle: number): string {
  const start = startOf(source, cycle);
  if (start === null) return `since digest ${cycle}`;
  return `since the week of ${dayInWords(start, source.input.zone, source.input.toAt)}`;
}

/** `first heard this time`, or since when and for how long it has been open. */
export function ageOf(source: DigestSource, cycle: number): string {
  if (cycle >= source.input.number) return 'first heard this time';
  const start = startOf(source, cycle);
  const weeks = start === null ? 0 : weeksBetween(start, source.input.toAt);
  const open = weeks > 1 ? `, open for ${numberWord(weeks)} weeks` : '';
  return `${sinceCycle(source, cycle)}${open}`;
}

function startOf({ input }: DigestSource, cycle: number): Date | null {
  return input.earlier
    .filter((response) => response.cycle === cycle)
    .reduce<Date | null>(
      (first, { saidAt }) => (first === null || saidAt < first ? saidAt : first),
      null,
    );
}
