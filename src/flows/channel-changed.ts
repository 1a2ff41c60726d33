import type { Channel } from '../core/model.js';
import { needsAttention, needsConsent } from './attention.js';
import type { FlowDeps } from './deps.js';
import { restartSchedules } from './restart-schedules.js';

export type ChannelChange =
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'archived' }
  | { readonly kind: 'unarchived' }
  | { readonly kind: 'id-changed'; readonly newSlackChannelId: string }
  | { readonly kind: 'made-private' }
  | { readonly kind: 'made-public' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'unshared' };

/** Follows what happens to a channel in Slack. Where more people can read along than before, nothing is posted until the keeper says so. */
export async function channelChanged(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; change: ChannelChange },
): Promise<{ readonly kind: 'followed' | 'unknown-channel' }> {
  const channel = await deps.store.channels.find(input.slackTeamId, input.slackChannelId);
  if (channel === null) return { kind: 'unknown-channel' };
  await follow(deps, channel, input.change);
  return { kind: 'followed' };
}

async function follow(deps: FlowDeps, channel: Channel, change: ChannelChange): Promise<void> {
  switch (change.kind) {
    case 'renamed':
      await deps.store.channels.update(channel.id, { name: change.name });
      return;
    case 'id-changed':
      await deps.store.channels.update(channel.id, { slackChannelId: change.newSlackChannelId });
      return;
    case 'archived':
      await needsAttention(deps, channel, 'is_archived');
      return;
    case 'made-public':
    case 'shared':
      await needsAttention(deps, channel, change.kind);
      return;
    case 'unarchived':
      if (!needsConsent(channel.attention)) await mend(deps, channel);
      return;
    case 'unshared':
      if (channel.attention === 'shared') await mend(deps, channel);
      return;
    case 'made-private':
      if (channel.attention === 'made-public') await mend(deps, channel);
  }
}

/** Lets a channel that needed attention go on from now. */
export async function mend(deps: FlowDeps, channel: Channel): Promise<void> {
  if (channel.state !== 'needs-attention') return;
  await restartSchedules(deps, channel.id, deps.clock.now());
  await deps.store.channels.update(channel.id, { state: 'active', attention: null });
}
