import { IN_TRANSACTION, type Connection } from './connection.js';
import { missOccurrence } from './miss-occurrence.js';
import type { PostStore } from './store-model.js';

type Completions = Pick<PostStore, 'sent' | 'wait' | 'unknown' | 'absent' | 'retry' | 'dead'>;

/** One statement, one commit: the post, the parts below it and the thread that it opens. */
const SENT = {
  name: 'post sent',
  text: `
    WITH done AS (
      UPDATE post SET state = 'sent', ts = $3, lease_until = NULL, reason = NULL
      WHERE id = $1::uuid AND attempt = $2::int AND state IN ('sending', 'unknown')
      RETURNING batch_key, part, thread_id, thread_ts
    ), first AS (
      SELECT * FROM done WHERE part = 0 AND thread_ts IS NULL
    ), lower_parts AS (
      UPDATE post SET thread_ts = $3 FROM first
      WHERE post.batch_key = first.batch_key AND post.part > 0 AND post.thread_ts IS NULL
    ), opened AS (
      UPDATE thread SET root_ts = $3 FROM first WHERE thread.id = first.thread_id AND thread.root_ts IS NULL
    )
    SELECT 1 FROM done`,
};

/** What became of an attempt. Each is fenced by its number: a slow one changes nothing once a newer one began. */
export function completions({ prisma, pool }: Connection): Completions {
  return {
    async sent(postId, attempt, ts) {
      const { rows } = await pool.query({ ...SENT, values: [postId, attempt, ts] });
      return rows.length > 0;
    },
    async wait(postId, attempt, retryAfterMs) {
      const changed = await prisma.$executeRaw`
        UPDATE post SET state = 'pending', lease_until = NULL,
          not_before = now() + ${retryAfterMs} * interval '1 millisecond'
        WHERE id = ${postId}::uuid AND attempt = ${attempt} AND state = 'sending'`;
      return changed > 0;
    },
    async unknown(postId, attempt, reason, lookAfterMs) {
      const changed = await prisma.$executeRaw`
        UPDATE post SET state = 'unknown', reason = ${reason}, lease_until = NULL,
          not_before = now() + ${lookAfterMs} * interval '1 millisecond'
        WHERE id = ${postId}::uuid AND attempt = ${attempt} AND state IN ('sending', 'unknown')`;
      return changed > 0;
    },
    async absent(postId, attempt, lookAfterMs) {
      const changed = await prisma.$executeRaw`
        UPDATE post SET state = 'unknown', looked_absent = looked_absent + 1, lease_until = NULL,
          not_before = now() + ${lookAfterMs} * interval '1 millisecond'
        WHERE id = ${postId}::uuid AND attempt = ${attempt} AND state IN ('sending', 'unknown')`;
      return changed > 0;
    },
    async retry(postId, attempt) {
      // The lease stays: who looked goes on to try, and if that one dies the lease runs out.
      const changed = await prisma.$executeRaw`
        UPDATE post SET state = 'pending', looked_absent = 0, not_before = now()
        WHERE id = ${postId}::uuid AND attempt = ${attempt} AND state IN ('sending', 'unknown')`;
      return changed > 0;
    },
    dead: (postId, attempt, reason, isMissed = false) =>
      prisma.$transaction(async (tx) => {
        const [post] = await tx.post.updateManyAndReturn({
          where: { id: postId, attempt, state: { in: ['pending', 'sending', 'unknown'] } },
          data: { state: 'dead', reason, leaseUntil: null },
        });
        if (post?.part === 0) {
          await tx.post.updateMany({
            where: { batchKey: post.batchKey, part: { gt: 0 }, state: { not: 'sent' } },
            data: { state: 'dead', reason, leaseUntil: null },
          });
        }
        if (isMissed && post?.part === 0 && post.occurrenceId !== null) {
          await missOccurrence(tx, post.occurrenceId);
        }
        return post !== undefined;
      }, IN_TRANSACTION),
  };
}
