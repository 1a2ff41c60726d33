import { NO_WORK } from '../core/challenges/lines-of-work.js';
import type { Challenge } from '../core/model.js';
import type { PostContent } from '../core/post-model.js';
import type { Experiment } from '../generated/prisma/client.js';
import type { Transaction } from './connection.js';
import { changedContent } from './new-posts.js';
import { challengeFrom, contentFrom } from './rows.js';

type ChallengeContent = Extract<PostContent, { readonly kind: 'challenge' }>;

/** Brings the post of a challenge up to its row and to what is tried for it now. The post's id, or null when it has none. */
export async function refreshChallengePost(
  tx: Transaction,
  challengeId: string,
): Promise<string | null> {
  const row = await tx.challenge.findUnique({
    where: { id: challengeId },
    include: { thread: { select: { rootTs: true } } },
  });
  if (row === null) return null;
  const trying = await tx.experiment.findFirst({
    where: { challengeId, lookedAt: null },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  });
  for (const post of await tx.post.findMany({ where: { threadId: row.threadId, part: 0 } })) {
    const before = contentFrom(post.content);
    if (before.kind !== 'challenge') continue;
    const content = contentNow(before, challengeFrom(row), trying);
    if (JSON.stringify(content) !== JSON.stringify(before)) {
      await tx.post.update({ where: { id: post.id }, data: changedContent(content) });
    }
    return post.id;
  }
  return null;
}

function contentNow(
  before: ChallengeContent,
  { title, seen, reading, keeperSlackId, ownerSlackId = '', work, state, outcomeText }: Challenge,
  trying: Experiment | null,
): ChallengeContent {
  return {
    ...before,
    title,
    seen,
    reading,
    // Reasons were given for the reading that its author saw.
    reasons: reading === before.reading ? before.reasons : [],
    keeperSlackId,
    ownerSlackId,
    work: {
      ...(work ?? NO_WORK),
      trying: trying === null ? null : { text: trying.trying, lookOn: trying.lookOn },
      closedWith: state === 'closed' ? (outcomeText ?? '') : null,
    },
  };
}
