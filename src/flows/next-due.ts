import { nextDue, type DueDate } from '../core/time/calendar.js';
import type { Schedule, ScheduleKind } from '../core/model.js';

/** What comes next in a channel; null where nothing is scheduled. */
export interface NextDue {
  readonly prompt: DueDate | null;
  readonly digest: DueDate | null;
}

/** The schedule of that kind, or null. */
export function scheduleOf(schedules: readonly Schedule[], kind: ScheduleKind): Schedule | null {
  return schedules.find((schedule) => schedule.kind === kind) ?? null;
}

/** The next prompt and the next digest strictly after `now`. */
export function nextOf(schedules: readonly Schedule[], now: Date): NextDue {
  const next = (kind: ScheduleKind): DueDate | null => {
    const schedule = scheduleOf(schedules, kind);
    return schedule === null ? null : nextDue(schedule, now);
  };
  return { prompt: next('prompt'), digest: next('digest') };
}
