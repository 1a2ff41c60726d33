import type { AnsweredLink } from '../core/tensions/tension-answers.js';
import type { LinkAnswer } from '../generated/prisma/client.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { isAnyErased } from './erased.js';
import { linkKeysOf } from './keys-of-person.js';
import { linkKey } from './person-key.js';
import type { LinkStore } from './store-model.js';

type Answer = Parameters<LinkStore['answer']>[0];
type Versions = ReadonlyMap<string, number>;

const keyOf = ({ earlierId, nowId }: Pick<LinkAnswer, 'earlierId' | 'nowId'>): string =>
  `${earlierId} ${nowId}`;

/** Answers in the order given, counted by link; a link one of whose ends was edited since is left out. */
function countedLinks(rows: readonly LinkAnswer[], versions: Versions): readonly AnsweredLink[] {
  const links = new Map<string, AnsweredLink>();
  for (const row of rows) {
    const isStill =
      versions.get(row.earlierId) === row.earlierVersion &&
      versions.get(row.nowId) === row.nowVersion;
    if (!isStill) continue;
    const link = links.get(keyOf(row)) ?? {
      earlier: { replyId: row.earlierId, start: row.earlierStart, end: row.earlierEnd },
      now: { replyId: row.nowId, start: row.nowStart, end: row.nowEnd },
      yes: 0,
      no: 0,
    };
    const isYes = row.answer === 'yes';
    links.set(keyOf(row), {
      ...link,
      yes: link.yes + (isYes ? 1 : 0),
      no: link.no + (isYes ? 0 : 1),
    });
  }
  return [...links.values()];
}

async function versionsOf(
  { prisma }: Pick<Connection, 'prisma'>,
  rows: readonly LinkAnswer[],
): Promise<Versions> {
  const ids = [...new Set(rows.flatMap(({ earlierId, nowId }) => [earlierId, nowId]))];
  const responses = await prisma.response.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true, version: true },
  });
  return new Map(responses.map(({ id, version }) => [id, version]));
}

async function keepAnswer({ prisma, vault }: Connection, act: Answer): Promise<boolean> {
  const { channelId, slackTeamId, slackUserId, earlier, now, answer, at } = act;
  const ids = { earlierId: earlier.responseId, nowId: now.responseId };
  const by = linkKey(vault, slackTeamId, slackUserId, ids);
  return prisma.$transaction(async (tx) => {
    // Locked against deletion until the answer stands: what goes later takes it along.
    const ends = await tx.$queryRaw<{ id: string; version: number }[]>`
      SELECT id, version FROM response WHERE channel_id = ${channelId}::uuid AND deleted_at IS NULL
        AND id IN (${ids.earlierId}::uuid, ${ids.nowId}::uuid) ORDER BY id FOR SHARE`;
    const isStill = [earlier, now].every(({ responseId, version }) =>
      ends.some((end) => end.id === responseId && end.version === version),
    );
    if (!isStill || (await isAnyErased(tx, vault, slackTeamId, [slackUserId]))) return false;
    await tx.linkAnswer.upsert({
      where: { earlierId_nowId_personKey: { ...ids, personKey: by } },
      create: {
        ...ids,
        personKey: by,
        channelId,
        answer,
        at,
        earlierStart: earlier.start,
        earlierEnd: earlier.end,
        earlierVersion: earlier.version,
        nowStart: now.start,
        nowEnd: now.end,
        nowVersion: now.version,
      },
      update: { answer, at },
    });
    return true;
  }, IN_TRANSACTION);
}

async function ofPerson(
  { prisma, vault }: Connection,
  slackTeamId: string,
  slackUserId: string,
): ReturnType<LinkStore['ofPerson']> {
  const keys = await linkKeysOf(prisma, vault, { slackTeamId, slackUserId });
  const rows = await prisma.linkAnswer.findMany({
    where: { personKey: { in: keys } },
    orderBy: { at: 'asc' },
  });
  return rows.map(({ channelId, answer, at }) => ({
    channelId,
    answer: answer === 'yes' ? 'yes' : 'no',
    at,
  }));
}

export function createLinks(connection: Connection): LinkStore {
  const { prisma } = connection;
  const inOrder = [
    { at: 'asc' as const },
    { earlierId: 'asc' as const },
    { nowId: 'asc' as const },
  ];
  return {
    ofPerson: (slackTeamId, slackUserId) => ofPerson(connection, slackTeamId, slackUserId),
    async answer(act) {
      if (!(await keepAnswer(connection, act))) return null;
      const ends = { earlierId: act.earlier.responseId, nowId: act.now.responseId };
      const rows = await prisma.linkAnswer.findMany({ where: ends, orderBy: inOrder });
      return countedLinks(rows, await versionsOf(connection, rows))[0] ?? null;
    },
    async answered(channelId, until) {
      const rows = await prisma.linkAnswer.findMany({
        where: { channelId, at: { lte: until } },
        orderBy: inOrder,
      });
      return countedLinks(rows, await versionsOf(connection, rows));
    },
  };
}
