import { localDateOf, localTimeOf } from './calendar.js';

const FROM = '09:00';
const UNTIL = '17:00';
const SATURDAY = 6;
const SUNDAY = 0;

/** Whether it is a workday between nine and five on the wall clock of the zone: nobody is reminded at another time. */
export function isInWorkingHours(at: Date, zone: string): boolean {
  const weekday = new Date(`${localDateOf(at, zone)}T00:00:00Z`).getUTCDay();
  if (weekday === SATURDAY || weekday === SUNDAY) return false;
  const time = localTimeOf(at, zone);
  return time >= FROM && time < UNTIL;
}
