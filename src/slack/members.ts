import { z } from 'zod';
import type { Clock } from '../clock.js';
import { AppError } from '../errors.js';
import { failureOf } from './slack-failure.js';
import { createTimedCache } from './timed-cache.js';
import type { Workspaces } from './web-client.js';

const TTL_MS = 5 * 60_000;
const CHANNELS_MAX = 10_000;
const PAGE = 1000;
const PAGES_MAX = 100;

const MembersPage = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

export interface Members {
  /** Live members of a channel, at most 5 minutes old. Throws `AppError('slack_refused')` when Slack does not say: nobody counts as a member then. */
  members(slackTeamId: string, slackChannelId: string): Promise<readonly string[]>;
  forget(slackTeamId: string, slackChannelId: string): void;
}

/** Members by conversations.members, kept for at most 5 minutes and forgotten when somebody joins or leaves. */
export function createMembers(workspaces: Workspaces, clock: Clock): Members {
  const cache = createTimedCache<readonly string[]>({ ttlMs: TTL_MS, max: CHANNELS_MAX, clock });
  const keyOf = (team: string, channel: string): string => `${team}/${channel}`;

  async function load(slackTeamId: string, channel: string): Promise<readonly string[]> {
    const { reads } = await workspaces.get(slackTeamId);
    const members: string[] = [];
    let cursor = '';
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const args = { channel, limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
      const answer = MembersPage.parse(await reads.apiCall('conversations.members', args));
      members.push(...answer.members);
      cursor = answer.response_metadata?.next_cursor ?? '';
      if (cursor === '') return members;
    }
    throw new Error('the list of members does not end');
  }

  async function loadOrRefuse(slackTeamId: string, channel: string): Promise<readonly string[]> {
    try {
      return await load(slackTeamId, channel);
    } catch (error) {
      if (error instanceof AppError) throw error;
      const { reason } = failureOf(error);
      throw new AppError('slack_refused', `Slack did not say who is in the channel (${reason})`, {
        cause: error,
      });
    }
  }

  return {
    members: (slackTeamId, slackChannelId) =>
      cache.get(keyOf(slackTeamId, slackChannelId), () =>
        loadOrRefuse(slackTeamId, slackChannelId),
      ),
    forget: (slackTeamId, slackChannelId) => {
      cache.forget(keyOf(slackTeamId, slackChannelId));
    },
  };
}
