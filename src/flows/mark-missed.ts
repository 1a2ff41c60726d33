import type { Channel } from '../core/model.js';
import type { Occurrence } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { dayAndTime } from '../core/time/date-words.js';
import { tellKeeper } from './tell-keeper.js';

const SHOWN_MAX = 3;

/** Marks what came too late to be posted, and tells the keeper in one message. Callers hold the claims, so it is told once. */
export async function markMissed(
  deps: FlowDeps,
  channel: Channel,
  occurrences: readonly Occurrence[],
): Promise<void> {
  if (occurrences.length === 0) return;
  for (const occurrence of occurrences) {
    await deps.store.occurrences.settle(occurrence.id, 'missed');
    deps.log.warn({ channelId: channel.id, occurrenceId: occurrence.id }, 'occurrence missed');
  }
  await tellMissed(deps, channel, occurrences);
}

/** Tells the keeper what was missed; of a channel that needs attention the keeper heard before. */
export async function tellMissed(
  deps: FlowDeps,
  channel: Channel,
  occurrences: readonly Occurrence[],
): Promise<void> {
  if (channel.state !== 'active' || occurrences.length === 0) return;
  await tellKeeper(deps, channel, ({ keeper }, language) => {
    const missed = occurrences.map(({ kind, dueAt }) => {
      const when = dayAndTime(dueAt, channel.zone, language);
      return kind === 'prompt' ? keeper.question(when) : keeper.digest(when);
    });
    const before = Math.max(0, missed.length - SHOWN_MAX);
    return keeper.missed(channel.name, missed.slice(-SHOWN_MAX), before);
  });
}
