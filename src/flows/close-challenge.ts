import type { Challenge } from '../core/model.js';
import { showReadings } from './answer-challenge.js';
import { ERASED } from './answer-privately.js';
import type { FlowDeps } from './deps.js';
import { mayChangeChallenge, type OnChallenge } from './may-change-challenge.js';
import { showChallenge } from './show-challenge.js';

interface Closing {
  readonly kind: 'closed' | 'closed-already' | 'refused';
  readonly words: string;
}

/** Closes a challenge with what was learned, or what came of it; the next digest tells it. Any full member may, and undo it. */
export async function closeChallenge(
  deps: FlowDeps,
  input: OnChallenge & { readonly outcomeText: string },
): Promise<Closing> {
  const outcomeText = input.outcomeText.trim();
  if (outcomeText === '') return { kind: 'refused', words: 'Say in a few words what came of it.' };
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const at = deps.clock.now();
  const closing = { outcomeText, bySlackId: input.slackUserId, at };
  const closed = await deps.store.challenges.close(input.challengeId, closing);
  if (closed === 'erased-person') return { kind: 'refused', words: ERASED };
  if (closed === 'closed-already') return { kind: closed, words: 'It is closed already.' };
  await noteInThread(
    deps,
    may.thing,
    { at, bySlackId: input.slackUserId },
    `${may.person.name} closed this challenge: ${outcomeText}`,
  );
  await showChallenge(deps, input.challengeId);
  await showReadings(deps, input.challengeId);
  return {
    kind: 'closed',
    words: 'Closed. The next digest says what came of it. You can undo this.',
  };
}

/** Undoes a closing. */
export async function reopenChallenge(
  deps: FlowDeps,
  input: OnChallenge,
): Promise<{ readonly kind: 'reopened' | 'open-already' | 'refused'; readonly words: string }> {
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  if (!(await deps.store.challenges.reopen(input.challengeId))) {
    return { kind: 'open-already', words: 'It is open.' };
  }
  await noteInThread(
    deps,
    may.thing,
    { at: deps.clock.now(), bySlackId: input.slackUserId },
    `${may.person.name} opened this challenge again.`,
  );
  await showChallenge(deps, input.challengeId);
  await showReadings(deps, input.challengeId);
  return { kind: 'reopened', words: 'It is open again.' };
}

async function noteInThread(
  deps: FlowDeps,
  challenge: Challenge,
  { at, bySlackId }: { readonly at: Date; readonly bySlackId: string },
  text: string,
): Promise<void> {
  const { rootTs } = challenge;
  if (rootTs === null) return;
  await deps.store.posts.enqueue([
    {
      channelId: challenge.channelId,
      batchKey: `challenge-note:${challenge.id}:${at.toISOString()}`,
      part: 0,
      occurrenceId: null,
      threadId: null,
      threadTs: rootTs,
      content: { kind: 'note', text, bySlackId },
      expiresAt: null,
    },
  ]);
}
