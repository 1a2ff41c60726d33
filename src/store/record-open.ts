import { randomUUID } from 'node:crypto';
import { hasCode } from '../errors.js';
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

/** One sending of a person's client; at most one row. */
const SAME_SENDING = `response.channel_id = given.channel_id AND response.slack_user_id = given.slack_user_id
  AND response.client_msg_id = given.client_msg_id`;

const INTO = `INSERT INTO response AS kept
  (id, channel_id, thread_id, source, ts, slack_user_id, text, edited_ts, said_at, may_be_quoted, client_msg_id)`;
const GIVEN = `FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[],
  $7::text[], $8::timestamptz[], $9::bytea[], $10::text[])
  AS given (id, channel_id, thread_id, ts, slack_user_id, text, edited_ts, said_at, person_key, client_msg_id)`;
const IS_HEARD =
  'NOT EXISTS (SELECT 1 FROM erased_person WHERE erased_person.person_key = given.person_key)';

/**
 * Nearly all replies: said now, and never met before. Whatever is known by its message or its sending is left out by the indices themselves.
 * Nothing is looked up, so a plan that was made while the table was empty stays right.
 */
const INSERT_FRESH = {
  name: 'insert fresh replies',
  text: `
    ${INTO}
    SELECT id, channel_id, thread_id, 'thread', ts, slack_user_id, text, edited_ts, said_at, true, client_msg_id
    ${GIVEN}
    WHERE ${IS_HEARD}
    ORDER BY channel_id, ts
    ON CONFLICT DO NOTHING
    RETURNING kept.id, kept.channel_id, kept.ts, true AS is_new`,
};

/**
 * The rest: edits, and what came with a sending and was left out above. Any number of processes may get the same messages in any order: each is new, or newer by
 * `edited_ts` (longer means later in a number written as text), or nothing. A deleted one stays deleted, an erased person
 * stays erased. The same words sent twice by a client, with another `ts`, are one: words that differ, or were edited, are kept; a batch holds
 * no two of one sending. Rows go in by one order everywhere, so that two processes never wait for each other in a circle.
 * Without a name it is planned for each asking: a plan kept from an empty table looked for a sending among all of a channel.
 */
const RECORD = {
  text: `
    WITH stored AS (
      ${INTO}
      SELECT given.id, channel_id, thread_id, 'thread', ts, slack_user_id, text, edited_ts, said_at, true,
        CASE WHEN earlier.words IS NULL THEN client_msg_id END
      ${GIVEN}
      LEFT JOIN LATERAL (SELECT response.text AS words FROM response WHERE ${SAME_SENDING} AND response.ts <> given.ts) AS earlier ON true
      WHERE ${IS_HEARD} AND (edited_ts IS NOT NULL OR earlier.words IS DISTINCT FROM given.text)
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

/** The reply as it is kept, else the first copy of its sending: each by its own index, where one join on either read all of a channel. Planned for each asking, as above. */
const WHY_NOT = {
  text: `
    SELECT known.id, given.channel_id, given.ts, known.deleted_at IS NOT NULL AS is_deleted
    FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS given (channel_id, ts, slack_user_id, client_msg_id)
    CROSS JOIN LATERAL (
      SELECT id, deleted_at, 0 AS after FROM response WHERE response.channel_id = given.channel_id AND response.ts = given.ts
      UNION ALL SELECT id, deleted_at, 1 FROM response WHERE ${SAME_SENDING}
      ORDER BY after LIMIT 1
    ) AS known`,
};

const UNIQUE_VIOLATION = '23505';
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

/** What a batch must not hold twice: a message, and a sending of a client. */
function keysOf(reply: OpenReply): readonly string[] {
  const { channelId, slackUserId, clientMsgId = null } = reply;
  const message = keyOfReply(reply);
  return clientMsgId === null ? [message] : [message, `${channelId}/${slackUserId}/${clientMsgId}`];
}

async function ask(
  { pool, vault }: Connection,
  statement: { readonly name?: string; readonly text: string },
  replies: readonly OpenReply[],
): Promise<readonly (readonly [string, Recorded])[]> {
  if (replies.length === 0) return [];
  const { rows } = await pool.query<Key & { id: string; is_new: boolean }>({
    ...statement,
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
      replies.map((reply) => reply.clientMsgId ?? null),
    ],
  });
  return rows.map((row) => [keyOf(row), { as: row.is_new ? 'new' : 'edited', responseId: row.id }]);
}

async function record(
  connection: Connection,
  replies: readonly OpenReply[],
): Promise<ReadonlyMap<string, Recorded>> {
  const isFresh = ({ editedTs }: OpenReply): boolean => editedTs === null;
  const stored = new Map(await ask(connection, INSERT_FRESH, replies.filter(isFresh)));
  const others = replies.filter(
    (reply) =>
      !stored.has(keyOfReply(reply)) && (!isFresh(reply) || (reply.clientMsgId ?? null) !== null),
  );
  const recordOthers = () => ask(connection, RECORD, others);
  // Another process stored the other copy of a sending at this very moment; now it is seen.
  const rows = await recordOthers().catch((error: unknown) => {
    if (hasCode(error, UNIQUE_VIOLATION)) return recordOthers();
    throw error;
  });
  return new Map([...stored, ...rows]);
}

async function whyNot(
  { pool }: Connection,
  replies: readonly OpenReply[],
): Promise<ReadonlyMap<string, Recorded>> {
  if (replies.length === 0) return new Map();
  const { rows } = await pool.query<Key & { id: string; is_deleted: boolean }>({
    ...WHY_NOT,
    values: [
      replies.map((reply) => reply.channelId),
      replies.map((reply) => reply.ts),
      replies.map((reply) => reply.slackUserId),
      replies.map((reply) => reply.clientMsgId ?? null),
    ],
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
    keysOf,
  });
}
