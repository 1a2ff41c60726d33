import type { Channel } from '../core/model.js';
import type { FlowDeps } from './deps.js';

/** Notes for admins of the workspace what was done in a channel, without any words of people; null: by nobody in particular. */
export function noteChange(
  { store, clock }: Pick<FlowDeps, 'store' | 'clock'>,
  { id: channelId, slackTeamId }: Channel,
  slackUserId: string | null,
  what: string,
): Promise<void> {
  return store.audit.note({ slackTeamId, channelId, slackUserId, what, at: clock.now() });
}
