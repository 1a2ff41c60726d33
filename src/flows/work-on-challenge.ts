import { workQuestion, WORK_QUESTIONS } from '../core/challenges/lines-of-work.js';
import type { WorkText } from '../core/challenges/merge-work.js';
import type { ChallengeWork } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayChangeChallenge, type OnChallenge } from './may-change-challenge.js';
import { showChallenge } from './show-challenge.js';
import { wordsIn } from '../core/words/words-in.js';

export type WorkedOn =
  | { readonly kind: 'kept'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly field?: WorkText };

/** Writes down how the work on a challenge stands, shown in its post, and asks one question in its thread if one is chosen. Deliver posts after answering. */
export async function workOnChallenge(
  deps: FlowDeps,
  input: OnChallenge &
    Partial<ChallengeWork> & {
      readonly submissionId: string;
      /** The mark of what the form showed when it was opened (`workMark`). */
      readonly opened?: string;
      /** Of `WORK_QUESTIONS`; null for none. */
      readonly askInThread: string | null;
    },
): Promise<WorkedOn> {
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { challengeId, slackUserId } = input;
  const { answers, errors } = wordsIn(input.language);
  const written = await deps.store.challenges.writeDown(challengeId, input, slackUserId);
  if (written === 'erased-person') return { kind: 'refused', words: answers.erased };
  if (typeof written === 'object') {
    return { kind: 'refused', words: errors.fields.changedMeanwhile, field: written.both };
  }
  await showChallenge(deps, challengeId);
  const asked = WORK_QUESTIONS.find(({ id }) => id === input.askInThread);
  const { rootTs, channelId } = may.thing;
  if (asked === undefined || rootTs === null) {
    return { kind: 'kept', words: answers.challenge.shown };
  }
  const channelLanguage = may.channel.language;
  await deps.store.posts.enqueue([
    {
      channelId,
      batchKey: `challenge-question:${input.submissionId}`,
      part: 0,
      occurrenceId: null,
      threadId: null,
      threadTs: rootTs,
      content: {
        kind: 'note',
        text: wordsIn(channelLanguage).notes.forAll(workQuestion(asked, channelLanguage)),
      },
      expiresAt: null,
    },
  ]);
  return { kind: 'kept', words: answers.challenge.shownAndAsked };
}
