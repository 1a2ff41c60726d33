import { IN_TRANSACTION, type Connection } from './connection.js';
import { missOccurrence } from './miss-occurrence.js';
import type { PostStore } from './store-model.js';

type Completions = Pick<PostStore, 'sent' | 'wait' | 'unknown' | 'absent' | 'retry' | 'dead'>;

/** What became of an attempt. Each is fenced by its number: a slow one changes nothing once a newer one began. */
export function completions({ prisma }: Connection): Completions {
  return {
    sent: (postId, attempt, ts) =>
      prisma.$transaction(async (tx) => {
        const [post] = await tx.post.updateManyAndReturn({
          where: { id: postId, attempt, state: { in: ['sending', 'unknown'] } },
          data: { state: 'sent', ts, leaseUntil: null, reason: null },
        });
        if (post === undefined) return false;
        if (post.part > 0 || post.threadTs !== null) return true;
        await tx.post.updateMany({
          where: { batchKey: post.batchKey, part: { gt: 0 }, threadTs: null },
          data: { threadTs: ts },
        });
        if (post.threadId !== null) {
          await tx.thread.updateMany({
            where: { id: post.threadId, rootTs: null },
            data: { rootTs: ts },
          });
        }
        return true;
      }, IN_TRANSACTION),
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
