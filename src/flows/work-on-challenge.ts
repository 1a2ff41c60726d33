import { WORK_QUESTIONS } from '../core/challenges/lines-of-work.js';
import type { ChallengeWork } from '../core/model.js';
import { ERASED } from './answer-privately.js';
import type { FlowDeps } from './deps.js';
import { mayChangeChallenge, type OnChallenge } from './may-change-challenge.js';
import { showChallenge } from './show-challenge.js';

/** Writes down how the work on a challenge stands, shown in its post, and asks one question in its thread if one is chosen. Deliver posts after answering. */
export async function workOnChallenge(
  deps: FlowDeps,
  input: OnChallenge &
    ChallengeWork & {
      readonly submissionId: string;
      /** Of `WORK_QUESTIONS`; null for none. */
      readonly askInThread: string | null;
    },
): Promise<{ readonly kind: 'kept' | 'refused'; readonly words: string }> {
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { challengeId, slackUserId, sense, alternatives, nextStep } = input;
  const { touched = null, valuesApart = null, wordsMissing = null } = input;
  const work = { sense, touched, valuesApart, wordsMissing, alternatives, nextStep };
  const written = await deps.store.challenges.writeDown(challengeId, work, slackUserId);
  if (written === 'erased-person') return { kind: 'refused', words: ERASED };
  await showChallenge(deps, challengeId);
  const asked = WORK_QUESTIONS.find(({ id }) => id === input.askInThread);
  const { rootTs, channelId } = may.thing;
  if (asked === undefined || rootTs === null) {
    return { kind: 'kept', words: 'Kept. The challenge shows it now.' };
  }
  await deps.store.posts.enqueue([
    {
      channelId,
      batchKey: `challenge-question:${input.submissionId}`,
      part: 0,
      occurrenceId: null,
      threadId: null,
      threadTs: rootTs,
      content: { kind: 'note', text: `For all of us: ${asked.question}` },
      expiresAt: null,
    },
  ]);
  return { kind: 'kept', words: 'Kept. The challenge shows it now, and its thread asks all.' };
}
