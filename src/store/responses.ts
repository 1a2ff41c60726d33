import type { Outcome, Response } from '../core/model.js';
import type { Connection } from './connection.js';
import { deleteOpen, deleteOwn, isOwn } from './delete-response.js';
import { findJustSaid, findSaidBefore } from './earlier-words.js';
import { isAnyErased } from './erased.js';
import { sealedIdsOf } from './own-words.js';
import { skipKey } from './person-key.js';
import { createRecordOpen } from './record-open.js';
import { recordPrivate } from './record-private.js';
import { isId } from './plain-text.js';
import { loadResponses } from './response-rows.js';
import type { ResponseStore } from './store-model.js';

type Skip = Parameters<ResponseStore['recordSkip']>[0];

/** Private words name their author to the key alone, so all of them are opened. */
async function ofPerson(
  connection: Connection,
  slackTeamId: string,
  slackUserId: string,
  channelId: string | null,
): Promise<readonly Response[]> {
  const sealed = await sealedIdsOf(connection, { slackTeamId, slackUserId }, channelId);
  return loadResponses(connection, {
    channel: { workspace: { slackTeamId } },
    ...(channelId === null ? {} : { channelId }),
    OR: [{ slackUserId }, { id: { in: [...sealed] } }],
  });
}

interface OwnResponse {
  readonly responseId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

/** False when it is another's, or gone. */
async function changeOwn(
  connection: Connection,
  { responseId, slackTeamId, slackUserId }: OwnResponse,
  data: { readonly mayBeQuoted: boolean } | { readonly outcome: Outcome | null },
): Promise<boolean> {
  if (!(await isOwn(connection, responseId, slackTeamId, slackUserId))) return false;
  const changed = await connection.prisma.response.updateMany({
    where: { id: responseId, deletedAt: null },
    data,
  });
  return changed.count > 0;
}

async function recordSkip(
  { prisma, vault }: Connection,
  { threadId, slackTeamId, slackUserId, skippedAt }: Skip,
): Promise<void> {
  if (await isAnyErased(prisma, vault, slackTeamId, [slackUserId])) return;
  await prisma.skip.createMany({
    data: [{ threadId, personKey: skipKey(vault, slackTeamId, slackUserId, threadId), skippedAt }],
    skipDuplicates: true,
  });
}

async function search(
  connection: Connection,
  channelId: string,
  words: readonly string[],
  limit: number,
): Promise<readonly Response[]> {
  const found = await connection.prisma.$queryRaw<{ id: string }[]>`
    SELECT response.id FROM response
    JOIN channel ON channel.id = response.channel_id
    JOIN workspace ON workspace.id = channel.workspace_id
    WHERE response.channel_id = ${channelId}::uuid AND response.source = 'thread'
      AND response.deleted_at IS NULL AND response.may_be_quoted
      AND NOT EXISTS (SELECT 1 FROM person WHERE person.slack_team_id = workspace.slack_team_id
        AND person.slack_user_id = response.slack_user_id AND NOT person.may_be_quoted)
      AND NOT EXISTS (SELECT 1 FROM unnest(${[...words]}::text[]) AS word
        WHERE position(lower(word) IN lower(response.text)) = 0)
    ORDER BY response.said_at DESC, response.id LIMIT ${limit}`;
  const responses = await loadResponses(connection, { id: { in: found.map(({ id }) => id) } });
  return responses.reverse();
}

export function createResponses(connection: Connection): ResponseStore {
  const { prisma } = connection;
  return {
    recordOpen: createRecordOpen(connection),
    recordPrivate: (reply) => recordPrivate(connection, reply),
    deleteOpen: (at) => deleteOpen(connection, at),
    deleteOwn: (responseId, slackTeamId, slackUserId) =>
      deleteOwn(connection, responseId, slackTeamId, slackUserId),
    recordSkip: (at) => recordSkip(connection, at),
    countSkips: (channelId, since, until) =>
      prisma.skip.count({
        where: {
          thread: { channelId },
          skippedAt: { lte: until, ...(since === null ? {} : { gt: since }) },
        },
      }),
    waiting: (channelId, until) =>
      loadResponses(connection, { channelId, cycle: null, saidAt: { lte: until } }),
    upToCycle: (channelId, cycle) =>
      loadResponses(connection, { channelId, cycle: { lte: cycle } }),
    ofThread: (threadId) => loadResponses(connection, { threadId }),
    async get(responseId) {
      const [found] = isId(responseId) ? await loadResponses(connection, { id: responseId }) : [];
      return found ?? null;
    },
    async knownTs(threadId) {
      const rows = await prisma.response.findMany({
        where: { threadId, deletedAt: null, ts: { not: null } },
        select: { ts: true },
        orderBy: { ts: 'asc' },
      });
      return rows.flatMap(({ ts }) => ts ?? []);
    },
    ofPerson: (slackTeamId, slackUserId, channelId) =>
      ofPerson(connection, slackTeamId, slackUserId, channelId),
    setQuotable: (responseId, slackTeamId, slackUserId, mayBeQuoted) =>
      changeOwn(connection, { responseId, slackTeamId, slackUserId }, { mayBeQuoted }),
    setOutcome: (responseId, slackTeamId, slackUserId, outcome) =>
      changeOwn(connection, { responseId, slackTeamId, slackUserId }, { outcome }),
    search: (channelId, words, limit) => search(connection, channelId, words, limit),
    justSaid: (when) => findJustSaid(connection, when),
    async openAuthors(channelId, { ids, rootTs }) {
      const rows = await prisma.response.findMany({
        where: {
          channelId,
          source: 'thread',
          deletedAt: null,
          OR: [{ id: { in: ids.filter(isId) } }, { thread: { rootTs: { in: [...rootTs] } } }],
        },
        select: { id: true, slackUserId: true, thread: { select: { rootTs: true } } },
        orderBy: [{ saidAt: 'asc' }, { id: 'asc' }],
      });
      return rows.flatMap(({ id, slackUserId, thread }) =>
        slackUserId === null ? [] : [{ id, slackUserId, threadRootTs: thread.rootTs ?? '' }],
      );
    },
    saidBefore: (channelId, which) => findSaidBefore(connection, channelId, which),
    count: () => prisma.response.count({ where: { deletedAt: null } }),
  };
}
