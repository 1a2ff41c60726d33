import { IN_TRANSACTION, type Connection } from './connection.js';
import { postRows, threadRow } from './new-posts.js';
import { isId, storable } from './plain-text.js';
import { challengeFrom } from './rows.js';
import type { ChallengeStore } from './store-model.js';

const WITH_ROOT = { thread: { select: { rootTs: true } } } as const;
/** Thrown to roll everything back, and never leaves this file. */
const OPEN_ALREADY = new Error('challenge open already');

async function open(
  { prisma }: Connection,
  ...[challenge, thread, post]: Parameters<ChallengeStore['open']>
): Promise<boolean> {
  try {
    await prisma.$transaction(async (tx) => {
      await tx.thread.create({ data: threadRow(thread) });
      await tx.challenge.create({
        data: {
          id: challenge.id,
          channelId: challenge.channelId,
          threadId: thread.id,
          title: storable(challenge.title),
          seen: challenge.seen === null ? null : storable(challenge.seen),
          reading: challenge.reading,
          keeperSlackId: challenge.keeperSlackId,
          openedAt: challenge.openedAt,
        },
      });
      const posted = await tx.post.createMany({ data: postRows([post]), skipDuplicates: true });
      if (posted.count === 0) throw OPEN_ALREADY;
    }, IN_TRANSACTION);
    return true;
  } catch (error) {
    if (error === OPEN_ALREADY) return false;
    throw error;
  }
}

export function createChallenges(connection: Connection): ChallengeStore {
  const { prisma } = connection;
  return {
    open: (challenge, thread, post) => open(connection, challenge, thread, post),
    async get(challengeId) {
      if (!isId(challengeId)) return null;
      const row = await prisma.challenge.findUnique({
        where: { id: challengeId },
        include: WITH_ROOT,
      });
      return row === null ? null : challengeFrom(row);
    },
    async list(channelId, state) {
      const rows = await prisma.challenge.findMany({
        where: { channelId, ...(state === 'all' ? {} : { state }) },
        include: WITH_ROOT,
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(challengeFrom);
    },
    async close(challengeId, outcomeText, at) {
      const closed = await prisma.challenge.updateMany({
        where: { id: challengeId, state: 'open' },
        data: { state: 'closed', outcomeText: storable(outcomeText), closedAt: at },
      });
      return closed.count > 0;
    },
    async reopen(challengeId) {
      const opened = await prisma.challenge.updateMany({
        where: { id: challengeId, state: 'closed' },
        data: { state: 'open', outcomeText: null, closedAt: null },
      });
      return opened.count > 0;
    },
  };
}
