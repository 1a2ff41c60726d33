import type { Thread } from '../core/model.js';
import type * as Row from '../generated/prisma/client.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { postRows, threadRow } from './new-posts.js';
import { settleAsDone } from './occurrences.js';
import { isId } from './plain-text.js';
import { channelFrom, threadFrom, WITH_CHANNEL } from './rows.js';
import type { PromptOpening, ThreadStore } from './store-model.js';
import { createFindByRoot } from './thread-by-root.js';

/** Prompts that were asked or still may be: not those whose post could not be sent. */
const ASKED = {
  kind: 'prompt',
  NOT: { rootTs: null, posts: { some: { state: 'dead' } } },
} as const;

async function openPrompt({ prisma }: Connection, opening: PromptOpening): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    if (!(await settleAsDone(tx, opening.occurrenceId))) return false;
    await tx.thread.create({ data: threadRow(opening.thread) });
    await tx.post.createMany({ data: postRows([opening.post]), skipDuplicates: true });
    return true;
  }, IN_TRANSACTION);
}

async function keepImported(
  { prisma }: Connection,
  thread: Parameters<ThreadStore['keepImported']>[0],
  rootTs: string,
): Promise<string> {
  await prisma.thread.createMany({
    data: [{ ...threadRow(thread), rootTs }],
    skipDuplicates: true,
  });
  const row = await prisma.thread.findUniqueOrThrow({
    where: { channelId_rootTs: { channelId: thread.channelId, rootTs } },
  });
  return row.id;
}

/** In threads alone: what is asked next must not tell whether somebody answered privately. */
async function countAnswerers(
  { prisma }: Connection,
  threadIds: string[],
): Promise<Map<string, number>> {
  const spoke = await prisma.response.groupBy({
    by: ['threadId', 'slackUserId'],
    where: { threadId: { in: threadIds }, source: 'thread', NOT: { slackUserId: null } },
  });
  const people = new Map<string, number>();
  for (const { threadId } of spoke) people.set(threadId, (people.get(threadId) ?? 0) + 1);
  return people;
}

async function update(
  { prisma }: Connection,
  threadId: string,
  data: Partial<Pick<Row.Thread, 'lastReadAt' | 'readingUntil' | 'isRootGone' | 'closedAt'>>,
): Promise<void> {
  await prisma.thread.updateMany({ where: { id: threadId }, data });
}

const orNull = (row: Row.Thread | null): Thread | null => (row === null ? null : threadFrom(row));

type Readings = Pick<
  ThreadStore,
  'openThreads' | 'readAllAgain' | 'takeReading' | 'leaveReading' | 'markRead'
>;

function createReadings(connection: Connection): Readings {
  const { prisma } = connection;
  return {
    async openThreads(channelId, since) {
      const opened = since === undefined ? [] : [{ openedAt: { gte: since } }];
      const rows = await prisma.thread.findMany({
        where: {
          ...(channelId === null ? {} : { channelId }),
          rootTs: { not: null },
          isRootGone: false,
          channel: { state: { not: 'left' } },
          OR: [{ closedAt: null }, ...opened],
        },
        include: WITH_CHANNEL,
        orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map((row) => ({
        ...threadFrom(row),
        channel: channelFrom(row.channel),
        lastReadAt: row.lastReadAt,
        missed: row.readAgain,
      }));
    },
    async readAllAgain() {
      await prisma.thread.updateMany({
        where: { rootTs: { not: null }, isRootGone: false, closedAt: null },
        data: { readAgain: { increment: 1 } },
      });
    },
    async markRead(threadId, at, missed) {
      await prisma.thread.updateMany({
        where: { id: threadId, readAgain: missed },
        data: { readAgain: 0 },
      });
      await update(connection, threadId, { lastReadAt: at, readingUntil: null });
    },
    async takeReading(threadId, lastReadAt, leaseMs) {
      const taken = await prisma.$executeRaw`
        UPDATE thread SET reading_until = now() + ${leaseMs} * interval '1 millisecond'
        WHERE id = ${threadId}::uuid
          AND last_read_at IS NOT DISTINCT FROM ${lastReadAt?.toISOString() ?? null}::timestamptz
          AND (reading_until IS NULL OR reading_until < now())`;
      return taken > 0;
    },
    leaveReading: (threadId) => update(connection, threadId, { readingUntil: null }),
  };
}

export function createThreads(connection: Connection): ThreadStore {
  const { prisma } = connection;
  return {
    findByRoot: createFindByRoot(connection),
    async rootOfReply(slackTeamId, slackChannelId, ts) {
      const kept = await prisma.response.findFirst({
        where: { ts, channel: { slackChannelId, workspace: { slackTeamId } } },
        select: { thread: { select: { rootTs: true } } },
      });
      return kept?.thread.rootTs ?? null;
    },
    async get(threadId) {
      return isId(threadId)
        ? orNull(await prisma.thread.findUnique({ where: { id: threadId } }))
        : null;
    },
    ...createReadings(connection),
    markRootGone: (threadId) => update(connection, threadId, { isRootGone: true }),
    close: (threadId, at) => update(connection, threadId, { closedAt: at }),
    openPrompt: (opening) => openPrompt(connection, opening),
    async promptHistory(channelId, since) {
      const rows = await prisma.thread.findMany({
        where: { ...ASKED, channelId, openedAt: { gte: since }, promptId: { not: null } },
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      });
      const answered = await countAnswerers(
        connection,
        rows.map(({ id }) => id),
      );
      return rows.map(threadFrom).map(({ id, promptId, practice, outcome, openedAt }) => ({
        promptId: promptId ?? '',
        practice,
        outcome,
        askedAt: openedAt,
        answeredBy: answered.get(id) ?? 0,
      }));
    },
    async lastPrompt(channelId) {
      return orNull(
        await prisma.thread.findFirst({
          where: { ...ASKED, channelId },
          orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
        }),
      );
    },
    keepImported: (thread, rootTs) => keepImported(connection, thread, rootTs),
  };
}
