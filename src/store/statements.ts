import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Response } from '../core/model.js';
import { VOTES, type Statement, type VoteValue } from '../core/votes/statement.js';
import type { Prisma } from '../generated/prisma/client.js';
import { authorIdOf } from './authors.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { voteKey } from './person-key.js';
import { isId } from './plain-text.js';
import { loadResponses } from './response-rows.js';
import { answerAsk, takeDueAsks } from './statement-consent.js';
import type { OwnStatement, StatementForPerson, StatementStore } from './store-model.js';
import { keepVote, listVotes, listVotesOf } from './votes.js';

const voteValue = z.enum(VOTES);
const known = z.enum(['asked', 'offered', 'declined', 'retired']);

interface Found {
  readonly statement: Statement;
  readonly state: z.infer<typeof known>;
  readonly response: Response;
}

function countOf(votes: readonly { readonly vote: string }[]): Statement['count'] {
  const values = votes.map(({ vote }) => voteValue.parse(vote));
  const of = (value: VoteValue) => values.filter((one) => one === value).length;
  return { agree: of('agree'), differ: of('differ'), unsure: of('not-sure') };
}

/** Statements whose words stand as they were and may be quoted, in the order asked. */
export async function findStatements(
  connection: Connection,
  where: Prisma.StatementWhereInput,
): Promise<readonly Found[]> {
  const rows = await connection.prisma.statement.findMany({
    where,
    include: { votes: { select: { vote: true } } },
    orderBy: [{ askedIn: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const responses = await loadResponses(connection, {
    id: { in: rows.map(({ responseId }) => responseId) },
  });
  const byId = new Map(responses.map((response) => [response.id, response]));
  return rows.flatMap((row) => {
    const response = byId.get(row.responseId);
    if (response?.version !== row.version || !response.isQuotable) return [];
    const { id, channelId, responseId, version, shownIn } = row;
    const [start, end] = [row.spanStart, row.spanEnd];
    const text = response.text.slice(start, end);
    const count = countOf(row.votes);
    const { threadId } = response;
    const at = { responseId, threadId, version, start, end, text };
    const statement = { id, channelId, ...at, shownIn, count };
    return [{ statement, state: known.parse(row.state), response }];
  });
}

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
