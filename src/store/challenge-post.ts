import { NO_WORK } from '../core/challenges/lines-of-work.js';
import type { Challenge } from '../core/model.js';
import type { PostContent } from '../core/post-model.js';
import type { Experiment } from '../generated/prisma/client.js';
import { changePosts } from './change-posts.js';
import type { Transaction } from './connection.js';
import { challengeFrom } from './rows.js';

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
  const [postId = null] = await changePosts(
    tx,
    { threadId: row.threadId, part: 0 },
    'challenge',
    (before) => contentNow(before, challengeFrom(row), trying),
  );
  return postId;
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
