import { randomUUID } from 'node:crypto';
import { createBatch } from './batch.js';
import type { Connection } from './connection.js';
import { personKey } from './person-key.js';
import { storable } from './plain-text.js';
import type { OpenReply, ResponseStore } from './store-model.js';

type Recorded = Awaited<ReturnType<ResponseStore['recordOpen']>>;

/** Marks of the analysis that were made in an earlier version of a text say nothing of this one. */
const DROP_OLD_MARKS = ['membership', 'tension_evidence', 'tension_span']
  .map(
    (table) => `${table}_gone AS (DELETE FROM ${table} USING stored
      WHERE NOT stored.is_new AND ${table}.response_id = stored.id AND ${table}.version <> stored.version)`,
  )
  .join(', ');

/** A text that was put to a vote is no longer what people voted on: retired, with its votes. */
const RETIRE_STATEMENTS = `
  statement_gone AS (UPDATE statement SET state = 'retired' FROM stored
    WHERE NOT stored.is_new AND statement.response_id = stored.id AND statement.version <> stored.version
      AND statement.state <> 'retired'
    RETURNING statement.id),
  vote_gone AS (DELETE FROM vote USING statement_gone WHERE vote.statement_id = statement_gone.id)`;

/**
 * One statement for many replies, so that any number of processes may get the same messages in any order: each is new, or newer by
 * `edited_ts` (longer means later in a number written as text), or nothing. A deleted one stays deleted, an erased person
 * stays erased. Rows go in by one order everywhere, so that two processes never wait for each other in a circle.
 */
const RECORD = {
  name: 'record open replies',
  text: `
    WITH given AS (
      SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::timestamptz[], $9::bytea[])
        AS given (id, channel_id, thread_id, ts, slack_user_id, text, edited_ts, said_at, person_key)
    ), stored AS (
      INSERT INTO response AS kept
        (id, channel_id, thread_id, source, ts, slack_user_id, text, edited_ts, said_at, may_be_quoted)
      SELECT id, channel_id, thread_id, 'thread', ts, slack_user_id, text, edited_ts, said_at, true
      FROM given
      WHERE NOT EXISTS (SELECT 1 FROM erased_person WHERE erased_person.person_key = given.person_key)
      ORDER BY channel_id, ts
      ON CONFLICT (channel_id, ts) DO UPDATE
        SET text = excluded.text, edited_ts = excluded.edited_ts,
          version = kept.version + (kept.text <> excluded.text)::int
        WHERE kept.deleted_at IS NULL AND excluded.edited_ts IS NOT NULL
          AND (kept.edited_ts IS NULL OR (length(excluded.edited_ts), excluded.edited_ts COLLATE "C")
            > (length(kept.edited_ts), kept.edited_ts COLLATE "C"))
      RETURNING kept.id, kept.channel_id, kept.ts, kept.version, kept.xmax = 0 AS is_new
    ), ${DROP_OLD_MARKS}, ${RETIRE_STATEMENTS}
    SELECT id, channel_id, ts, is_new FROM stored`,
};

const WHY_NOT = {
  name: 'why replies were not recorded',
  text: `
    SELECT response.id, response.channel_id, response.ts, deleted_at IS NOT NULL AS is_deleted
    FROM unnest($1::uuid[], $2::text[]) AS given (channel_id, ts)
    JOIN response ON response.channel_id = given.channel_id AND response.ts = given.ts`,
};

const ROWS_AT_ONCE = 200;
const STATEMENTS_AT_ONCE = 2;
/** Some seconds' worth of what this machine can store; Slack waits three. */
const WAITING_MAX = 5_000;

interface Key {
  readonly channel_id: string;
  readonly ts: string;
}
const keyOf = ({ channel_id: channelId, ts }: Key): string => `${channelId}/${ts}`;
const keyOfReply = ({ channelId, ts }: OpenReply): string => `${channelId}/${ts}`;

async function record(
  { pool, vault }: Connection,
  replies: readonly OpenReply[],
): Promise<ReadonlyMap<string, Recorded>> {
  const { rows } = await pool.query<Key & { id: string; is_new: boolean }>({
    ...RECORD,
    values: [
      replies.map(() => randomUUID()),
      replies.map((reply) => reply.channelId),
      replies.map((reply) => reply.threadId),
      replies.map((reply) => reply.ts),
      replies.map((reply) => reply.slackUserId),
      replies.map((reply) => storable(reply.text)),
      replies.map((reply) => reply.editedTs),
      replies.map((reply) => reply.saidAt),
      replies.map((reply) => personKey(vault, reply.slackTeamId, reply.slackUserId)),
    ],
  });
  return new Map(
    rows.map((row) => [keyOf(row), { as: row.is_new ? 'new' : 'edited', responseId: row.id }]),
  );
}

async function whyNot(
  { pool }: Connection,
  replies: readonly OpenReply[],
): Promise<ReadonlyMap<string, Recorded>> {
  if (replies.length === 0) return new Map();
  const { rows } = await pool.query<Key & { id: string; is_deleted: boolean }>({
    ...WHY_NOT,
    values: [replies.map((reply) => reply.channelId), replies.map((reply) => reply.ts)],
  });
  return new Map(
    rows.map((row) => [
      keyOf(row),
      { as: row.is_deleted ? 'was-deleted' : 'unchanged', responseId: row.id },
    ]),
  );
}

/** Stores open replies, whatever of them was stored before; those that arrive together are committed together. */
export function createRecordOpen(connection: Connection): ResponseStore['recordOpen'] {
  const recordAll = async (replies: readonly OpenReply[]): Promise<readonly Recorded[]> => {
    const stored = await record(connection, replies);
    const others = replies.filter((reply) => !stored.has(keyOfReply(reply)));
    const known = await whyNot(connection, others);
    return replies.map(
      (reply) =>
        stored.get(keyOfReply(reply)) ??
        known.get(keyOfReply(reply)) ?? { as: 'erased-person', responseId: null },
    );
  };
  return createBatch(recordAll, {
    size: ROWS_AT_ONCE,
    atOnce: STATEMENTS_AT_ONCE,
    waiting: WAITING_MAX,
    keyOf: keyOfReply,
  });
}
