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

type Root = readonly [slackTeamId: string, slackChannelId: string, rootTs: string];
type ThreadByRoot = (Thread & { readonly channel: Channel }) | null;

async function ask({ pool }: Connection, root: Root): Promise<ThreadByRoot> {
  const { rows } = await pool.query<Found>({ ...STATEMENT, values: [...root] });
  const row = rows[0];
  if (row === undefined) return null;
  const [slackTeamId, slackChannelId, rootTs] = root;
  const channel = { ...row, id: row.channelId, slackChannelId, workspace: { slackTeamId } };
  return {
    ...threadFrom({ ...row, id: row.threadId, rootTs, lastReadAt: null }),
    channel: channelFrom(channel),
  };
}

/**
 * The thread of ours with that root, or null: then the message is none of ours. Calls of one turn of the event loop that ask
 * for the same root share a statement. It is sent after the last of them, so nobody gets an older answer than alone.
 */
export function createFindByRoot(connection: Connection): (...root: Root) => Promise<ThreadByRoot> {
  const gathering = new Map<string, Promise<ThreadByRoot>>();
  return (...root) => {
    const key = root.join('/');
    const joined = gathering.get(key);
    if (joined !== undefined) return joined;
    const asked = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      gathering.delete(key);
      return ask(connection, root);
    });
    gathering.set(key, asked);
    return asked;
  };
}
