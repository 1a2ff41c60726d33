import type { Person } from '../core/model.js';
import type { Connection } from './connection.js';
import { skipKeysOf } from './keys-of-person.js';
import { sealedIdsOf } from './own-words.js';
import type { TracesOfPerson } from './store-model.js';

/** What is kept of a person beside their words, answers and settings: oldest first, for that person alone. */
export async function findTraces(connection: Connection, person: Person): Promise<TracesOfPerson> {
  const { prisma, vault } = connection;
  const { slackTeamId, slackUserId } = person;
  const skips = await prisma.skip.findMany({
    where: { personKey: { in: await skipKeysOf(prisma, vault, person) } },
    include: { thread: { select: { channelId: true, question: true } } },
    orderBy: [{ skippedAt: 'asc' }, { threadId: 'asc' }],
  });
  const audit = await prisma.audit.findMany({
    where: person,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const keeps = await prisma.channel.findMany({
    where: { keeperSlackId: slackUserId, workspace: { slackTeamId } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const sealed = await sealedIdsOf(connection, person);
  const statements = await prisma.statement.findMany({
    where: {
      channel: { workspace: { slackTeamId } },
      response: { OR: [{ slackUserId }, { id: { in: [...sealed] } }] },
    },
    include: { response: { select: { text: true, version: true } } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  const row = await prisma.person.findUnique({
    where: { slackTeamId_slackUserId: { slackTeamId, slackUserId } },
  });
  return {
    skipped: skips.map(({ skippedAt: at, thread }) => ({ ...thread, at })),
    changes: audit.map(({ channelId, what, at }) => ({ channelId, what, at })),
    keeperOf: keeps.map(({ id: channelId }) => ({ channelId })),
    askedForVotes: statements.map(({ channelId, askedAt, state, response, ...span }) => ({
      channelId,
      // Words of a version that is no longer kept stand nowhere.
      text:
        response.version === span.version
          ? response.text.slice(span.spanStart, span.spanEnd)
          : null,
      state,
      askedAt,
    })),
    lastMessageInWeek: row?.messagedWeek ?? null,
    shownEarlierWordsAt: row?.remindedAt ?? null,
  };
}
