import type { NamedTension } from '../core/reading/analysis-model.js';
import type { Connection } from './connection.js';
import { isId } from './plain-text.js';
import type { TensionStore } from './store-model.js';
import { tensionKeysOf } from './keys-of-person.js';
import { actFrom, answersOf } from './tension-acts.js';
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

async function ofPerson(
  { prisma, vault }: Connection,
  slackTeamId: string,
  slackUserId: string,
): ReturnType<TensionStore['ofPerson']> {
  const keys = await tensionKeysOf(prisma, vault, { slackTeamId, slackUserId });
  const rows = await prisma.tensionAct.findMany({
    where: { personKey: { in: keys } },
    orderBy: { at: 'asc' },
  });
  return rows.flatMap(({ channelId, tensionKey: tensionId, act, at }) => {
    const answer = actFrom(act);
    return answer === null ? [] : [{ channelId, tensionId, answer, at }];
  });
}

export function createTensions(connection: Connection): TensionStore {
  return {
    answer: (act) => answerTension(connection, act),
    takeBack: (act) => takeBackAnswer(connection, act),
    answers: (channelId, until) => answersOf(connection.prisma, { channelId }, until),
    ofPerson: (slackTeamId, slackUserId) => ofPerson(connection, slackTeamId, slackUserId),
    namedIn: (responseIds) => namedIn(connection, responseIds),
  };
}
