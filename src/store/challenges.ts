import { type EditText, mergeEdit } from '../core/challenges/merge-edit.js';
import { mergeWork, type WorkText } from '../core/challenges/merge-work.js';
import type { Prisma } from '../generated/prisma/client.js';
import type * as Row from '../generated/prisma/client.js';
import { refreshChallengePost } from './challenge-post.js';
import { isAuthor, textsOf, wordsByAfter } from './challenge-words.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { isAnyErased } from './erased.js';
import { postRows, threadRow } from './new-posts.js';
import { isId, storable } from './plain-text.js';
import { challengeFrom, WITH_WORKSPACE } from './rows.js';
import type { Vault } from './seal.js';
import type { ChallengeStore, OwnChallenge } from './store-model.js';

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
    wordsBy: { title: [keeperSlackId], seen: [keeperSlackId], ever: [keeperSlackId] },
    openedAt,
  };
}

/** Whoever comes second waits for the first at the first row, and then finds it there. */
async function open(
  { prisma, vault }: Connection,
  ...[challenge, thread, posts]: Parameters<ChallengeStore['open']>
): ReturnType<ChallengeStore['open']> {
  try {
    return await prisma.$transaction(async (tx) => {
      if (await isErased(tx, vault, challenge.channelId, [challenge.keeperSlackId]))
        return 'erased-person';
      const made = [
        await tx.thread.createMany({ data: [threadRow(thread)], skipDuplicates: true }),
        await tx.challenge.createMany({ data: [row(challenge, thread.id)], skipDuplicates: true }),
        await tx.post.createMany({ data: postRows(posts), skipDuplicates: true }),
      ];
      if (made.some(({ count }) => count === 0)) throw OPEN_ALREADY;
      return 'opened';
    }, IN_TRANSACTION);
  } catch (error) {
    if (error === OPEN_ALREADY) return 'opened-already';
    throw error;
  }
}

