import type { Challenge, Channel } from '../core/model.js';
import type { Words } from '../core/words/words-model.js';
import { showReadings } from './answer-challenge.js';
import type { FlowDeps } from './deps.js';
import { mayChangeChallenge, type OnChallenge } from './may-change-challenge.js';
import { showChallenge } from './show-challenge.js';
import { wordsIn } from '../core/words/words-in.js';

interface Closing {
  readonly kind: 'closed' | 'closed-already' | 'refused';
  readonly words: string;
}

/** Closes a challenge with what was learned, or what came of it; the next digest tells it. Any full member may, and undo it. */
export async function closeChallenge(
  deps: FlowDeps,
  input: OnChallenge & { readonly outcomeText: string },
): Promise<Closing> {
  const { answers, errors } = wordsIn(input.language);
  const outcomeText = input.outcomeText.trim();
  if (outcomeText === '') return { kind: 'refused', words: errors.fields.outcome };
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const at = deps.clock.now();
  const closing = { outcomeText, bySlackId: input.slackUserId, at };
  const closed = await deps.store.challenges.close(input.challengeId, closing);
  if (closed === 'erased-person') return { kind: 'refused', words: answers.erased };
  if (closed === 'closed-already') return { kind: closed, words: answers.challenge.closedAlready };
  await noteInThread(deps, may, { at, bySlackId: input.slackUserId }, ({ notes }) =>
    notes.closed(may.person.name, outcomeText),
  );
  await showChallenge(deps, input.challengeId);
  await showReadings(deps, input.challengeId);
  return { kind: 'closed', words: answers.challenge.closed };
}

/** Undoes a closing. */
export async function reopenChallenge(
  deps: FlowDeps,
  input: OnChallenge,
): Promise<{ readonly kind: 'reopened' | 'open-already' | 'refused'; readonly words: string }> {
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { challenge: words } = wordsIn(input.language).answers;
  if (!(await deps.store.challenges.reopen(input.challengeId))) {
    return { kind: 'open-already', words: words.open };
  }
  await noteInThread(
    deps,
    may,
    { at: deps.clock.now(), bySlackId: input.slackUserId },
    ({ notes }) => notes.reopened(may.person.name),
  );
  await showChallenge(deps, input.challengeId);
  await showReadings(deps, input.challengeId);
  return { kind: 'reopened', words: words.openAgain };
}

async function noteInThread(
  deps: FlowDeps,
  { thing: challenge, channel }: { readonly thing: Challenge; readonly channel: Channel },
  { at, bySlackId }: { readonly at: Date; readonly bySlackId: string },
  say: (words: Words) => string,
): Promise<void> {
  const { rootTs } = challenge;
  const { language = 'en' } = channel;
  if (rootTs === null) return;
  await deps.store.posts.enqueue([
    {
      channelId: challenge.channelId,
      batchKey: `challenge-note:${challenge.id}:${at.toISOString()}`,
      part: 0,
      occurrenceId: null,
      threadId: null,
      threadTs: rootTs,
      content: { kind: 'note', language, text: say(wordsIn(language)), bySlackId },
      expiresAt: null,
    },
  ]);
}
