import type { Person } from '../core/model.js';
import { isoWeekOf } from '../core/time/calendar.js';
import type { PostResult } from '../slack/messenger-model.js';
import type { FlowDeps } from './deps.js';

/** The week in which a person gets one direct message at most; the same for all, wherever they are. */
export function messageWeek(now: Date): string {
  return isoWeekOf(now, 'UTC');
}

/** Sends something as the one direct message of a person's week. False, with nothing sent, where that was used; also where it did not arrive. */
export async function asWeeklyMessage(
  { store, clock }: Pick<FlowDeps, 'store' | 'clock'>,
  { slackTeamId, slackUserId }: Person,
  send: () => Promise<PostResult>,
): Promise<boolean> {
  const week = messageWeek(clock.now());
  if (!(await store.people.takeWeeklyMessage(slackTeamId, slackUserId, week))) return false;
  const { kind } = await send();
  return kind === 'sent' || kind === 'ambiguous';
}
