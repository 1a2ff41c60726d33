import type { Vote } from '../core/reading/analysis-model.js';
import type { Statement, VoteValue } from '../core/votes/statement.js';
import { authorIdOf, sealAuthor, unsealAuthor } from './authors.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { isAnyErased } from './erased.js';
import { voteValue } from './find-statements.js';
import { voteKeysOf } from './keys-of-person.js';
import { voteKey } from './person-key.js';
import { loadResponses } from './response-rows.js';
import { WITH_WORKSPACE } from './rows.js';
import type { KeptVote, StatementStore } from './store-model.js';

const NUMBERS: Readonly<Record<VoteValue, Vote['value']>> = {
  agree: 1,
  differ: -1,
  'not-sure': 0,
};

/** Locked against an edit, a deletion and a taking back until the vote stands: what goes later takes it along. */
export async function keepVote(
  { prisma, vault }: Connection,
  cast: Parameters<StatementStore['vote']>[0],
  get: (statementId: string) => Promise<Statement | null>,
): Promise<KeptVote> {
  const { statementId, slackTeamId, slackUserId, vote, at } = cast;
  if ((await get(statementId)) === null) return { kind: 'gone' };
  const kind = await prisma.$transaction(async (tx) => {
    if (await isAnyErased(tx, vault, slackTeamId, [slackUserId])) return 'erased-person' as const;
    const stands = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM response JOIN statement ON statement.response_id = response.id
      WHERE statement.id = ${statementId}::uuid AND statement.state = 'offered'
        AND response.version = statement.version AND response.deleted_at IS NULL
      FOR SHARE OF response, statement`;
    if (stands.length === 0) return 'gone' as const;
    const changed = await tx.$executeRaw`
      INSERT INTO vote AS kept (statement_id, person_key, sealed_voter, vote, at)
      VALUES (${statementId}::uuid, ${voteKey(vault, slackTeamId, slackUserId, statementId)},
        ${sealAuthor(vault, slackTeamId, slackUserId)}, ${vote}, ${at.toISOString()}::timestamptz)
      ON CONFLICT (statement_id, person_key) DO UPDATE SET vote = excluded.vote, at = excluded.at
        WHERE kept.vote <> excluded.vote`;
    return changed > 0 ? ('kept' as const) : ('kept-already' as const);
  }, IN_TRANSACTION);
  if (kind === 'gone' || kind === 'erased-person') return { kind };
  const statement = await get(statementId);
  return statement === null ? { kind: 'gone' } : { kind, statement };
}

/** Who voted is opened with the key, as what stands for them in that channel and for nobody else. */
export async function listVotes(
  { prisma, vault }: Connection,
  channelId: string,
  until: Date,
): Promise<readonly Vote[]> {
  const channel = await prisma.channel.findUnique({
    where: { id: channelId },
    select: WITH_WORKSPACE,
  });
  if (channel === null) return [];
  const { slackTeamId } = channel.workspace;
  const rows = await prisma.vote.findMany({
    where: { at: { lte: until }, statement: { channelId, state: 'offered' } },
    include: {
      statement: {
        select: {
          responseId: true,
          version: true,
          response: { select: { version: true, deletedAt: true } },
        },
      },
    },
    orderBy: [{ at: 'asc' }, { statementId: 'asc' }, { personKey: 'asc' }],
  });
  return rows.flatMap(({ sealedVoter, vote, statement }) => {
    const { response, version, responseId } = statement;
    if (response.version !== version || response.deletedAt !== null) return [];
    const voter = unsealAuthor(vault, slackTeamId, sealedVoter);
    return [
      {
        participant: authorIdOf(vault, slackTeamId, voter, channelId),
        statement: responseId,
        value: NUMBERS[voteValue.parse(vote)],
      },
    ];
  });
}

export async function listVotesOf(
  connection: Connection,
  person: Parameters<StatementStore['votesOf']>[0],
): ReturnType<StatementStore['votesOf']> {
  const { prisma, vault } = connection;
  const keys = await voteKeysOf(prisma, vault, person);
  const rows = await prisma.vote.findMany({
    where: { personKey: { in: keys } },
    include: { statement: true },
    orderBy: [{ at: 'asc' }, { statementId: 'asc' }],
  });
  const responses = await loadResponses(connection, {
    id: { in: rows.map(({ statement }) => statement.responseId) },
  });
  return rows.map(({ statement, vote, at }) => {
    const said = responses.find(({ id }) => id === statement.responseId);
    const isStill = said?.version === statement.version;
    const text = isStill ? said.text.slice(statement.spanStart, statement.spanEnd) : '';
    return { channelId: statement.channelId, text, vote: voteValue.parse(vote), at };
  });
}
