import type { Weekday } from '../../model.js';
import type { Day } from '../dates-model.js';
import { listOf } from './grammar.js';

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const weekday = (day: Weekday): string => WEEKDAYS[day - 1] ?? '';
const month = (number: number, year: number | null = null): string =>
  [MONTHS[number - 1] ?? '', ...(year === null ? [] : [year])].join(' ');
const day = (date: Day): string => `${date.day} ${month(date.month, date.year)}`;

export const dates = {
  weekday,
  /** "Monday and Wednesday"; "every day" for all seven. */
  weekdays: (days: readonly Weekday[]): string =>
    days.length === 7 ? 'every day' : listOf(days.map(weekday)),
  /** `March`, `March 2026`. */
  month,
  /** `4 March`, `4 March 2026`. */
  day,
  /** `Wednesday 11 March`. */
  weekdayAndDay: (name: Weekday, date: Day): string => `${weekday(name)} ${day(date)}`,
  /** `Wednesday 11 March, 10:00`. */
  dayAndTime: (name: Weekday, date: Day, time: string): string =>
    `${weekday(name)} ${day(date)}, ${time}`,
  /** `2 to 9 March`, `27 February to 6 March`. */
  span: (from: Day, to: Day): string =>
    from.month === to.month && from.year === to.year
      ? `${from.day} to ${day(to)}`
      : `${day(from)} to ${day(to)}`,
};
