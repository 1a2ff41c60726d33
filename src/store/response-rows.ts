import type { Response } from '../core/model.js';
import type { Prisma } from '../generated/prisma/client.js';
import { authorsOf, type Author } from './authors.js';
import type { Connection } from './connection.js';
import { outcome, responseSource, threadKind } from './rows.js';

const WITH_THREAD = {
  thread: { select: { kind: true, rootTs: true, question: true } },
} as const;

const keyOf = ({ slackTeamId, slackUserId }: Omit<Author, 'authorId'>): string =>
  `${slackTeamId} ${slackUserId}`;

/** Those of them who switched quoting off for all their words. */
async function mutedOf(
  { prisma }: Connection,
  authors: ReadonlyMap<string, Author>,
): Promise<ReadonlySet<string>> {
  const slackUserIds = [...new Set([...authors.values()].map(({ slackUserId }) => slackUserId))];
  const people = await prisma.person.findMany({
    where: { slackUserId: { in: slackUserIds }, mayBeQuoted: false },
    select: { slackTeamId: true, slackUserId: true },
  });
  return new Set(people.map(keyOf));
}

/** Responses as core knows them, oldest first; deleted ones are never among them. */
export async function loadResponses(
  connection: Connection,
  where: Prisma.ResponseWhereInput,
): Promise<Response[]> {
  const rows = await connection.prisma.response.findMany({
    where: { ...where, deletedAt: null },
    include: WITH_THREAD,
    orderBy: [{ saidAt: 'asc' }, { ts: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const authors = await authorsOf(connection, rows);
  const muted = await mutedOf(connection, authors);
  return rows.flatMap((row) => {
    const author = authors.get(row.id);
    if (author === undefined) return [];
    return {
      id: row.id,
      channelId: row.channelId,
      threadId: row.threadId,
      threadKind: threadKind.parse(row.thread.kind),
      threadRootTs: row.thread.rootTs ?? '',
      question: row.thread.question,
      source: responseSource.parse(row.source),
      ts: row.ts,
      authorId: author.authorId,
      text: row.text,
      version: row.version,
      saidAt: row.saidAt,
      isQuotable: row.mayBeQuoted && !muted.has(keyOf(author)),
      cycle: row.cycle,
      outcome: outcome.parse(row.outcome),
    };
  });
}
