import { localDateOf } from '../time/calendar.js';
import { dayAndMonth } from '../time/date-words.js';

const MS_PER_DAY = 86_400_000;

/** `4 March`, with the year when it is another one than that of `near`. */
export function dayInWords(instant: Date, zone: string, near: Date): string {
  const [year = ''] = localDateOf(instant, zone).split('-');
  const words = dayAndMonth(instant, zone);
  return localDateOf(near, zone).startsWith(`${year}-`) ? words : `${words} ${year}`;
}

/** `2 to 9 March`, `27 February to 6 March`. */
export function spanInWords(from: Date, to: Date, zone: string): string {
  const start = dayInWords(from, zone, to);
  const end = dayInWords(to, zone, to);
  if (start === end) return end;
  const [startDay = '', ...startRest] = start.split(' ');
  const [, ...endRest] = end.split(' ');
  return startRest.join(' ') === endRest.join(' ') ? `${startDay} to ${end}` : `${start} to ${end}`;
}

/** Whole weeks from one instant to a later one, rounded; 0 when under half a week. */
export function weeksBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / (7 * MS_PER_DAY)));
}

/** `this week` for a cycle of about a week, otherwise `since last time`, since a channel sets its own pace. */
export function periodInWords(from: Date, to: Date): 'this week' | 'since last time' {
  const days = (to.getTime() - from.getTime()) / MS_PER_DAY;
  return days >= 4 && days <= 10 ? 'this week' : 'since last time';
}
