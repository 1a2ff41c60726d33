import { z } from 'zod';
import { slackUserOf } from './authors.js';
import type { Connection } from './connection.js';
import { skipKey } from './person-key.js';
import type { OpenQuestion } from './store-model.js';

const Found = z.array(
  z.object({
    threadId: z.string(),
    channelId: z.string(),
    rootTs: z.string(),
    question: z.string(),
    openedAt: z.date(),
  }),
);

/**
 * The newest question of each active channel of a workspace, asked after `since`, that a person has neither answered, openly or
 * privately, nor skipped; newest first. For that person alone.
 */
export async function findOpenQuestions(
  { prisma, vault }: Connection,
  { slackTeamId, slackUserId }: { readonly slackTeamId: string; readonly slackUserId: string },
  since: Date,
): Promise<readonly OpenQuestion[]> {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT DISTINCT ON (thread.channel_id) thread.id::text AS "threadId", thread.channel_id::text AS "channelId",
      thread.root_ts AS "rootTs", thread.question, thread.opened_at AS "openedAt"
    FROM thread
    JOIN channel ON channel.id = thread.channel_id
    JOIN workspace ON workspace.id = channel.workspace_id
    WHERE workspace.slack_team_id = ${slackTeamId} AND channel.state = 'active' AND thread.kind = 'prompt'
      AND thread.opened_at > ${since.toISOString()}::timestamptz
      AND thread.root_ts IS NOT NULL AND NOT thread.is_root_gone AND thread.closed_at IS NULL
    ORDER BY thread.channel_id, thread.opened_at DESC`;
  const questions = Found.parse(rows);
  if (questions.length === 0) return [];
  const ids = questions.map(({ threadId }) => threadId);
  const said = await prisma.response.findMany({
    where: {
      threadId: { in: ids },
      deletedAt: null,
      OR: [{ slackUserId }, { sealedAuthor: { not: null } }],
    },
    select: { id: true, threadId: true, channelId: true, slackUserId: true, sealedAuthor: true },
  });
  const skipped = await prisma.skip.findMany({
    where: {
      OR: ids.map((threadId) => ({
        threadId,
        personKey: skipKey(vault, slackTeamId, slackUserId, threadId),
      })),
    },
    select: { threadId: true },
  });
  const own = said.filter((row) => slackUserOf(vault, slackTeamId, row) === slackUserId);
  const done = new Set([...own, ...skipped].map(({ threadId }) => threadId));
  return questions
    .filter(({ threadId }) => !done.has(threadId))
    .toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime());
}
