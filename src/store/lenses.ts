import type { Lens, LensCount } from '../core/votes/lens.js';
import type { VoteValue } from '../core/votes/statement.js';
import { unsealAuthor } from './authors.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { isAnyErased } from './erased.js';
import { voteValue } from './find-statements.js';
import { lensKeysOf } from './keys-of-person.js';
import { lensKey } from './person-key.js';
import { isId } from './plain-text.js';
import type { LensStore } from './store-model.js';

type Choice = Parameters<LensStore['choose']>[0];

async function choose(
  { prisma, vault }: Connection,
  { slackTeamId, slackUserId, channelId, lens, group, at }: Choice,
): Promise<'kept' | 'erased-person'> {
  const key = lensKey(vault, slackTeamId, slackUserId, { channelId, lens });
  const own = { channelId, lens, personKey: key };
  return prisma.$transaction(async (tx) => {
    if (await isAnyErased(tx, vault, slackTeamId, [slackUserId])) return 'erased-person';
    if (group === null) {
      await tx.lensChoice.deleteMany({ where: own });
      return 'kept';
    }
    await tx.lensChoice.upsert({
      where: { channelId_lens_personKey: own },
      create: { ...own, chosen: group, at },
      update: { chosen: group, at },
    });
    return 'kept';
  }, IN_TRANSACTION);
}

const NOBODY = { agree: 0, differ: 0, unsure: 0 };
const COUNTED = {
  agree: 'agree',
  differ: 'differ',
  'not-sure': 'unsure',
} as const satisfies Record<VoteValue, keyof typeof NOBODY>;

async function counts(
  { prisma, vault }: Connection,
  statementId: string,
  lenses: readonly Lens[],
): Promise<readonly LensCount[]> {
  const statement = isId(statementId)
    ? await prisma.statement.findUnique({
        where: { id: statementId },
        include: { votes: true, channel: { include: { workspace: true, lensChoices: true } } },
      })
    : null;
  if (statement === null) return [];
  const { channelId, channel } = statement;
  const { slackTeamId } = channel.workspace;
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const groupOf = new Map(channel.lensChoices.map((row) => [hex(row.personKey), row.chosen]));
  const votes = statement.votes.map(({ sealedVoter, vote }) => ({
    voter: unsealAuthor(vault, slackTeamId, sealedVoter),
    said: COUNTED[voteValue.parse(vote)],
  }));
  return lenses.map(({ name, groups }) => {
    const placed = votes.map(({ voter, said }) => ({
      said,
      group: groupOf.get(hex(lensKey(vault, slackTeamId, voter, { channelId, lens: name }))),
    }));
    return {
      name,
      groups: groups.map((group) =>
        placed
          .filter((one) => one.group === group)
          .reduce((sum, { said }) => ({ ...sum, [said]: sum[said] + 1 }), NOBODY),
      ),
    };
  });
}

export function createLenses(connection: Connection): LensStore {
  const { prisma, vault } = connection;
  return {
    choose: (choice) => choose(connection, choice),
    async ofPerson(person) {
      const rows = await prisma.lensChoice.findMany({
        where: { personKey: { in: await lensKeysOf(prisma, vault, person) } },
        orderBy: [{ at: 'asc' }, { lens: 'asc' }],
      });
      return rows.map(({ channelId, lens, chosen: group }) => ({ channelId, lens, group }));
    },
    counts: (statementId, lenses) => counts(connection, statementId, lenses),
  };
}
