import { Prisma } from '../generated/prisma/client.js';
import type { Connection } from './connection.js';
import { isId } from './plain-text.js';
import { changedContent, postRows } from './new-posts.js';
import { completions } from './post-completions.js';
import { postFrom, WITH_CHANNEL } from './rows.js';
import type { Post, PostStore } from './store-model.js';

const OPEN = Prisma.sql`('pending', 'sending', 'unknown')`;
const OPEN_STATES = ['pending', 'sending', 'unknown'];
/** `not_before` is kept in whole milliseconds: what is due now may stand half of one ahead. */
const DUE_BY = Prisma.sql`now() + interval '1 millisecond'`;
const FREE = Prisma.sql`(post.lease_until IS NULL OR post.lease_until < now())`;

/** Begun at once of one workspace: enough for Slack's pace, few enough that a crowd leaves other workspaces their turn. */
const OF_ONE_WORKSPACE = 4;
/** What hangs longer no longer counts, or a few channels would hold up the rest of their workspace. */
const COUNTS_FOR_MS = 2_000;

/**
 * The first due post of each channel that has none under way, and none of whose lower parts is still open; of each workspace a few.
 * Two claimers at once see the same first posts; the second one finds them locked or, its condition asked again, leased.
 */
async function takeDue({ prisma }: Connection, limit: number, leaseMs: number): Promise<string[]> {
  const taken = await prisma.$queryRaw<{ id: string }[]>`
    WITH busy AS (
      SELECT post.channel_id, post.lease_until, channel.workspace_id FROM post JOIN channel ON channel.id = post.channel_id
      WHERE post.state IN ${OPEN} AND post.lease_until >= now()
    ), room AS (
      SELECT workspace_id, count(*) AS taken FROM busy
      WHERE lease_until >= now() + ${leaseMs - COUNTS_FOR_MS} * interval '1 millisecond'
      GROUP BY workspace_id
    ), first AS (
      SELECT DISTINCT ON (post.channel_id) post.id, post.created_at, post.part, channel.workspace_id
      FROM post JOIN channel ON channel.id = post.channel_id
      WHERE post.state IN ${OPEN} AND post.not_before <= ${DUE_BY} AND ${FREE}
        AND channel.state IN ('active', 'paused')
        AND NOT EXISTS (SELECT 1 FROM busy WHERE busy.channel_id = post.channel_id)
        AND NOT EXISTS (
          SELECT 1 FROM post lower WHERE lower.batch_key = post.batch_key
            AND lower.part < post.part AND lower.state IN ${OPEN})
      ORDER BY post.channel_id, post.created_at, post.part, post.id
    ), ranked AS (
      SELECT first.id, row_number() OVER (
        PARTITION BY first.workspace_id ORDER BY first.created_at, first.part, first.id
      ) + coalesce(room.taken, 0) AS place
      FROM first LEFT JOIN room ON room.workspace_id = first.workspace_id
    ), taken AS (
      SELECT post.id FROM post JOIN ranked ON ranked.id = post.id
      WHERE ranked.place <= ${OF_ONE_WORKSPACE}
      ORDER BY post.created_at, post.id LIMIT ${limit} FOR UPDATE OF post SKIP LOCKED
    )
    UPDATE post SET lease_until = now() + ${leaseMs} * interval '1 millisecond',
      thread_ts = coalesce(post.thread_ts, (
        SELECT root.ts FROM post root
        WHERE root.batch_key = post.batch_key AND root.part = 0 AND post.part > 0))
    FROM taken WHERE post.id = taken.id AND post.state IN ${OPEN} AND ${FREE}
    RETURNING post.id`;
  return taken.map(({ id }) => id);
}

async function load({ prisma }: Connection, where: Prisma.PostWhereInput): Promise<Post[]> {
  const rows = await prisma.post.findMany({
    where,
    include: WITH_CHANNEL,
    orderBy: [{ createdAt: 'asc' }, { part: 'asc' }, { id: 'asc' }],
  });
  return rows.map(postFrom);
}

/** Of most ticks none are due: then nothing is asked. */
async function loadThese(connection: Connection, ids: readonly string[]): Promise<Post[]> {
  return ids.length === 0 ? [] : load(connection, { id: { in: [...ids] } });
}

export function createPosts(connection: Connection): PostStore {
  const { prisma } = connection;
  return {
    ...completions(connection),
    async enqueue(posts) {
      await prisma.post.createMany({ data: postRows(posts), skipDuplicates: true });
    },
    async claimDue(limit, leaseMs) {
      return loadThese(connection, await takeDue(connection, limit, leaseMs));
    },
    async startAttempt(postId, attempt, leaseMs, at) {
      const started = await prisma.$executeRaw`
        UPDATE post SET state = 'sending', attempt = attempt + 1, looked_absent = 0,
          attempt_started_at = ${at.toISOString()}::timestamptz,
          lease_until = now() + ${leaseMs} * interval '1 millisecond'
        WHERE id = ${postId}::uuid AND attempt = ${attempt} AND state = 'pending'`;
      return started === 0 ? null : ((await load(connection, { id: postId }))[0] ?? null);
    },
    async get(postId) {
      return isId(postId) ? ((await load(connection, { id: postId }))[0] ?? null) : null;
    },
    async ofThread(threadId) {
      const posts = await load(connection, { threadId });
      return posts.sort((one, other) => one.part - other.part);
    },
    async showing(responseId) {
      return isId(responseId) ? load(connection, { responseId }) : [];
    },
    async replaceContent(postId, content) {
      await prisma.post.updateMany({ where: { id: postId }, data: changedContent(content) });
    },
    async behind(limit) {
      const due = await prisma.$queryRaw<{ id: string }[]>`
        SELECT post.id FROM post JOIN channel ON channel.id = post.channel_id
        WHERE post.behind IS NOT NULL AND post.state = 'sent' AND post.ts IS NOT NULL
          AND post.not_before <= ${DUE_BY} AND channel.state IN ('active', 'paused')
        ORDER BY post.not_before, post.id LIMIT ${limit}`;
      return loadThese(
        connection,
        due.map(({ id }) => id),
      );
    },
    async shown(postId, behind) {
      const current = await prisma.post.updateMany({
        where: { id: postId, behind },
        data: { behind: null, showTries: 0 },
      });
      return current.count > 0;
    },
    async showLater(postId, waitMs) {
      await prisma.$executeRaw`
        UPDATE post SET not_before = now() + ${waitMs} * interval '1 millisecond'
        WHERE id = ${postId}::uuid AND state = 'sent'`;
    },
    async showRefused(postId, firstWaitMs) {
      const [row] = await prisma.$queryRaw<{ refusals: number }[]>`
        UPDATE post SET show_tries = show_tries + 1,
          not_before = now() + ${firstWaitMs} * 2 ^ least(show_tries, 10) * interval '1 millisecond'
        WHERE id = ${postId}::uuid AND state = 'sent' RETURNING show_tries AS refusals`;
      return row?.refusals ?? 0;
    },
    queueDepth: () => prisma.post.count({ where: { state: { in: OPEN_STATES } } }),
  };
}
