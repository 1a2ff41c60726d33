import type { Outcome } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayActInThread } from './find-thread.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

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
  } & SpokenIn,
): Promise<AnsweredPrivately> {
  const { answers, errors } = wordsIn(input.language);
  const text = input.text.trim();
  if (text === '') return { kind: 'refused', words: errors.fields.noWordsYet };
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
  if (responseId === null || as === 'erased-person') {
    return { kind: 'refused', words: answers.erased };
  }
  const { heard, heardQuotable } = answers.privately;
  return { kind: 'stored', responseId, words: input.mayBeQuoted ? heardQuotable : heard };
}
