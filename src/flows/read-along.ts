import type { Channel } from '../core/model.js';
import { AppError } from '../errors.js';
import { needsAttention } from './attention.js';
import type { FlowDeps } from './deps.js';

/**
 * Whether nobody more can read along now than when the keeper last agreed. Asked of Slack itself before a digest, since an event may be
 * lost: where more can, the channel is held until its keeper agrees, and where Slack does not say, the answer is no for now.
 */
export async function isAsAgreed(deps: FlowDeps, channel: Channel): Promise<boolean> {
  const { slackTeamId, slackChannelId, wasPrivate, wasShared } = channel;
  try {
    const { isPrivate, isExtShared } = await deps.messenger.channel(slackTeamId, slackChannelId);
    if (wasPrivate === true && !isPrivate) {
      await needsAttention(deps, channel, 'made-public');
      return false;
    }
    if (wasShared === false && isExtShared) {
      await needsAttention(deps, channel, 'shared');
      return false;
    }
    if (wasPrivate !== isPrivate || wasShared !== isExtShared) {
      await rememberAgreed(deps, channel, { isPrivate, isExtShared });
    }
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'slack_refused') throw error;
    deps.log.warn({ channelId: channel.id, err: error.code }, 'who can read along is unknown');
    return false;
  }
}

/** Keeps who can read along now as what was agreed to. */
export async function rememberAgreed(
  deps: FlowDeps,
  channel: Channel,
  { isPrivate, isExtShared }: { readonly isPrivate: boolean; readonly isExtShared: boolean },
): Promise<void> {
  await deps.store.channels.update(channel.id, { wasPrivate: isPrivate, wasShared: isExtShared });
}

/** Whether a full member may agree for the channel that more can read along: its keeper, or anybody where it has none in it any more. */
export async function mayAgree(
  deps: FlowDeps,
  channel: Channel,
  slackUserId: string,
): Promise<boolean> {
  const keeper = channel.keeperSlackId;
  if (keeper === null || keeper === slackUserId) return true;
  const members = await deps.messenger.members(channel.slackTeamId, channel.slackChannelId);
  return !members.includes(keeper);
}