/** Locked, so that of two who write at once each is known for their own words. */
async function lock(tx: Transaction, challengeId: string): Promise<Row.Challenge | null> {
  await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${challengeId}::uuid FOR UPDATE`;
  return tx.challenge.findUnique({ where: { id: challengeId } });
}

const kept = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : storable(text);

async function edit(
  connection: Connection,
  ...[challengeId, { opened = '', ...wanted }, bySlackId]: Parameters<ChallengeStore['edit']>
): ReturnType<ChallengeStore['edit']> {
  const people = [bySlackId, wanted.keeperSlackId, wanted.ownerSlackId].filter((id) => id !== '');
  const clashes: EditText[] = [];
  const written = await write(connection, challengeId, people, async (tx, before) => {
    const merged = mergeEdit(opened, wanted, before);
    if ('both' in merged) {
      clashes.push(merged.both);
      return;
    }
    const { title, seen, ...others } = merged.edited;
    const texts = { title: storable(title), seen: kept(seen) };
    const wordsBy = wordsByAfter(before, texts, bySlackId);
    const data = { ...texts, ...others, wordsBy };
    await tx.challenge.update({ where: { id: challengeId }, data });
    await tx.thread.update({ where: { id: before.threadId }, data: { question: texts.title } });
  });
  const [both] = clashes;
  return both === undefined ? written : { both };
}

async function writeDown(
  connection: Connection,
  ...[challengeId, { opened = '', ...wanted }, bySlackId]: Parameters<ChallengeStore['writeDown']>
): ReturnType<ChallengeStore['writeDown']> {
  const clashes: WorkText[] = [];
  const written = await write(connection, challengeId, [bySlackId], async (tx, before) => {
    const merged = mergeWork(opened, wanted, before);
    if ('both' in merged) {
      clashes.push(merged.both);
      return;
    }
    const { work } = merged;
    const texts = {
      sense: kept(work.sense),
      touched: kept(work.touched),
      valuesApart: kept(work.valuesApart),
      wordsMissing: kept(work.wordsMissing),
      alternatives: kept(work.alternatives),
      nextStep: kept(work.nextStep),
    };
    const wordsBy = wordsByAfter(before, texts, bySlackId);
    const data = { ...texts, wordsBy, workedBySlackId: bySlackId };
    await tx.challenge.update({ where: { id: challengeId }, data });
  });
  const [both] = clashes;
  return both === undefined ? written : { both };
}

async function write(
  { prisma, vault }: Connection,
  challengeId: string,
  people: readonly string[],
  change: (tx: Transaction, before: Row.Challenge) => Promise<void>,
): Promise<'edited' | 'gone' | 'erased-person'> {
  if (!isId(challengeId)) return 'gone';
  return prisma.$transaction(async (tx) => {
    const before = await lock(tx, challengeId);
    if (before === null) return 'gone';
    if (await isErased(tx, vault, before.channelId, people)) return 'erased-person';
    await change(tx, before);
    return 'edited';
  }, IN_TRANSACTION);
}

async function close(
  { prisma, vault }: Connection,
  ...[challengeId, { outcomeText, bySlackId, at }]: Parameters<ChallengeStore['close']>
): ReturnType<ChallengeStore['close']> {
  if (!isId(challengeId)) return 'closed-already';
  return prisma.$transaction(async (tx) => {
    const before = await lock(tx, challengeId);
    if (before?.state !== 'open') return 'closed-already';
    if (await isErased(tx, vault, before.channelId, [bySlackId])) return 'erased-person';
    const texts = { outcomeText: storable(outcomeText) };
    const wordsBy = wordsByAfter(before, texts, bySlackId);
    const data = { ...texts, state: 'closed', closedAt: at, wordsBy };
    await tx.challenge.update({ where: { id: challengeId }, data });
    return 'closed';
  }, IN_TRANSACTION);
}

async function keep(
  { prisma, vault }: Connection,
  ...[challengeId, slackUserId, as]: Parameters<ChallengeStore['keep']>
): ReturnType<ChallengeStore['keep']> {
  if (!isId(challengeId)) return 'kept-already';
  const column = as === 'keeper' ? 'keeperSlackId' : 'ownerSlackId';
  return prisma.$transaction(async (tx) => {
    const before = await lock(tx, challengeId);
    if (before?.state !== 'open' || before[column] !== '') return 'kept-already';
    if (await isErased(tx, vault, before.channelId, [slackUserId])) return 'erased-person';
    await tx.challenge.update({ where: { id: challengeId }, data: { [column]: slackUserId } });
    return 'kept';
  }, IN_TRANSACTION);
}

async function isErased(
  tx: Transaction,
  vault: Vault,
  channelId: string,
  slackUserIds: readonly string[],
): Promise<boolean> {
  const channel = await tx.channel.findUnique({
    where: { id: channelId },
    select: WITH_WORKSPACE,
  });
  const slackTeamId = channel?.workspace.slackTeamId ?? '';
  return isAnyErased(tx, vault, slackTeamId, slackUserIds);
}

async function keeperLeft(
  { prisma }: Connection,
  ...[channelId, slackUserId]: Parameters<ChallengeStore['keeperLeft']>
): ReturnType<ChallengeStore['keeperLeft']> {
  const here = { channelId, state: 'open' };
  const left = [
    ...(await prisma.challenge.updateManyAndReturn({
      where: { ...here, keeperSlackId: slackUserId },
      data: { keeperSlackId: '' },
    })),
    ...(await prisma.challenge.updateManyAndReturn({
      where: { ...here, ownerSlackId: slackUserId },
      data: { ownerSlackId: '' },
    })),
  ];
  return [...new Set(left.map(({ id }) => id))];
}

function isTheirs(row: Row.Challenge, slackUserId: string): boolean {
  const { keeperSlackId, ownerSlackId } = row;
  return [keeperSlackId, ownerSlackId].includes(slackUserId) || isAuthor(row, slackUserId);
}

function ownFrom(row: Parameters<typeof challengeFrom>[0], slackUserId: string): OwnChallenge {
  const { id, channelId, reading, state, openedAt, closedAt } = challengeFrom(row);
  return {
    id,
    channelId,
    reading,
    state,
    openedAt,
    closedAt,
    texts: textsOf(row, slackUserId),
    isNamed: row.namedBySlackId === slackUserId,
    isKept: row.keeperSlackId === slackUserId,
    isOwned: row.ownerSlackId === slackUserId,
  };
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
    async ofPerson(slackTeamId, slackUserId) {
      const rows = await prisma.challenge.findMany({
        where: { channel: { workspace: { slackTeamId } } },
        include: WITH_ROOT,
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      });
      return rows
        .filter((row) => isTheirs(row, slackUserId))
        .map((row) => ownFrom(row, slackUserId));
    },
    edit: (challengeId, change, by) => edit(connection, challengeId, change, by),
    writeDown: (challengeId, work, by) => writeDown(connection, challengeId, work, by),
    keeperLeft: (channelId, slackUserId) => keeperLeft(connection, channelId, slackUserId),
    keep: (challengeId, slackUserId, as) => keep(connection, challengeId, slackUserId, as),
    async refreshPost(challengeId) {
      if (!isId(challengeId)) return null;
      return prisma.$transaction((tx) => refreshChallengePost(tx, challengeId), IN_TRANSACTION);
    },
    close: (challengeId, closing) => close(connection, challengeId, closing),
    async reopen(challengeId) {
      const opened = await prisma.challenge.updateMany({
        where: { id: challengeId, state: 'closed' },
        data: { state: 'open', closedAt: null },
      });
      return opened.count > 0;
    },
  };
}
