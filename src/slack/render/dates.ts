import type { LocalDate, Weekday } from '../../core/model.js';

const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

export function weekdayName(day: Weekday): string {
  return WEEKDAYS[day];
}

/** "Monday and Wednesday"; "every day" for all seven. */
export function weekdayNames(days: readonly Weekday[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  return sorted.length === 7 ? 'every day' : listed(sorted.map(weekdayName));
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** "Wednesday 11 March, 10:00" by the zone's clock. The zone is not said: say it once beside. */
export function dayAndTime(at: Date, zone: string): string {
  const part = partsOf(at, zone);
  return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}

/** "11 March 2026". */
export function dayOf(at: Date, zone: string): string {
  const part = partsOf(at, zone);
  return `${part('day')} ${part('month')} ${part('year')}`;
}

/** "11 March 2026" of a `YYYY-MM-DD`. */
export function dateInWords(date: LocalDate): string {
  return dayOf(new Date(`${date}T00:00:00Z`), 'UTC');
}

/** Part by part, since the joining words of a whole date differ between versions of Intl's data. */
function partsOf(at: Date, zone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
