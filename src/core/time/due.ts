import { dueBetween, isZone } from './calendar.js';
import type { LocalDate, Schedule, ScheduleKind } from '../model.js';

const MS_PER_DAY = 86_400_000;
/** What was due longer ago leaves no mark: after five weeks away, people need no list of what did not happen. */
const LOOK_BACK_MS = 35 * MS_PER_DAY;

/** An occurrence that should exist by now. */
export interface DueOccurrence {
  readonly scheduleId: string;
  readonly channelId: string;
  readonly kind: ScheduleKind;
  readonly localDate: LocalDate;
  readonly dueAt: Date;
}

/**
 * Everything due in (`since`, `now`], oldest first; with `since` null, of the last five weeks. Asking twice for the same
 * time gives the same rows: the store keeps one a (schedule, local date). Nothing is due in a zone that is not known here.
 */
export function findDue(
  schedules: readonly Schedule[],
  since: Date | null,
  now: Date,
): readonly DueOccurrence[] {
  const earliest = new Date(now.getTime() - LOOK_BACK_MS);
  const from = since !== null && since > earliest ? since : earliest;
  return schedules
    .filter(({ zone }) => isZone(zone))
    .flatMap((schedule) =>
      dueBetween(schedule, from, now).map((due) => ({
        scheduleId: schedule.id,
        channelId: schedule.channelId,
        kind: schedule.kind,
        ...due,
      })),
    )
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
