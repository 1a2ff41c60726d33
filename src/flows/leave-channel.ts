import type { FlowDeps } from './deps.js';
import { noteChange } from './note-change.js';

/** Stops everything in a channel that the bot is no longer in. What was said there stays, for its members, until the bot is invited again. */
export async function leaveChannel(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; why: string },
): Promise<{ readonly kind: 'left' | 'unknown-channel' }> {
  const channel = await deps.store.channels.find(input.slackTeamId, input.slackChannelId);
  if (channel === null) return { kind: 'unknown-channel' };
  await deps.store.channels.update(channel.id, { state: 'left', attention: input.why });
  await noteChange(deps, channel, null, 'channel left');
  return { kind: 'left' };
}
