import type { Outcome } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayActInThread } from './find-thread.js';

export type AnsweredPrivately =
  | { readonly kind: 'stored'; readonly responseId: string; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** Keeps a private answer, once a submission. It is quoted only after a yes to this very text. */
export async function answerPrivately(
  deps: FlowDeps,
  input: {
    threadId: string;
    slackTeamId: string;
    slackUserId: string;
    submissionId: string;
    text: string;
    mayBeQuoted: boolean;
    /** What it is about, if its author says so. */
    outcome?: Outcome | null;
  },
): Promise<AnsweredPrivately> {
  const text = input.text.trim();
  if (text === '') return { kind: 'refused', words: 'There are no words in it yet.' };
  const may = await mayActInThread(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { as, responseId } = await deps.store.responses.recordPrivate({
    threadId: may.thing.id,
    channelId: may.channel.id,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    submissionId: input.submissionId,
    text,
    mayBeQuoted: input.mayBeQuoted,
    outcome: input.outcome ?? null,
    source: 'private',
    saidAt: deps.clock.now(),
  });
  if (responseId === null || as === 'erased-person') return { kind: 'refused', words: ERASED };
  return { kind: 'stored', responseId, words: input.mayBeQuoted ? KEPT_QUOTABLE : KEPT };
}

export const ERASED =
  'You asked me to erase everything of yours, and so I keep nothing you write. Whoever runs me can undo that.';
const KEPT =
  'Heard, and never quoted. It counts in the next digest where at least three people answer privately, so that no count tells who did. You can see and delete it in my Home tab.';
const KEPT_QUOTABLE =
  'Heard. The next digest may quote it, without your name. You can see, take out and delete it in my Home tab.';
