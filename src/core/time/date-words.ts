import { localDateOf, localTimeOf } from './calendar.js';
import type { Language, LocalDate, Weekday } from '../model.js';

const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SUNDAY: Weekday = 7;

const GERMAN_WEEKDAYS = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const GERMAN_MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** `dayAndTime` in a language: “Mittwoch, 11. März, 10:00 Uhr”. */
export function dayAndTimeIn(language: Language, at: Date, zone: string): string {
  if (language === 'en') return dayAndTime(at, zone);
  const date = localDateOf(at, zone);
  const [, month = '', day = ''] = date.split('-');
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || SUNDAY;
  return `${GERMAN_WEEKDAYS[weekday - 1] ?? ''}, ${Number(day)}. ${GERMAN_MONTHS[Number(month) - 1] ?? ''}, ${localTimeOf(at, zone)} Uhr`;
}

export function weekdayName(day: Weekday): string {
  return WEEKDAYS[day];
}

/** `4 March` on the wall clock of the zone. */
export function dayAndMonth(at: Date, zone: string): string {
  const [, month = '', day = ''] = localDateOf(at, zone).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
}

/** `March`, with the year when it is another one than that of `near`. */
export function monthInWords(at: Date, zone: string, near: Date): string {
  const [year = '', month = ''] = localDateOf(at, zone).split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return localDateOf(near, zone).startsWith(`${year}-`) ? name : `${name} ${year}`;
}

/** "Wednesday 11 March, 10:00" on the wall clock of the zone. The zone is not said: say it once beside. */
export function dayAndTime(at: Date, zone: string): string {
  const weekday = new Date(`${localDateOf(at, zone)}T00:00:00Z`).getUTCDay() || SUNDAY;
  return `${weekdayName(weekday as Weekday)} ${dayAndMonth(at, zone)}, ${localTimeOf(at, zone)}`;
}

/** True for `YYYY-MM-DD` of a day that is in the calendar. */
export function isDate(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(words)) return false;
  const at = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(words);
}

/** "Wednesday 11 March" for a date. */
export function dateInWords(date: LocalDate): string {
  const at = new Date(`${date}T00:00:00Z`);
  return `${weekdayName((at.getUTCDay() || SUNDAY) as Weekday)} ${dayAndMonth(at, 'UTC')}`;
}

/** "11 March 2026" on the wall clock of the zone. */
export function dayOf(at: Date, zone: string): string {
  const [year = ''] = localDateOf(at, zone).split('-');
  return `${dayAndMonth(at, zone)} ${year}`;
}

/** Whole months of so many days, as people say it. */
export function monthsOf(days: number): number {
  return Math.round(days / 30.4);
}
