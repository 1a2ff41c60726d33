import type { FlowDeps } from './deps.js';
import { mayActInThread } from './find-thread.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** Keeps that a person skips a question: an answer of its own, which nobody is told. */
export async function skipPrompt(
  deps: FlowDeps,
  input: { threadId: string; slackTeamId: string; slackUserId: string } & SpokenIn,
): Promise<{ readonly kind: 'skipped' | 'refused'; readonly words: string }> {
  const may = await mayActInThread(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  await deps.store.responses.recordSkip({
    threadId: may.thing.id,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    skippedAt: deps.clock.now(),
  });
  return { kind: 'skipped', words: wordsIn(input.language).answers.skipped };
}
