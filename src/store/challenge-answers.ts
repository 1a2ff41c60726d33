import type { Person } from '../core/model.js';
import { z } from 'zod';
import { CHALLENGE_ANSWERS, type ChallengeQuestion } from '../core/challenges/challenge-reading.js';
import type { PostContent } from '../core/post-model.js';
import { type OwnAnswers, NOTHING_SAID, readTogether } from '../core/challenges/read-together.js';
import type { ChallengeAnswer as Row } from '../generated/prisma/client.js';
import type { AnswerStore } from './challenge-store-model.js';
import { changePosts } from './change-posts.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { isAnyErased } from './erased.js';
import { postRows } from './new-posts.js';
import { challengeKeysOf } from './keys-of-person.js';
import { challengeKey } from './person-key.js';
import { isId } from './plain-text.js';
import { contentFrom } from './rows.js';
import type { Vault } from './seal.js';

const answer = z.enum(CHALLENGE_ANSWERS).nullable();

function answersFrom(row: Pick<Row, ChallengeQuestion>): OwnAnswers {
  return {
    solvedBefore: answer.parse(row.solvedBefore),
    agreeWhatItIs: answer.parse(row.agreeWhatItIs),
    expertWouldSettle: answer.parse(row.expertWouldSettle),
    changeOurselves: answer.parse(row.changeOurselves),
  };
}

