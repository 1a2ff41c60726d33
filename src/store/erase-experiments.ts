import type { PostContent } from '../core/post-model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { Transaction } from './connection.js';

type ExperimentContent = Extract<PostContent, { readonly kind: 'experiment' }>;

/** Removes what a person offered, and their name and words from what others offered. Gives the ids whose words are gone. */
export async function eraseExperiments(
  tx: Transaction,
  { slackTeamId, slackUserId }: { readonly slackTeamId: string; readonly slackUserId: string },
): Promise<string[]> {
  const channel = { workspace: { slackTeamId } };
  const offered = { offeredBySlackId: slackUserId, channel };
  const gone = await tx.experiment.findMany({ where: offered, select: { id: true } });
  await tx.experiment.deleteMany({ where: offered });
  await tx.experiment.updateMany({
    where: { triedBySlackId: slackUserId, channel },
    data: { triedBySlackId: '' },
  });
  const looked = await tx.experiment.updateManyAndReturn({
    where: { lookedBySlackId: slackUserId, channel },
    data: { learned: null, lookedBySlackId: '' },
  });
  return [...gone, ...looked].map(({ id }) => id);
}

/** The post without that person; null when it does not name them. */
export function experimentWithout(
  content: ExperimentContent,
  slackUserId: string,
): ExperimentContent | null {
  const { offeredBySlackId, triedBySlackId, looked } = content;
  if (![offeredBySlackId, triedBySlackId, looked?.bySlackId].includes(slackUserId)) return null;
  const isTaken = offeredBySlackId === slackUserId;
  const trying = wordsIn(content.language).notes.experimentTakenBack;
  const kept = isTaken ? { trying, expecting: '', offeredBySlackId: '' } : {};
  return {
    ...content,
    ...kept,
    triedBySlackId: triedBySlackId === slackUserId ? '' : triedBySlackId,
    looked:
      looked?.bySlackId === slackUserId ? { ...looked, learned: null, bySlackId: '' } : looked,
  };
}
