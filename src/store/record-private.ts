import { randomUUID } from 'node:crypto';
import { sealAuthor } from './authors.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { personKey } from './person-key.js';
import { storable } from './plain-text.js';
import type { ResponseStore } from './store-model.js';

type PrivateReply = Parameters<ResponseStore['recordPrivate']>[0];
type Recorded = Awaited<ReturnType<ResponseStore['recordPrivate']>>;

const WHY_NOT = {
  name: 'why an answer was not recorded',
  text: `
    SELECT id, deleted_at IS NOT NULL AS is_deleted FROM response
    WHERE channel_id = $1::uuid AND submission_id = $2`,
};

async function whyNot(
  { pool }: Connection,
  { channelId, submissionId }: PrivateReply,
): Promise<Recorded> {
  const { rows } = await pool.query<{ id: string; is_deleted: boolean }>({
    ...WHY_NOT,
    values: [channelId, submissionId],
  });
  const row = rows[0];
  if (row === undefined) return { as: 'erased-person', responseId: null };
  return { as: row.is_deleted ? 'was-deleted' : 'unchanged', responseId: row.id };
}

/** The sides of a tension that it names, as far as the words they stand in are still there. */
async function saveSides(
  tx: Transaction,
  namingId: string,
  { sides }: PrivateReply,
): Promise<void> {
  if (sides === undefined) return;
  for (const [side, { responseId, start, end }] of sides.entries()) {
    await tx.$executeRaw`
      INSERT INTO named_side (naming_id, side, response_id, span_start, span_end, version)
      SELECT ${namingId}::uuid, ${side}, id, ${start}, ${end}, version FROM response
      WHERE id = ${responseId ?? namingId}::uuid AND deleted_at IS NULL`;
  }
}

/** Stores a private answer once a submission, its author sealed. */
export async function recordPrivate(
  connection: Connection,
  reply: PrivateReply,
): Promise<Recorded> {
  const { vault, prisma } = connection;
  const { slackTeamId, slackUserId } = reply;
  const id = await prisma.$transaction(async (tx) => {
    const stored = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO response
        (id, channel_id, thread_id, source, submission_id, sealed_author, text, said_at, may_be_quoted, outcome)
      SELECT ${randomUUID()}::uuid, ${reply.channelId}::uuid, ${reply.threadId}::uuid, ${reply.source},
        ${reply.submissionId}, ${sealAuthor(vault, slackTeamId, slackUserId)}, ${storable(reply.text)},
        ${reply.saidAt.toISOString()}::timestamptz, ${reply.mayBeQuoted}, ${reply.outcome ?? null}
      WHERE NOT EXISTS (SELECT 1 FROM erased_person
        WHERE person_key = ${personKey(vault, slackTeamId, slackUserId)})
      ON CONFLICT (channel_id, submission_id) DO NOTHING
      RETURNING id`;
    const made = stored[0]?.id;
    if (made !== undefined) await saveSides(tx, made, reply);
    return made;
  }, IN_TRANSACTION);
  if (id !== undefined) return { as: 'new', responseId: id };
  return whyNot(connection, reply);
}
