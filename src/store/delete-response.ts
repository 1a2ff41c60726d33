import { randomUUID } from 'node:crypto';
import { slackUserOf } from './authors.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { isId } from './plain-text.js';
import type { ResponseStore } from './store-model.js';
import { withdrawNotes } from './withdraw-notes.js';

type Deleted = Parameters<ResponseStore['deleteOpen']>[0];

/** What stays of words that went: a marker, so that a late original does not come back. */
export const WITHOUT_WORDS = {
  text: '',
  slackUserId: null,
  sealedAuthor: null,
  editedTs: null,
  clientMsgId: null,
  mayBeQuoted: false,
  outcome: null,
} as const;

/** What else is kept by these words: their part in themes, what people made of these, tensions and links. */
export async function dropTraces(tx: Transaction, responseId: string): Promise<void> {
  const where = { responseId };
  await tx.membership.deleteMany({ where });
  await tx.tensionEvidence.deleteMany({ where });
  await tx.tensionSpan.deleteMany({ where });
  await tx.namedSide.deleteMany({ where: { OR: [where, { namingId: responseId }] } });
  await tx.linkAnswer.deleteMany({
    where: { OR: [{ earlierId: responseId }, { nowId: responseId }] },
  });
  await tx.themeActSpan.deleteMany({ where });
  await tx.statement.deleteMany({ where });
  await withdrawNotes(tx, [responseId]);
}

/** The row stays as a marker without text or author, also for a message that we never had. */
export async function deleteOpen(
  { prisma }: Connection,
  { channelId, threadId, ts, deletedAt }: Deleted,
): Promise<{ responseId: string } | null> {
  return prisma.$transaction(async (tx) => {
    const marked = await tx.$queryRaw<{ id: string; was_stored: boolean }[]>`
      INSERT INTO response AS kept
        (id, channel_id, thread_id, source, ts, text, said_at, may_be_quoted, was_stored, deleted_at)
      VALUES (${randomUUID()}::uuid, ${channelId}::uuid, ${threadId}::uuid, 'thread', ${ts}, '',
        ${deletedAt.toISOString()}::timestamptz, false, false, ${deletedAt.toISOString()}::timestamptz)
      ON CONFLICT (channel_id, ts) DO UPDATE
        SET text = '', slack_user_id = NULL, edited_ts = NULL, client_msg_id = NULL, may_be_quoted = false, outcome = NULL,
          deleted_at = coalesce(kept.deleted_at, excluded.deleted_at)
      RETURNING id, was_stored`;
    const row = marked[0];
    if (row?.was_stored !== true) return null;
    await dropTraces(tx, row.id);
    return { responseId: row.id };
  }, IN_TRANSACTION);
}

/** Whether that person said it, and it is still there. */
export async function isOwn(
  { prisma, vault }: Connection,
  responseId: string,
  slackTeamId: string,
  slackUserId: string,
): Promise<boolean> {
  if (!isId(responseId)) return false;
  const row = await prisma.response.findFirst({
    where: { id: responseId, deletedAt: null, channel: { workspace: { slackTeamId } } },
  });
  return row !== null && slackUserOf(vault, slackTeamId, row) === slackUserId;
}

/** Deletes what a person said; false when it is not theirs, or gone. */
export async function deleteOwn(
  connection: Connection,
  responseId: string,
  slackTeamId: string,
  slackUserId: string,
): Promise<boolean> {
  if (!(await isOwn(connection, responseId, slackTeamId, slackUserId))) return false;
  return connection.prisma.$transaction(async (tx) => {
    const deleted = await tx.response.updateMany({
      where: { id: responseId, deletedAt: null },
      data: { ...WITHOUT_WORDS, deletedAt: new Date() },
    });
    await dropTraces(tx, responseId);
    return deleted.count > 0;
  }, IN_TRANSACTION);
}
