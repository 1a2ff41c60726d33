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
      await takeNewId(deps, channel, change.newSlackChannelId);
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

/** Slack may have spoken of the new id before it said so: what was begun under it since then gives way to the channel with its past. */
async function takeNewId(deps: FlowDeps, channel: Channel, slackChannelId: string): Promise<void> {
  const begun = await deps.store.channels.find(channel.slackTeamId, slackChannelId);
  if (begun !== null) {
    deps.log.warn(
      { channelId: begun.id, for: channel.id },
      'a channel gave its id to an older one',
    );
    const gone = { slackChannelId: `${slackChannelId}-${begun.id}`, state: 'left' as const };
    await deps.store.channels.update(begun.id, { ...gone, attention: 'id-changed' });
  }
  await deps.store.channels.update(channel.id, { slackChannelId });
}

/** Lets a channel that needed attention go on from now. */
export async function mend(deps: FlowDeps, channel: Channel): Promise<void> {
  if (channel.state !== 'needs-attention') return;
  await restartSchedules(deps, channel.id, deps.clock.now());
  await deps.store.channels.update(channel.id, { state: 'active', attention: null });
}
