import { IMPORTED_PROMPT } from '../core/prompts/prompt-model.js';
import { NO_WORK } from '../core/challenges/lines-of-work.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { dropTraces, WITHOUT_WORDS } from './delete-response.js';
import { expireThemeNames } from './erase-theme-names.js';
import type { RetentionStore } from './store-model.js';
import { withdrawTold } from './withdraw-told.js';

/** What stands where the title of a challenge of long ago stood. */
const LONG_AGO = 'A challenge of long ago';
const TRIED_LONG_AGO = 'Something tried long ago';
const ASKED_LONG_AGO = 'A question of long ago';

async function expireResponses(
  { prisma }: Connection,
  channelId: string,
  before: Date,
  limit: number,
): Promise<readonly string[]> {
  return prisma.$transaction(async (tx) => {
    const rows = await tx.response.findMany({
      where: { channelId, saidAt: { lt: before }, deletedAt: null },
      select: { id: true },
      orderBy: [{ saidAt: 'asc' }, { id: 'asc' }],
      take: limit,
    });
    const ids = rows.map(({ id }) => id);
    await tx.response.updateMany({
      where: { id: { in: ids } },
      data: { ...WITHOUT_WORDS, deletedAt: new Date() },
    });
    for (const id of ids) await dropTraces(tx, id);
    return ids;
  }, IN_TRANSACTION);
}

async function expireChallenges(
  tx: Transaction,
  channelId: string,
  before: Date,
): Promise<readonly string[]> {
  const closed = await tx.challenge.updateManyAndReturn({
    where: { channelId, closedAt: { lt: before }, NOT: { title: LONG_AGO } },
    data: {
      ...NO_WORK,
      title: LONG_AGO,
      seen: null,
      outcomeText: null,
      keeperSlackId: '',
      ownerSlackId: '',
      namedBySlackId: '',
      workedBySlackId: '',
      wordsBy: {},
    },
  });
  if (closed.length === 0) return [];
  await tx.challengeAnswer.deleteMany({
    where: { challengeId: { in: closed.map(({ id }) => id) } },
  });
  const threadId = { in: closed.map((challenge) => challenge.threadId) };
  await tx.thread.updateMany({ where: { id: threadId }, data: { question: LONG_AGO } });
  // The message itself stays in Slack, as long as Slack keeps messages.
  await tx.post.deleteMany({ where: { threadId, state: { in: ['sent', 'dead'] } } });
  return closed.map(({ id }) => id);
}

/** What was tried, a year after somebody said how it went, or was to say. */
async function expireExperiments(
  tx: Transaction,
  channelId: string,
  before: Date,
): Promise<readonly string[]> {
  const tried = await tx.experiment.updateManyAndReturn({
    where: {
      channelId,
      OR: [{ lookedAt: { lt: before } }, { lookedAt: null, lookAt: { lt: before } }],
      NOT: { trying: TRIED_LONG_AGO },
    },
    data: {
      trying: TRIED_LONG_AGO,
      expecting: '',
      learned: null,
      offeredBySlackId: '',
      triedBySlackId: '',
      lookedBySlackId: null,
      // Nobody is asked any more how it went.
      askedTimes: 2,
    },
  });
  const ids = tried.map(({ id }) => id);
  await tx.$executeRaw`
    DELETE FROM post WHERE channel_id = ${channelId}::uuid AND state IN ('sent', 'dead')
      AND content->>'kind' = 'experiment' AND content->>'experimentId' = ANY(${ids})`;
  return ids;
}

/** Questions that held somebody's words: a theme's or a challenge's name, or what a person asked before the bot came. Ours stay. */
async function expireQuestions(tx: Transaction, channelId: string, before: Date): Promise<number> {
  const asked = await tx.thread.updateManyAndReturn({
    where: {
      channelId,
      kind: 'prompt',
      openedAt: { lt: before },
      OR: [
        { promptId: null },
        { promptId: IMPORTED_PROMPT },
        ...['theme:', 'tension:', 'challenge:'].map((startsWith) => ({ promptId: { startsWith } })),
      ],
      NOT: { question: ASKED_LONG_AGO },
    },
    data: { question: ASKED_LONG_AGO },
    select: { id: true },
  });
  if (asked.length === 0) return 0;
  const threadId = { in: asked.map(({ id }) => id) };
  await tx.post.deleteMany({ where: { threadId, state: { in: ['sent', 'dead'] } } });
  return asked.length;
}

async function expireTold(
  { prisma }: Connection,
  channelId: string,
  before: Date,
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const { workspace } = await tx.channel.findUniqueOrThrow({
      where: { id: channelId },
      include: { workspace: true },
    });
    const where = { channelId, toldAt: { lt: before } };
    const wins = await tx.win.findMany({ where, select: { id: true } });
    await tx.win.deleteMany({ where });
    const challenges = await expireChallenges(tx, channelId, before);
    const experiments = await expireExperiments(tx, channelId, before);
    const questions = await expireQuestions(tx, channelId, before);
    const names = await expireThemeNames(tx, channelId, before);
    const told = [...wins.map(({ id }) => id), ...challenges, ...experiments];
    await withdrawTold(tx, workspace.slackTeamId, told);
    const notes = await tx.$executeRaw`
      DELETE FROM post WHERE channel_id = ${channelId}::uuid AND state IN ('sent', 'dead')
        AND created_at < ${before.toISOString()}::timestamptz AND content->>'kind' = 'note'`;
    return told.length + questions + names + notes;
  }, IN_TRANSACTION);
}

/** Words that were kept long enough. Digests that rest on them are found by `outdated` afterwards. */
export function createRetention(connection: Connection): RetentionStore {
  return {
    expireResponses: (channelId, before, limit) =>
      expireResponses(connection, channelId, before, limit),
    expireTold: (channelId, before) => expireTold(connection, channelId, before),
  };
}
