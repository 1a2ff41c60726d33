import type { Language, LocalDate, Weekday } from '../model.js';
import type { Day } from '../words/dates-model.js';
import { wordsIn } from '../words/words-in.js';
import { localDateOf, localTimeOf } from './calendar.js';

const SUNDAY: Weekday = 7;

/** `4 March`, with the year when it is another one than that of `near`. */
export function dayInWords(at: Date, zone: string, near: Date, language?: Language): string {
  return wordsIn(language).dates.day(dayNear(at, zone, near));
}

/** `2 to 9 March`, `27 February to 6 March`. */
export function spanInWords(from: Date, to: Date, zone: string, language?: Language): string {
  const { day, span } = wordsIn(language).dates;
  const [start, end] = [dayNear(from, zone, to), dayNear(to, zone, to)];
  return day(start) === day(end) ? day(end) : span(start, end);
}

/** `March`, with the year when it is another one than that of `near`. */
export function monthInWords(at: Date, zone: string, near: Date, language?: Language): string {
  const { month, year } = dayNear(at, zone, near);
  return wordsIn(language).dates.month(month, year);
}

/** "Wednesday 11 March, 10:00" on the wall clock of the zone. The zone is not said: say it once beside. */
export function dayAndTime(at: Date, zone: string, language?: Language): string {
  const weekday = weekdayOf(localDateOf(at, zone));
  return wordsIn(language).dates.dayAndTime(weekday, dayIn(at, zone), localTimeOf(at, zone));
}

/** True for `YYYY-MM-DD` of a day that is in the calendar. */
export function isDate(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(words)) return false;
  const at = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(words);
}

/** "Wednesday 11 March" for a date. */
export function dateInWords(date: LocalDate, language?: Language): string {
  const { month, day } = partsOf(date);
  return wordsIn(language).dates.weekdayAndDay(weekdayOf(date), { day, month, year: null });
}

/** "11 March 2026" on the wall clock of the zone. */
export function dayOf(at: Date, zone: string, language?: Language): string {
  return fullDateInWords(localDateOf(at, zone), language);
}

/** "11 March 2026" for a date. */
export function fullDateInWords(date: LocalDate, language?: Language): string {
  return wordsIn(language).dates.day(partsOf(date));
}

/** "Monday and Wednesday"; "every day" for all seven. */
export function weekdaysInWords(days: readonly Weekday[], language?: Language): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  return wordsIn(language).dates.weekdays(sorted);
}

/** Whole months of so many days, as people say it. */
export function monthsOf(days: number): number {
  return Math.round(days / 30.4);
}

function partsOf(date: LocalDate): Day & { readonly year: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Without the year. */
function dayIn(at: Date, zone: string): Day {
  return { ...partsOf(localDateOf(at, zone)), year: null };
}

/** With the year when it is another one than that of `near`. */
function dayNear(at: Date, zone: string, near: Date): Day {
  const date = partsOf(localDateOf(at, zone));
  return date.year === partsOf(localDateOf(near, zone)).year ? { ...date, year: null } : date;
}

/** Which day of the week a date is. */
export function weekdayOf(date: LocalDate): Weekday {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() || SUNDAY) as Weekday;
}
