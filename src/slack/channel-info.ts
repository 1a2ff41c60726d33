import { z } from 'zod';
import { AppError } from '../errors.js';
import type { SlackChannelInfo } from './messenger-model.js';
import { failureOf } from './slack-failure.js';
import type { Workspaces } from './web-client.js';

const flag = z.boolean().optional();
const ChannelInfo = z.object({
  channel: z.object({
    id: z.string(),
    name: z.string().optional(),
    is_private: flag,
    is_archived: flag,
    is_ext_shared: flag,
    is_member: flag,
  }),
});

/** What Slack tells of a channel now. Throws `AppError('slack_refused')` when it does not tell. */
export async function channelInfo(
  workspaces: Workspaces,
  slackTeamId: string,
  slackChannelId: string,
): Promise<SlackChannelInfo> {
  const { reads } = await workspaces.get(slackTeamId);
  try {
    const answer = await reads.apiCall('conversations.info', { channel: slackChannelId });
    const { channel } = ChannelInfo.parse(answer);
    return {
      slackChannelId: channel.id,
      name: channel.name ?? '',
      isPrivate: channel.is_private === true,
      isArchived: channel.is_archived === true,
      isExtShared: channel.is_ext_shared === true,
      // Slack leaves this out for some kinds of channel; only an explicit no is a no.
      isMember: channel.is_member !== false,
    };
  } catch (error) {
    const { reason } = failureOf(error);
    throw new AppError('slack_refused', `Slack did not tell about the channel (${reason})`, {
      cause: error,
    });
  }
}
