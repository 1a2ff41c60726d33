import { Temporal } from 'temporal-polyfill';

import type { LocalDate, LocalTime, Schedule, Weekday } from '../model.js';

const MS_PER_DAY = 86_400_000;
/** Zones differ from UTC by at most 14 hours, and a gap moves a time by at most a day. */
const ZONE_MARGIN_DAYS = 2;
/** With every date of a year skipped there is nothing to announce. */
const HORIZON_DAYS = 400;

/** One date on which a schedule is due, with its instant. */
export interface DueDate {
  readonly localDate: LocalDate;
  readonly dueAt: Date;
}

type When = Pick<Schedule, 'weekdays' | 'localTime' | 'zone' | 'skipDates' | 'activeFrom'>;

/** True for a zone of the IANA database; an offset such as `+01:00` is none, as it knows no clock changes. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** A zone that this machine does not know counts as UTC, so that what is stored with it can still be shown; nothing is due by it (`findDue`). */
function knownZone(zone: string): string {
  return isZone(zone) ? zone : 'UTC';
}

/** The instant of a local date and time: in a gap moved forward by it, in an overlap the first (Temporal's `compatible`). */
export function toInstant(date: LocalDate, time: LocalTime, zone: string): Date {
  return instantIn(date, time, knownZone(zone));
}

function instantIn(date: LocalDate, time: LocalTime, zone: string): Date {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** `YYYY-MM-DD` that a wall calendar in the zone shows. */
export function localDateOf(instant: Date, zone: string): LocalDate {
  return zoned(instant, zone).toPlainDate().toString();
}

/** `HH:MM` that a wall clock in the zone shows. */
export function localTimeOf(instant: Date, zone: string): LocalTime {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The ISO week in the zone: `2026-W12`. */
export function isoWeekOf(instant: Date, zone: string): string {
  const date = zoned(instant, zone).toPlainDate();
  const year = date.yearOfWeek ?? date.year;
  return `${String(year).padStart(4, '0')}-W${String(date.weekOfYear ?? 1).padStart(2, '0')}`;
}

/** The first instant of the local date after that of `instant`. */
export function nextMidnight(instant: Date, zone: string): Date {
  const date = zoned(instant, zone).toPlainDate().add({ days: 1 });
  return new Date(date.toZonedDateTime(knownZone(zone)).epochMilliseconds);
}

/** The date of the next due instant strictly after `after`; null when nothing comes within a year. */
export function nextDue(schedule: When, after: Date): DueDate | null {
  const start = Math.max(after.getTime(), schedule.activeFrom.getTime() - 1);
  const first = Math.floor(start / MS_PER_DAY) - ZONE_MARGIN_DAYS;
  const zone = knownZone(schedule.zone);
  for (let day = first; day < first + HORIZON_DAYS; day += 1) {
    const due = dueOn({ ...schedule, zone }, day);
    if (due !== null && due.dueAt.getTime() > start) return due;
  }
  return null;
}

/** Due dates in (from, to], oldest first; none before the schedule's `activeFrom`. One a local date, over every clock change. */
export function dueBetween(schedule: When, from: Date, to: Date): readonly DueDate[] {
  const start = Math.max(from.getTime(), schedule.activeFrom.getTime() - 1);
  const last = Math.floor(to.getTime() / MS_PER_DAY) + ZONE_MARGIN_DAYS;
  const found: DueDate[] = [];
  const zone = knownZone(schedule.zone);
  for (let day = Math.floor(start / MS_PER_DAY) - ZONE_MARGIN_DAYS; day <= last; day += 1) {
    const due = dueOn({ ...schedule, zone }, day);
    if (due === null) continue;
    if (due.dueAt.getTime() > start && due.dueAt.getTime() <= to.getTime()) found.push(due);
  }
  return found;
}

/** `day` counts from 1970-01-01. */
function dueOn(schedule: When, day: number): DueDate | null {
  const utc = new Date(day * MS_PER_DAY);
  const weekday = (((utc.getUTCDay() + 6) % 7) + 1) as Weekday;
  if (!schedule.weekdays.includes(weekday)) return null;
  const localDate = utc.toISOString().slice(0, 10);
  if (schedule.skipDates.includes(localDate) || !isDateIn(localDate, schedule.zone)) return null;
  return { localDate, dueAt: instantIn(localDate, schedule.localTime, schedule.zone) };
}

/** False for a date that a zone left out, as Apia did with 2011-12-30 when it crossed the date line. */
function isDateIn(date: LocalDate, zone: string): boolean {
  const plain = Temporal.PlainDate.from(date);
  return plain.toZonedDateTime(zone).toPlainDate().equals(plain);
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    knownZone(zone),
  );
}
