import type { NamedTension } from '../core/reading/analysis-model.js';
import type { Connection } from './connection.js';
import { isId } from './plain-text.js';
import type { TensionStore } from './store-model.js';
import { answersOf } from './tension-acts.js';
import { answerTension, takeBackAnswer } from './answer-tension.js';

async function namedIn(
  { prisma }: Connection,
  responseIds: readonly string[],
): Promise<readonly NamedTension[]> {
  const rows = await prisma.namedSide.findMany({
    where: { namingId: { in: responseIds.filter(isId) } },
    include: { response: { select: { version: true, deletedAt: true } } },
    orderBy: [{ namingId: 'asc' }, { side: 'asc' }],
  });
  const still = rows.filter(
    ({ version, response }) => response.version === version && response.deletedAt === null,
  );
  return [...new Set(still.map(({ namingId }) => namingId))].flatMap((replyId) => {
    const [one, other] = still
      .filter(({ namingId }) => namingId === replyId)
      .map(({ responseId, spanStart, spanEnd }) => ({
        replyId: responseId,
        start: spanStart,
        end: spanEnd,
      }));
    return one === undefined || other === undefined ? [] : [{ replyId, sides: [one, other] }];
  });
}

export function createTensions(connection: Connection): TensionStore {
  return {
    answer: (act) => answerTension(connection, act),
    takeBack: (act) => takeBackAnswer(connection, act),
    answers: (channelId, until) => answersOf(connection.prisma, { channelId }, until),
    namedIn: (responseIds) => namedIn(connection, responseIds),
  };
}
