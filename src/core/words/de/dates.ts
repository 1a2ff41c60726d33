import type { Weekday } from '../../model.js';
import type { Day } from '../dates-model.js';
import type { Words } from '../words-model.js';
import { listOf } from './grammar.js';

const WEEKDAYS = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

const weekday = (day: Weekday): string => WEEKDAYS[day - 1] ?? '';
const month = (number: number, year: number | null = null): string =>
  [MONTHS[number - 1] ?? '', ...(year === null ? [] : [year])].join(' ');
const day = (date: Day): string => `${date.day}. ${month(date.month, date.year)}`;

export const dates: Words['dates'] = {
  weekday,
  weekdays: (days) => (days.length === 7 ? 'jeden Tag' : listOf(days.map(weekday))),
  month,
  day,
  weekdayAndDay: (name, date) => `${weekday(name)}, ${day(date)}`,
  dayAndTime: (name, date, time) => `${weekday(name)}, ${day(date)}, ${time} Uhr`,
  span: (from, to) =>
    from.month === to.month && from.year === to.year
      ? `${from.day}. bis ${day(to)}`
      : `${day(from)} bis ${day(to)}`,
};
