import { localDateOf, localTimeOf } from './calendar.js';
import { weekdayOf } from './date-words.js';

const FROM = '09:00';
const UNTIL = '17:00';
const FRIDAY = 5;

/** Whether it is a workday between nine and five on the wall clock of the zone: nobody is reminded at another time. */
export function isInWorkingHours(at: Date, zone: string): boolean {
  if (weekdayOf(localDateOf(at, zone)) > FRIDAY) return false;
  const time = localTimeOf(at, zone);
  return time >= FROM && time < UNTIL;
}
