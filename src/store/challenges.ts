import type { Challenge } from '../core/model.js';
import type { Prisma } from '../generated/prisma/client.js';
import { refreshChallengePost } from './challenge-post.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { postRows, threadRow } from './new-posts.js';
import { isId, storable } from './plain-text.js';
import { challengeFrom } from './rows.js';
import type { ChallengeStore } from './store-model.js';

type Opened = Parameters<ChallengeStore['open']>[0];

const WITH_ROOT = { thread: { select: { rootTs: true } } } as const;
/** Thrown to roll everything back, and never leaves this file. */
const OPEN_ALREADY = new Error('challenge open already');

function row(challenge: Opened, threadId: string): Prisma.ChallengeCreateManyInput {
  const { id, channelId, title, seen, reading, keeperSlackId, openedAt } = challenge;
  return {
    id,
    channelId,
    threadId,
    title: storable(title),
    seen: seen === null ? null : storable(seen),
    reading,
    keeperSlackId,
    namedBySlackId: keeperSlackId,
    openedAt,
  };
}

/** Whoever comes second waits for the first at the first row, and then finds it there. */
async function open(
  { prisma }: Connection,
  ...[challenge, thread, posts]: Parameters<ChallengeStore['open']>
): Promise<boolean> {
  try {
    await prisma.$transaction(async (tx) => {
      const made = [
        await tx.thread.createMany({ data: [threadRow(thread)], skipDuplicates: true }),
        await tx.challenge.createMany({ data: [row(challenge, thread.id)], skipDuplicates: true }),
        await tx.post.createMany({ data: postRows(posts), skipDuplicates: true }),
      ];
      if (made.some(({ count }) => count === 0)) throw OPEN_ALREADY;
    }, IN_TRANSACTION);
    return true;
  } catch (error) {
    if (error === OPEN_ALREADY) return false;
    throw error;
  }
}

const kept = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : storable(text);

async function edit(
  { prisma }: Connection,
  ...[challengeId, change]: Parameters<ChallengeStore['edit']>
): Promise<boolean> {
  if (!isId(challengeId)) return false;
  const { title, seen, reading, keeperSlackId } = change;
  return prisma.$transaction(async (tx) => {
    const [changed] = await tx.challenge.updateManyAndReturn({
      where: { id: challengeId },
      data: {
        title: storable(title),
        seen: kept(seen),
        reading,
        keeperSlackId,
      },
    });
    if (changed === undefined) return false;
    await tx.thread.update({
      where: { id: changed.threadId },
      data: { question: storable(title) },
    });
    return true;
  }, IN_TRANSACTION);
}

async function writeDown(
  { prisma }: Connection,
  ...[challengeId, work]: Parameters<ChallengeStore['writeDown']>
): Promise<boolean> {
  if (!isId(challengeId)) return false;
  const { sense, touched, valuesApart, wordsMissing, alternatives, nextStep } = work;
  const changed = await prisma.challenge.updateMany({
    where: { id: challengeId },
    data: {
      sense: kept(sense),
      touched: kept(touched),
      valuesApart: kept(valuesApart),
      wordsMissing: kept(wordsMissing),
      alternatives: kept(alternatives),
      nextStep: kept(nextStep),
      workedBySlackId: work.workedBySlackId,
    },
  });
  return changed.count > 0;
}

async function ofPerson(
  { prisma }: Connection,
  slackTeamId: string,
  slackUserId: string,
): Promise<readonly Challenge[]> {
  const rows = await prisma.challenge.findMany({
    where: {
      channel: { workspace: { slackTeamId } },
      OR: [{ keeperSlackId: slackUserId }, { namedBySlackId: slackUserId }],
    },
    include: WITH_ROOT,
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(challengeFrom);
}

export function createChallenges(connection: Connection): ChallengeStore {
  const { prisma } = connection;
  return {
    open: (challenge, thread, posts) => open(connection, challenge, thread, posts),
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
    ofPerson: (slackTeamId, slackUserId) => ofPerson(connection, slackTeamId, slackUserId),
    edit: (challengeId, change) => edit(connection, challengeId, change),
    writeDown: (challengeId, work) => writeDown(connection, challengeId, work),
    async keeperLeft(channelId, slackUserId) {
      const left = await prisma.challenge.updateManyAndReturn({
        where: { channelId, keeperSlackId: slackUserId, state: 'open' },
        data: { keeperSlackId: '' },
      });
      return left.map(({ id }) => id);
    },
    async keep(challengeId, slackUserId) {
      if (!isId(challengeId)) return false;
      const kept = await prisma.challenge.updateMany({
        where: { id: challengeId, keeperSlackId: '', state: 'open' },
        data: { keeperSlackId: slackUserId },
      });
      return kept.count > 0;
    },
    async refreshPost(challengeId) {
      if (!isId(challengeId)) return null;
      return prisma.$transaction((tx) => refreshChallengePost(tx, challengeId), IN_TRANSACTION);
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
