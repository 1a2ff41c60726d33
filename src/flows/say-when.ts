import { localDateOf, localTimeOf } from '../core/calendar.js';

const DAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
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
] as const;

/** "Wednesday 11 March, 10:00", on the wall clock of the zone. */
export function sayWhen(at: Date, zone: string): string {
  const day = new Date(`${localDateOf(at, zone)}T00:00:00Z`);
  const weekday = DAYS[day.getUTCDay()] ?? '';
  const month = MONTHS[day.getUTCMonth()] ?? '';
  return `${weekday} ${day.getUTCDate()} ${month}, ${localTimeOf(at, zone)}`;
}
