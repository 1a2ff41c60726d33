import type { Channel, Thread } from '../core/model.js';
import type { Connection } from './connection.js';
import { channelFrom, threadFrom } from './rows.js';

/** Prepared once a connection: asked for every message in any thread of any channel we are in. */
const STATEMENT = {
  name: 'thread by root',
  text: `
    SELECT thread.id AS "threadId", thread.kind, thread.question, thread.prompt_id AS "promptId",
      thread.practice, thread.outcome, thread.opened_at AS "openedAt",
      thread.closed_at AS "closedAt", thread.is_root_gone AS "isRootGone",
      channel.id AS "channelId", channel.workspace_id AS "workspaceId", channel.name,
      channel.keeper_slack_id AS "keeperSlackId", channel.zone, channel.state, channel.attention,
      channel.acknowledge_replies AS "acknowledgeReplies", channel.allow_external AS "allowExternal",
      channel.theme_people_min AS "themePeopleMin", channel.own_questions AS "ownQuestions",
      channel.is_demo AS "isDemo"
    FROM workspace
    JOIN channel ON channel.workspace_id = workspace.id AND channel.slack_channel_id = $2
    JOIN thread ON thread.channel_id = channel.id AND thread.root_ts = $3
    WHERE workspace.slack_team_id = $1`,
};

type Found = Omit<Parameters<typeof threadFrom>[0], 'id' | 'rootTs' | 'lastReadAt'> &
  Omit<Parameters<typeof channelFrom>[0], 'id' | 'slackChannelId' | 'workspace'> & {
    threadId: string;
    channelId: string;
  };

/** The thread of ours with that root, or null: then the message is none of ours. */
export async function findByRoot(
  { pool }: Connection,
  slackTeamId: string,
  slackChannelId: string,
  rootTs: string,
): Promise<(Thread & { channel: Channel }) | null> {
  const values = [slackTeamId, slackChannelId, rootTs];
  const { rows } = await pool.query<Found>({ ...STATEMENT, values });
  const row = rows[0];
  if (row === undefined) return null;
  const channel = { ...row, id: row.channelId, slackChannelId, workspace: { slackTeamId } };
  return {
    ...threadFrom({ ...row, id: row.threadId, rootTs, lastReadAt: null }),
    channel: channelFrom(channel),
  };
}
