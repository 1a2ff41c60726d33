import type { FlowDeps } from './deps.js';

/** Lets a channel's schedules count from `from` on, so that nothing of a pause is made up for. */
export async function restartSchedules(
  deps: FlowDeps,
  channelId: string,
  from: Date,
): Promise<void> {
  for (const schedule of await deps.store.schedules.forChannel(channelId)) {
    await deps.store.schedules.save(channelId, {
      kind: schedule.kind,
      weekdays: schedule.weekdays,
      localTime: schedule.localTime,
      zone: schedule.zone,
      skipDates: schedule.skipDates,
      activeFrom: from,
    });
  }
}
