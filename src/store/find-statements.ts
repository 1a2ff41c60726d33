import { z } from 'zod';
import type { Response } from '../core/model.js';
import { VOTES, type Statement, type VoteValue } from '../core/votes/statement.js';
import type { Prisma } from '../generated/prisma/client.js';
import type { Connection } from './connection.js';
import { loadResponses } from './response-rows.js';

export const voteValue = z.enum(VOTES);
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