/** Locked, so that a closing, a deletion and an erasing wait, and of two who answer at once the second counts both. */
async function lockOpen(tx: Transaction, challengeId: string): Promise<boolean> {
  const open = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM challenge WHERE id = ${challengeId}::uuid AND state = 'open' FOR UPDATE`;
  return open.length > 0;
}

async function keep(
  { prisma, vault }: Connection,
  said: Parameters<AnswerStore['keep']>[0],
): ReturnType<AnswerStore['keep']> {
  const { challengeId, slackTeamId, slackUserId, question, at } = said;
  if (!isId(challengeId)) return 'gone';
  return prisma.$transaction(async (tx) => {
    if (await isAnyErased(tx, vault, slackTeamId, [slackUserId])) return 'erased-person';
    if (!(await lockOpen(tx, challengeId))) return 'gone';
    const key = challengeKey(vault, slackTeamId, slackUserId, challengeId);
    const own = { challengeId, personKey: key };
    const row = await tx.challengeAnswer.upsert({
      where: { challengeId_personKey: own },
      create: { ...own, [question]: said.answer, at },
      update: { [question]: said.answer, at },
    });
    await refreshReadings(tx, challengeId);
    return answersFrom(row);
  }, IN_TRANSACTION);
}

async function takeBack(
  { prisma, vault }: Connection,
  { challengeId, slackTeamId, slackUserId }: Parameters<AnswerStore['takeBack']>[0],
): Promise<boolean> {
  if (!isId(challengeId)) return false;
  return prisma.$transaction(async (tx) => {
    await lockOpen(tx, challengeId);
    const key = challengeKey(vault, slackTeamId, slackUserId, challengeId);
    const gone = await tx.challengeAnswer.deleteMany({ where: { challengeId, personKey: key } });
    if (gone.count > 0) await refreshReadings(tx, challengeId);
    return gone.count > 0;
  }, IN_TRANSACTION);
}

/** Brings the post with the four questions up to what all said, and to whether they are still asked. Its id, or null when it has none. */
export async function refreshReadings(
  tx: Transaction,
  challengeId: string,
): Promise<string | null> {
  const challenge = await tx.challenge.findUnique({
    where: { id: challengeId },
    include: { answers: true },
  });
  if (challenge === null) return null;
  const together = readTogether(challenge.answers.map(answersFrom));
  const isClosed = challenge.state === 'closed';
  const [postId = null] = await changePosts(
    tx,
    { threadId: challenge.threadId },
    'challenge-readings',
    (before) => ({ ...before, together, isClosed }),
  );
  return postId;
}

/** Asks the four in the thread of a challenge that was named before they were asked there; nothing is changed in any other. */
async function askInThread({ prisma }: Connection, challengeId: string): Promise<boolean> {
  if (!isId(challengeId)) return false;
  return prisma.$transaction(async (tx) => {
    if (!(await lockOpen(tx, challengeId))) return false;
    const challenge = await tx.challenge.findUniqueOrThrow({
      where: { id: challengeId },
      include: { answers: true, thread: { include: { posts: true } } },
    });
    const { channelId, threadId, thread, answers } = challenge;
    const posted = thread.posts.map((post) => contentFrom(post.content));
    const isAsked = posted.some(({ kind }) => kind === 'challenge-readings');
    if (isAsked || thread.rootTs === null) return false;
    const together = readTogether(answers.map(answersFrom));
    const language = posted.find((one) => one.kind === 'challenge')?.language;
    const content: PostContent = {
      kind: 'challenge-readings',
      ...(language === undefined ? {} : { language }),
      challengeId,
      together,
      isClosed: false,
    };
    await tx.post.createMany({
      data: postRows([
        {
          channelId,
          batchKey: `challenge-readings:${challengeId}`,
          part: 0,
          occurrenceId: null,
          threadId,
          threadTs: thread.rootTs,
          content,
          expiresAt: null,
        },
      ]),
      skipDuplicates: true,
    });
    return true;
  }, IN_TRANSACTION);
}

async function ofPerson(
  { prisma, vault }: Connection,
  { slackTeamId, slackUserId }: Parameters<AnswerStore['ofPerson']>[0],
): ReturnType<AnswerStore['ofPerson']> {
  const keys = await challengeKeysOf(prisma, vault, { slackTeamId, slackUserId });
  const rows = await prisma.challengeAnswer.findMany({
    where: { personKey: { in: keys } },
    include: { challenge: { select: { channelId: true, openedAt: true } } },
    orderBy: [{ at: 'asc' }, { challengeId: 'asc' }],
  });
  return rows.map(({ challenge, at, ...row }) => ({
    channelId: challenge.channelId,
    challengeNamedAt: challenge.openedAt,
    answers: answersFrom(row),
    at,
  }));
}

/** What an erased person answered goes, from what is shown too. */
export async function eraseReadings(tx: Transaction, vault: Vault, person: Person): Promise<void> {
  const where = { personKey: { in: await challengeKeysOf(tx, vault, person) } };
  const rows = await tx.challengeAnswer.findMany({ where, select: { challengeId: true } });
  await tx.challengeAnswer.deleteMany({ where });
  for (const { challengeId } of rows) await refreshReadings(tx, challengeId);
}

/** What people answered to the four questions of a challenge. */
export function createAnswers(connection: Connection): AnswerStore {
  const { prisma, vault } = connection;
  return {
    keep: (said) => keep(connection, said),
    takeBack: (person) => takeBack(connection, person),
    async of(challengeId) {
      if (!isId(challengeId)) return [];
      return (await prisma.challengeAnswer.findMany({ where: { challengeId } })).map(answersFrom);
    },
    async mine({ challengeId, slackTeamId, slackUserId }) {
      if (!isId(challengeId)) return NOTHING_SAID;
      const key = challengeKey(vault, slackTeamId, slackUserId, challengeId);
      const own = { challengeId, personKey: key };
      const row = await prisma.challengeAnswer.findUnique({
        where: { challengeId_personKey: own },
      });
      return row === null ? NOTHING_SAID : answersFrom(row);
    },
    refreshPost: (challengeId) =>
      isId(challengeId)
        ? prisma.$transaction((tx) => refreshReadings(tx, challengeId), IN_TRANSACTION)
        : Promise.resolve(null),
    askInThread: (challengeId) => askInThread(connection, challengeId),
    ofPerson: (person) => ofPerson(connection, person),
  };
}
