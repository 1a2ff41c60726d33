import { localDateOf, nextMidnight, toInstant } from './calendar.js';
import type { ScheduleKind } from '../model.js';

const MS_PER_HOUR = 3_600_000;
const PROMPT_LATE_MS = 6 * MS_PER_HOUR;
const DIGEST_LATE_MS = 24 * MS_PER_HOUR;
/** A question that comes later than this finds people on their way home. */
const LAST_PROMPT_TIME = '16:00';

export type Lateness = 'not-yet' | 'due' | 'missed';

/**
 * Until when it may still go out (design.md, invariants): a digest 24 hours; a prompt 6 hours or until 16:00 of its local date,
 * whichever is first. A prompt set for 16:00 or later has no 16:00 to keep to, and ends with its date.
 */
export function deadlineOf(kind: ScheduleKind, dueAt: Date, zone: string): Date {
  if (kind === 'digest') return new Date(dueAt.getTime() + DIGEST_LATE_MS);
  const afternoon = toInstant(localDateOf(dueAt, zone), LAST_PROMPT_TIME, zone);
  const end = dueAt < afternoon ? afternoon : nextMidnight(dueAt, zone);
  return new Date(Math.min(dueAt.getTime() + PROMPT_LATE_MS, end.getTime()));
}

/** Whether it may go out now; `missed` from just after its deadline on. */
export function lateness(kind: ScheduleKind, dueAt: Date, now: Date, zone: string): Lateness {
  if (now < dueAt) return 'not-yet';
  return now > deadlineOf(kind, dueAt, zone) ? 'missed' : 'due';
}
