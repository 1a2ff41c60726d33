import { z } from 'zod';
import type { Person } from '../core/model.js';
import { slackUserOf } from './authors.js';
import type { Connection } from './connection.js';
import { threadKind } from './rows.js';
import type { OwnWords } from './store-model.js';

const Rows = z.array(
  z.object({
    id: z.string(),
    channelId: z.string(),
    threadKind,
    threadRootTs: z.string(),
  }),
);

/** Ids of what a person said privately; with a channel, of what they said there. */
export async function sealedIdsOf(
  { prisma, vault }: Connection,
  { slackTeamId, slackUserId }: Person,
  channelId: string | null = null,
): Promise<readonly string[]> {
  const sealed = await prisma.response.findMany({
    where: {
      channel: { workspace: { slackTeamId } },
      ...(channelId === null ? {} : { channelId }),
      sealedAuthor: { not: null },
    },
    select: { id: true, channelId: true, slackUserId: true, sealedAuthor: true },
  });
  return sealed
    .filter((row) => slackUserOf(vault, slackTeamId, row) === slackUserId)
    .map(({ id }) => id);
}

/** All that is kept of what a person said, newest first, without the words: hundreds of rows, of which a page is read. */
export async function findOwnWords(
  connection: Connection,
  person: Person,
): Promise<readonly OwnWords[]> {
  const sealed = await sealedIdsOf(connection, person);
  // One text for all rows: to map each of their columns takes longer than to find them.
  const [found] = await connection.prisma.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_object('id', response.id, 'channelId', response.channel_id, 'threadKind', thread.kind,
        'threadRootTs', coalesce(thread.root_ts, ''))
      ORDER BY response.said_at DESC, response.ts, response.id)::text AS rows
    FROM response
    JOIN thread ON thread.id = response.thread_id
    JOIN channel ON channel.id = response.channel_id
    JOIN workspace ON workspace.id = channel.workspace_id
    WHERE workspace.slack_team_id = ${person.slackTeamId} AND response.deleted_at IS NULL
      AND (response.slack_user_id = ${person.slackUserId} OR response.id = ANY(${[...sealed]}::uuid[]))`;
  return Rows.parse(JSON.parse(found?.rows ?? '[]'));
}
