import { IMPORTED_PROMPT } from '../core/prompts/prompt-model.js';
import type { Connection } from './connection.js';
import { loadResponses } from './response-rows.js';
import type { JustSaid, ResponseStore } from './response-store-model.js';

/** What a channel has not met does not appear: there must be something to remember. */
const DIGESTS_MIN = 6;

/** Channel by channel, by the index of when it was said: asked at each tick, it read every reply of every channel. */
export async function findJustSaid(
  { prisma }: Connection,
  { since, until, remindedBefore, limit }: Parameters<ResponseStore['justSaid']>[0],
): Promise<readonly JustSaid[]> {
  return prisma.$queryRaw<JustSaid[]>`
    WITH grown AS MATERIALIZED (
      SELECT channel.id, channel.slack_channel_id, workspace.slack_team_id
      FROM channel JOIN workspace ON workspace.id = channel.workspace_id
      WHERE channel.state = 'active'
        AND EXISTS (SELECT 1 FROM digest WHERE digest.channel_id = channel.id AND digest.number >= ${DIGESTS_MIN})
    )
    SELECT said.id AS "responseId", said.channel_id AS "channelId", said.slack_user_id AS "slackUserId", said.text,
      grown.slack_team_id AS "slackTeamId", grown.slack_channel_id AS "slackChannelId",
      thread.root_ts AS "threadTs", thread.question
    FROM grown CROSS JOIN LATERAL (
      SELECT * FROM response WHERE response.channel_id = grown.id
        AND response.said_at > ${since.toISOString()}::timestamptz AND response.said_at <= ${until.toISOString()}::timestamptz
        AND response.source = 'thread' AND response.deleted_at IS NULL AND response.slack_user_id IS NOT NULL
      OFFSET 0
    ) AS said
    JOIN thread ON thread.id = said.thread_id
    LEFT JOIN person ON person.slack_team_id = grown.slack_team_id
      AND person.slack_user_id = said.slack_user_id
    WHERE thread.root_ts IS NOT NULL AND thread.prompt_id IS DISTINCT FROM ${IMPORTED_PROMPT}
      AND (person.reminded_at IS NULL OR person.reminded_at < ${remindedBefore.toISOString()}::timestamptz)
      AND NOT EXISTS (SELECT 1 FROM statement JOIN response own ON own.id = statement.response_id
        WHERE statement.channel_id = said.channel_id AND own.slack_user_id = said.slack_user_id
          AND statement.told_at > ${until.toISOString()}::timestamptz - interval '1 day')
    ORDER BY said.said_at, said.id LIMIT ${limit}`;
}

export async function findSaidBefore(
  connection: Connection,
  ...[channelId, which]: Parameters<ResponseStore['saidBefore']>
): ReturnType<ResponseStore['saidBefore']> {
  const { before, notBySlackId, holdingAny, limit } = which;
  const found = await connection.prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM response
    WHERE channel_id = ${channelId}::uuid AND source = 'thread' AND deleted_at IS NULL AND may_be_quoted
      AND said_at < ${before.toISOString()}::timestamptz AND slack_user_id <> ${notBySlackId}
      AND EXISTS (SELECT 1 FROM unnest(${[...holdingAny]}::text[]) AS word
        WHERE position(lower(word) IN lower(text)) > 0)
    ORDER BY said_at DESC, id LIMIT ${limit}`;
  const responses = await loadResponses(connection, { id: { in: found.map(({ id }) => id) } });
  // Who wants none of their words quoted is told apart there.
  return responses.filter(({ isQuotable }) => isQuotable).reverse();
}
