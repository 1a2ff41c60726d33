import type { Channel, Thread } from '../core/model.js';
import { createBatch } from './batch.js';
import { CHANNEL_COLUMNS } from './channel-columns.js';
import type { Connection } from './connection.js';
import { channelFrom, threadFrom } from './rows.js';

/** Asked for every message in any thread of any channel we are in: those that come together are asked in one statement. */
const STATEMENT = {
  name: 'threads by root',
  text: `
    SELECT given.team AS "slackTeamId", given.root AS "rootTs",
      thread.id AS "threadId", thread.kind, thread.question, thread.prompt_id AS "promptId",
      thread.practice, thread.outcome, thread.opened_at AS "openedAt",
      thread.closed_at AS "closedAt", thread.is_root_gone AS "isRootGone",
      channel.id AS "channelId", ${CHANNEL_COLUMNS}
    FROM unnest($1::text[], $2::text[], $3::text[]) AS given (team, channel, root)
    JOIN workspace ON workspace.slack_team_id = given.team
    JOIN channel ON channel.workspace_id = workspace.id AND channel.slack_channel_id = given.channel
    JOIN thread ON thread.channel_id = channel.id AND thread.root_ts = given.root`,
};

type Found = Omit<Parameters<typeof threadFrom>[0], 'id' | 'lastReadAt'> &
  Omit<Parameters<typeof channelFrom>[0], 'id' | 'workspace'> & {
    slackTeamId: string;
    rootTs: string;
    threadId: string;
    channelId: string;
  };

interface Root {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly rootTs: string;
}
type ThreadByRoot = (Thread & { readonly channel: Channel }) | null;

const keyOf = ({ slackTeamId, slackChannelId, rootTs }: Root): string =>
  `${slackTeamId}/${slackChannelId}/${rootTs}`;

function threadByRootFrom(row: Found): Thread & { readonly channel: Channel } {
  const { slackTeamId } = row;
  return {
    ...threadFrom({ ...row, id: row.threadId, lastReadAt: null }),
    channel: channelFrom({ ...row, id: row.channelId, workspace: { slackTeamId } }),
  };
}

async function ask({ pool }: Connection, roots: readonly Root[]): Promise<readonly ThreadByRoot[]> {
  const once = [...new Map(roots.map((root) => [keyOf(root), root])).values()];
  const { rows } = await pool.query<Found>({
    ...STATEMENT,
    values: [
      once.map(({ slackTeamId }) => slackTeamId),
      once.map(({ slackChannelId }) => slackChannelId),
      once.map(({ rootTs }) => rootTs),
    ],
  });
  const found = new Map(rows.map((row) => [keyOf(row), threadByRootFrom(row)]));
  return roots.map((root) => found.get(keyOf(root)) ?? null);
}

const ROOTS_AT_ONCE = 500;
const STATEMENTS_AT_ONCE = 2;
const WAITING_MAX = 5_000;

/**
 * The thread of ours with that root, or null: then the message is none of ours. Nothing is remembered: the statement is sent after
 * the last of those that share it, so nobody gets an older answer than alone, whatever another replica did.
 */
export function createFindByRoot(
  connection: Connection,
): (slackTeamId: string, slackChannelId: string, rootTs: string) => Promise<ThreadByRoot> {
  const find = createBatch((roots: readonly Root[]) => ask(connection, roots), {
    size: ROOTS_AT_ONCE,
    atOnce: STATEMENTS_AT_ONCE,
    waiting: WAITING_MAX,
    keysOf: null,
  });
  return (slackTeamId, slackChannelId, rootTs) => find({ slackTeamId, slackChannelId, rootTs });
}
