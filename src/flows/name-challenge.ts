import { readChallenge, type ChallengeAnswers } from '../core/challenges/challenge-reading.js';
import type { ChallengeReading } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { idFrom } from './id-from.js';
import { mayAct } from './may-act.js';

export type NamedChallenge =
  | {
      readonly kind: 'named' | 'named-already';
      readonly challengeId: string;
      readonly reading: ChallengeReading;
      readonly words: string;
    }
  | { readonly kind: 'refused'; readonly words: string };

/** Keeps a challenge that a person names and posts it with a thread of its own, once a submission. Its author keeps its question alive. Deliver posts after answering. */
export async function nameChallenge(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    slackUserId: string;
    submissionId: string;
    title: string;
    seen: string | null;
    answers: ChallengeAnswers;
    /** What its author takes it for; null: as the answers suggest. */
    reading: ChallengeReading | null;
  },
): Promise<NamedChallenge> {
  const title = input.title.trim();
  if (title === '') return { kind: 'refused', words: 'Give the challenge a few words first.' };
  const may = await mayAct(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const suggested = readChallenge(input.answers);
  const reading = input.reading ?? suggested.reading;
  const seen = input.seen?.trim() ?? '';
  const challengeId = idFrom(`challenge ${input.submissionId}`);
  const threadId = idFrom(`thread of challenge ${input.submissionId}`);
  const openedAt = deps.clock.now();
  const shown = {
    title,
    seen: seen === '' ? null : seen,
    reading,
    keeperSlackId: input.slackUserId,
  };
  const isKnown = (await deps.store.challenges.get(challengeId)) !== null;
  const isNew =
    !isKnown &&
    (await deps.store.challenges.open(
      { id: challengeId, channelId: may.channel.id, ...shown, openedAt },
      {
        id: threadId,
        channelId: may.channel.id,
        kind: 'challenge',
        question: title,
        promptId: null,
        practice: null,
        outcome: null,
        openedAt,
      },
      {
        channelId: may.channel.id,
        batchKey: `challenge:${input.submissionId}`,
        part: 0,
        occurrenceId: null,
        threadId,
        threadTs: null,
        content: { kind: 'challenge', challengeId, threadId, ...shown, reasons: suggested.reasons },
        expiresAt: null,
      },
    ));
  return {
    kind: isNew ? 'named' : 'named-already',
    challengeId,
    reading,
    words:
      'Kept. It is posted in the channel, and what people answer there counts in the next digest.',
  };
}
