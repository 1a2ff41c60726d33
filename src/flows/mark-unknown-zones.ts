import type { Schedule } from '../core/model.js';
import { isZone } from '../core/time/calendar.js';
import { needsAttention, ZONE_UNKNOWN } from './attention.js';
import type { FlowDeps } from './deps.js';

/** Stops channels whose days stand in a time zone that is not known here, and tells their keepers: a guess would post at a wrong hour. */
export async function markUnknownZones(
  deps: FlowDeps,
  schedules: readonly Schedule[],
): Promise<void> {
  const unknown = schedules.filter(({ zone }) => !isZone(zone));
  for (const channelId of new Set(unknown.map((schedule) => schedule.channelId))) {
    const channel = await deps.store.channels.get(channelId);
    if (channel !== null) await needsAttention(deps, channel, ZONE_UNKNOWN);
  }
}
