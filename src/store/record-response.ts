import { randomUUID } from 'node:crypto';
import { sealAuthor } from './authors.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { personKey } from './person-key.js';
import { storable } from './plain-text.js';
import type { OpenReply, ResponseStore, StoredAs } from './store-model.js';

type PrivateReply = Parameters<ResponseStore['recordPrivate']>[0];
type Recorded = Awaited<ReturnType<ResponseStore['recordOpen']>>;

/** Marks of the analysis that were made in an earlier version of a text say nothing of this one. */
const DROP_OLD_MARKS = `
  membership_gone AS (DELETE FROM membership USING stored
    WHERE membership.response_id = stored.id AND membership.version <> stored.version),
  evidence_gone AS (DELETE FROM tension_evidence USING stored
    WHERE tension_evidence.response_id = stored.id AND tension_evidence.version <> stored.version),
  span_gone AS (DELETE FROM tension_span USING stored
    WHERE tension_span.response_id = stored.id AND tension_span.version <> stored.version)`;

/**
 * One statement, so that any number of processes may get the same messages in any order: new, or newer by `edited_ts` (longer
 * means later in a number written as text), or nothing. A deleted one stays deleted, an erased person stays erased.
 */
const RECORD_OPEN = {
  name: 'record open reply',
  text: `
    WITH stored AS (
      INSERT INTO response AS kept
        (id, channel_id, thread_id, source, ts, slack_user_id, text, edited_ts, said_at, may_be_quoted)
      SELECT $1::uuid, $2::uuid, $3::uuid, 'thread', $4::text, $5::text, $6::text, $7::text, $8::timestamptz, true
      WHERE NOT EXISTS (SELECT 1 FROM erased_person WHERE person_key = $9)
      ON CONFLICT (channel_id, ts) DO UPDATE
        SET text = excluded.text, edited_ts = excluded.edited_ts,
          version = kept.version + (kept.text <> excluded.text)::int
        WHERE kept.deleted_at IS NULL AND excluded.edited_ts IS NOT NULL
          AND (kept.edited_ts IS NULL OR (length(excluded.edited_ts), excluded.edited_ts COLLATE "C")
            > (length(kept.edited_ts), kept.edited_ts COLLATE "C"))
      RETURNING kept.id, kept.version, kept.xmax = 0 AS is_new
    ), ${DROP_OLD_MARKS}
    SELECT id, is_new FROM stored`,
};

const WHY_NOT = {
  name: 'why a reply was not recorded',
  text: `
    SELECT id, deleted_at IS NOT NULL AS is_deleted FROM response
    WHERE channel_id = $1::uuid AND (ts = $2 OR submission_id = $3)`,
};

async function whyNot(
  { pool }: Connection,
  channelId: string,
  key: { ts: string } | { submissionId: string },
): Promise<Recorded> {
  const values = 'ts' in key ? [channelId, key.ts, null] : [channelId, null, key.submissionId];
  const { rows } = await pool.query<{ id: string; is_deleted: boolean }>({ ...WHY_NOT, values });
  const row = rows[0];
  if (row === undefined) return { as: 'erased-person', responseId: null };
  return { as: row.is_deleted ? 'was-deleted' : 'unchanged', responseId: row.id };
}

/** Stores an open reply, whatever of it was stored before. */
export async function recordOpen(connection: Connection, reply: OpenReply): Promise<Recorded> {
  const { rows } = await connection.pool.query<{ id: string; is_new: boolean }>({
    ...RECORD_OPEN,
    values: [
      randomUUID(),
      reply.channelId,
      reply.threadId,
      reply.ts,
      reply.slackUserId,
      storable(reply.text),
      reply.editedTs,
      reply.saidAt,
      personKey(connection.vault, reply.slackTeamId, reply.slackUserId),
    ],
  });
  const stored = rows[0];
  if (stored === undefined) return whyNot(connection, reply.channelId, { ts: reply.ts });
  const as: StoredAs = stored.is_new ? 'new' : 'edited';
  return { as, responseId: stored.id };
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
        (id, channel_id, thread_id, source, submission_id, sealed_author, text, said_at, may_be_quoted)
      SELECT ${randomUUID()}::uuid, ${reply.channelId}::uuid, ${reply.threadId}::uuid, ${reply.source},
        ${reply.submissionId}, ${sealAuthor(vault, slackTeamId, slackUserId)}, ${storable(reply.text)},
        ${reply.saidAt.toISOString()}::timestamptz, ${reply.mayBeQuoted}
      WHERE NOT EXISTS (SELECT 1 FROM erased_person
        WHERE person_key = ${personKey(vault, slackTeamId, slackUserId)})
      ON CONFLICT (channel_id, submission_id) DO NOTHING
      RETURNING id`;
    const made = stored[0]?.id;
    if (made !== undefined) await saveSides(tx, made, reply);
    return made;
  }, IN_TRANSACTION);
  if (id !== undefined) return { as: 'new', responseId: id };
  return whyNot(connection, reply.channelId, { submissionId: reply.submissionId });
}
