import { randomUUID } from 'node:crypto';
import type { Statement } from '../core/votes/statement.js';
import { authorIdOf } from './authors.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { findStatements, voteValue } from './find-statements.js';
import { voteKey } from './person-key.js';
import { isId } from './plain-text.js';
import { answerAsk, takeDueAsks } from './statement-consent.js';
import type { OwnStatement, StatementForPerson, StatementStore } from './store-model.js';
import { keepVote, listVotes, listVotesOf } from './votes.js';

async function ask(
  { prisma }: Connection,
  asked: Parameters<StatementStore['ask']>[0],
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const stands = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM response WHERE id = ${asked.responseId}::uuid
        AND channel_id = ${asked.channelId}::uuid AND version = ${asked.version}
        AND deleted_at IS NULL FOR SHARE`;
    if (stands.length === 0) return false;
    const made = await tx.statement.createMany({
      data: [
        {
          id: randomUUID(),
          channelId: asked.channelId,
          responseId: asked.responseId,
          version: asked.version,
          spanStart: asked.start,
          spanEnd: asked.end,
          askedIn: asked.askedIn,
          askedAt: asked.at,
        },
      ],
      skipDuplicates: true,
    });
    return made.count > 0;
  }, IN_TRANSACTION);
}

async function offeredTo(
  connection: Connection,
  person: Parameters<StatementStore['offeredTo']>[0],
): Promise<readonly StatementForPerson[]> {
  const { prisma, vault } = connection;
  const { channelId, slackTeamId, slackUserId } = person;
  const found = await findStatements(connection, { channelId, state: 'offered' });
  const keys = found.map(({ statement }) => voteKey(vault, slackTeamId, slackUserId, statement.id));
  const votes = await prisma.vote.findMany({
    where: { personKey: { in: keys } },
    select: { statementId: true, vote: true },
  });
  const mine = new Map(votes.map(({ statementId, vote }) => [statementId, voteValue.parse(vote)]));
  const own = authorIdOf(vault, slackTeamId, slackUserId, channelId);
  return found.map(({ statement, response }) => ({
    ...statement,
    isOwn: response.authorId === own,
    mine: mine.get(statement.id) ?? null,
  }));
}

async function ownOf(
  connection: Connection,
  { slackTeamId, slackUserId }: Parameters<StatementStore['ownOf']>[0],
): Promise<readonly OwnStatement[]> {
  const found = await findStatements(connection, {
    channel: { workspace: { slackTeamId } },
    state: { in: ['asked', 'offered'] },
  });
  return found.flatMap(({ statement, state, response }) => {
    const own = authorIdOf(connection.vault, slackTeamId, slackUserId, response.channelId);
    const isOpen = state === 'asked' || state === 'offered';
    return isOpen && response.authorId === own ? [{ ...statement, state }] : [];
  });
}

export function createStatements(connection: Connection): StatementStore {
  const { prisma } = connection;
  const get = async (statementId: string): Promise<Statement | null> => {
    if (!isId(statementId)) return null;
    const found = await findStatements(connection, { id: statementId, state: 'offered' });
    return found[0]?.statement ?? null;
  };
  return {
    ask: (asked) => ask(connection, asked),
    askedBefore: (channelId) =>
      prisma.statement.findMany({
        where: { channelId },
        select: { responseId: true, version: true },
      }),
    takeDueAsks: (at) => takeDueAsks(connection, at),
    answer: (answer) => answerAsk(connection, answer),
    offered: async (channelId) =>
      (await findStatements(connection, { channelId, state: 'offered' })).map(
        ({ statement }) => statement,
      ),
    offeredTo: (person) => offeredTo(connection, person),
    get,
    ownOf: (person) => ownOf(connection, person),
    vote: (vote) => keepVote(connection, vote, get),
    votes: (channelId, until) => listVotes(connection, channelId, until),
    votesOf: (person) => listVotesOf(connection, person),
  };
}
