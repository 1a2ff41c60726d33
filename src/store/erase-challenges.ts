import type { ChallengeText } from '../core/challenges/whose-words.js';
import type * as Row from '../generated/prisma/client.js';
import { refreshChallengePost } from './challenge-post.js';
import { isAuthor, withoutAuthor } from './challenge-words.js';
import type { Transaction } from './connection.js';
import { languageFrom } from './rows.js';
import { wordsIn } from '../core/words/words-in.js';

/** Removes a person's words and name from challenges. Ids of those that held their words, also words that were written over since. */
export async function eraseChallenges(
  tx: Transaction,
  { slackTeamId, slackUserId }: { readonly slackTeamId: string; readonly slackUserId: string },
): Promise<string[]> {
  const rows = await tx.challenge.findMany({
    where: { channel: { workspace: { slackTeamId } } },
    include: { channel: { select: { language: true } } },
  });
  const written: string[] = [];
  for (const row of rows) {
    const isIts = isAuthor(row, slackUserId);
    if (!isIts && ![row.keeperSlackId, row.ownerSlackId].includes(slackUserId)) continue;
    await eraseFrom(tx, row, slackUserId);
    await refreshChallengePost(tx, row.id);
    if (isIts) written.push(row.id);
  }
  return written;
}

async function eraseFrom(
  tx: Transaction,
  row: Row.Challenge & { readonly channel: Pick<Row.Channel, 'language'> },
  slackUserId: string,
): Promise<void> {
  const words = wordsIn(languageFrom(row.channel.language) ?? 'en');
  const { gone, wordsBy } = withoutAuthor(row, slackUserId);
  const without = (id: string) => (id === slackUserId ? '' : id);
  const text = (name: ChallengeText) => (gone.includes(name) ? null : row[name]);
  // Replies of others in its thread stay, so it needs a title.
  const title = text('title') ?? words.notes.challengeTakenBack;
  await tx.challenge.update({
    where: { id: row.id },
    data: {
      title,
      seen: text('seen'),
      sense: text('sense'),
      touched: text('touched'),
      valuesApart: text('valuesApart'),
      wordsMissing: text('wordsMissing'),
      alternatives: text('alternatives'),
      nextStep: text('nextStep'),
      outcomeText: text('outcomeText'),
      keeperSlackId: without(row.keeperSlackId),
      ownerSlackId: without(row.ownerSlackId),
      namedBySlackId: without(row.namedBySlackId),
      workedBySlackId: without(row.workedBySlackId),
      wordsBy,
    },
  });
  await tx.thread.update({ where: { id: row.threadId }, data: { question: title } });
}
