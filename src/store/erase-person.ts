import type { Person } from '../core/model.js';
import type { PostContent } from '../core/post-model.js';
import { slackUserOf } from './authors.js';
import { eraseReadings } from './challenge-answers.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { lensKeysOf, linkKeysOf, skipKeysOf, tensionKeysOf, voteKeysOf } from './keys-of-person.js';
import { personKey } from './person-key.js';
import { changedContent } from './new-posts.js';
import { contentFrom } from './rows.js';
import type { Vault } from './seal.js';
import { eraseChallenges } from './erase-challenges.js';
import { eraseThemeActs } from './erase-theme-names.js';
import { eraseExperiments, experimentWithout } from './erase-experiments.js';
import { takenBack, withdrawNotes } from './withdraw-notes.js';
import { withdrawTold } from './withdraw-told.js';

async function eraseResponses(tx: Transaction, vault: Vault, person: Person): Promise<string[]> {
  const { slackTeamId, slackUserId } = person;
  const candidates = await tx.response.findMany({
    where: {
      channel: { workspace: { slackTeamId } },
      OR: [{ slackUserId }, { sealedAuthor: { not: null } }],
    },
    select: { id: true, channelId: true, slackUserId: true, sealedAuthor: true },
  });
  const ids = candidates
    .filter((row) => slackUserOf(vault, slackTeamId, row) === slackUserId)
    .map(({ id }) => id);
  await tx.response.deleteMany({ where: { id: { in: ids } } });
  await withdrawNotes(tx, ids);
  return ids;
}

/** What was done under a key. Votes on the person's own words went with the words; what the channel came to stays, as it names nobody. */
async function eraseKeyed(tx: Transaction, vault: Vault, person: Person): Promise<void> {
  const by = async (keysOf: typeof skipKeysOf) => ({
    where: { personKey: { in: await keysOf(tx, vault, person) } },
  });
  await tx.skip.deleteMany(await by(skipKeysOf));
  await tx.tensionAct.deleteMany(await by(tensionKeysOf));
  await tx.linkAnswer.deleteMany(await by(linkKeysOf));
  await tx.vote.deleteMany(await by(voteKeysOf));
  await tx.lensChoice.deleteMany(await by(lensKeysOf));
}

async function eraseWins(tx: Transaction, person: Person): Promise<string[]> {
  const { slackTeamId, slackUserId } = person;
  const where = { slackUserId, channel: { workspace: { slackTeamId } } };
  const wins = await tx.win.findMany({ where, select: { id: true } });
  await tx.win.deleteMany({ where });
  return wins.map(({ id }) => id);
}

/** The content without that person; null when it does not name them. */
function withoutPerson(content: PostContent, slackUserId: string): PostContent | null {
  switch (content.kind) {
    case 'greeting':
      return content.addedBySlackId === slackUserId ? { ...content, addedBySlackId: null } : null;
    case 'prompt':
      return content.card.askedBySlackId === slackUserId
        ? { ...content, card: { ...content.card, askedBySlackId: null } }
        : null;
    case 'experiment':
      return experimentWithout(content, slackUserId);
    case 'note':
      return content.bySlackId === slackUserId ? takenBack(content) : null;
    // A challenge's post was brought up to its row already.
    case 'challenge':
    case 'challenge-readings':
    case 'digest':
      return null;
  }
}

async function erasePosts(tx: Transaction, person: Person): Promise<void> {
  const named = await tx.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT post.id, post.content FROM post
    JOIN channel ON channel.id = post.channel_id
    JOIN workspace ON workspace.id = channel.workspace_id
    WHERE workspace.slack_team_id = ${person.slackTeamId}
      AND position(${`"${person.slackUserId}"`} IN post.content::text) > 0`;
  for (const { id, content } of named) {
    const rest = withoutPerson(contentFrom(content), person.slackUserId);
    if (rest === null) continue;
    await tx.post.update({ where: { id }, data: changedContent(rest) });
  }
}

async function eraseTraces(tx: Transaction, person: Person): Promise<void> {
  const { slackTeamId, slackUserId } = person;
  await tx.person.deleteMany({ where: person });
  await tx.channelSnooze.deleteMany({
    where: { slackUserId, channel: { workspace: { slackTeamId } } },
  });
  await tx.audit.updateMany({ where: person, data: { slackUserId: null } });
  await tx.channel.updateMany({
    where: { keeperSlackId: slackUserId, workspace: { slackTeamId } },
    data: { keeperSlackId: null },
  });
}

/**
 * Removes all that is kept of a person. The keyed hash is committed first, so that no reply that arrives meanwhile is kept. Digests
 * still quote them after this: `restingOn` and `outdated` find those by the ids given back.
 */
export async function erasePerson(
  { prisma, vault }: Connection,
  slackTeamId: string,
  slackUserId: string,
): Promise<readonly string[]> {
  const person = { slackTeamId, slackUserId };
  await prisma.erasedPerson.createMany({
    data: [{ personKey: personKey(vault, slackTeamId, slackUserId) }],
    skipDuplicates: true,
  });
  return prisma.$transaction(async (tx) => {
    const ids = await eraseResponses(tx, vault, person);
    await eraseKeyed(tx, vault, person);
    await eraseReadings(tx, vault, person);
    await eraseThemeActs(tx, vault, person);
    const told = [
      ...(await eraseChallenges(tx, person)),
      ...(await eraseExperiments(tx, person)),
      ...(await eraseWins(tx, person)),
    ];
    await withdrawTold(tx, slackTeamId, told);
    await erasePosts(tx, person);
    await eraseTraces(tx, person);
    return ids;
  }, IN_TRANSACTION);
}
