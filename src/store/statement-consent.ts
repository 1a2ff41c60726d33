import { IN_TRANSACTION, type Connection } from './connection.js';
import { findStatements } from './find-statements.js';
import { isOwn } from './delete-response.js';
import { isId } from './plain-text.js';
import type { AskedStatement, StatementStore } from './store-model.js';

interface DueAsk {
  readonly id: string;
  readonly slack_team_id: string;
  readonly slack_user_id: string;
  readonly root_ts: string;
}

const ASKS_AT_ONCE = 20;

/** Marked as told before anybody is told: rather never than twice, since Home asks as well. */
export async function takeDueAsks(
  connection: Connection,
  at: Date,
): Promise<readonly AskedStatement[]> {
  const due = await connection.prisma.$queryRaw<DueAsk[]>`
    WITH due AS (
      SELECT statement.id, own.slack_user_id, workspace.slack_team_id, wrote.root_ts
      FROM statement
      JOIN response own ON own.id = statement.response_id AND own.version = statement.version
      JOIN channel ON channel.id = statement.channel_id
      JOIN workspace ON workspace.id = channel.workspace_id
      JOIN LATERAL (
        SELECT thread.root_ts FROM response said JOIN thread ON thread.id = said.thread_id
        WHERE said.channel_id = statement.channel_id AND said.slack_user_id = own.slack_user_id
          AND said.said_at > statement.asked_at AND said.deleted_at IS NULL
          AND said.said_at > ${at.toISOString()}::timestamptz - interval '1 day'
          AND thread.root_ts IS NOT NULL
        ORDER BY said.said_at DESC LIMIT 1
      ) wrote ON true
      WHERE statement.state = 'asked' AND statement.told_at IS NULL AND own.deleted_at IS NULL
        AND channel.state = 'active'
      ORDER BY statement.asked_at, statement.id LIMIT ${ASKS_AT_ONCE}
      FOR UPDATE OF statement SKIP LOCKED
    )
    UPDATE statement SET told_at = ${at.toISOString()}::timestamptz FROM due
    WHERE statement.id = due.id
    RETURNING statement.id, due.slack_user_id, due.slack_team_id, due.root_ts`;
  if (due.length === 0) return [];
  const found = await findStatements(connection, { id: { in: due.map(({ id }) => id) } });
  return due.flatMap((row) =>
    found
      .filter(({ statement }) => statement.id === row.id)
      .map(({ statement: { id, channelId, text } }) => ({
        id,
        channelId,
        slackTeamId: row.slack_team_id,
        slackUserId: row.slack_user_id,
        text,
        threadTs: row.root_ts,
      })),
  );
}

const noTo = (state: string): string => (state === 'asked' ? 'declined' : 'retired');

/** A no to words that are being voted on takes them back, with their votes. */
export async function answerAsk(
  connection: Connection,
  { statementId, answer, slackTeamId, slackUserId }: Parameters<StatementStore['answer']>[0],
): ReturnType<StatementStore['answer']> {
  const { prisma } = connection;
  if (!isId(statementId)) return null;
  const row = await prisma.statement.findUnique({
    where: { id: statementId },
    include: { response: { select: { version: true } } },
  });
  if (row === null || row.response.version !== row.version) return null;
  const { responseId, channelId } = row;
  if (!(await isOwn(connection, responseId, slackTeamId, slackUserId))) return null;
  return prisma.$transaction(async (tx) => {
    const { state } = await tx.statement.update({
      where: { id: statementId },
      data: { state: answer === 'yes' ? 'offered' : noTo(row.state) },
    });
    if (state !== 'offered') await tx.vote.deleteMany({ where: { statementId } });
    return { channelId, responseId };
  }, IN_TRANSACTION);
}
