import { isJoined } from '../core/tensions/tension-answers.js';
import type { FlowDeps } from './deps.js';
import { mayActInThread } from './find-thread.js';

export interface AnsweredLinkOverWeeks {
  readonly kind: 'kept' | 'refused';
  readonly words: string;
}

const GONE = 'This is no longer there: words that it rested on were taken back.';

/**
 * Keeps whether two things said weeks apart are the same thing. From the next digest on they belong to one theme if more people say
 * yes than no, and stand apart otherwise; either way it is not asked again. The last answer of a person counts.
 */
export async function answerLink(
  deps: FlowDeps,
  input: {
    threadId: string;
    slackTeamId: string;
    slackUserId: string;
    /** The two responses, as the digest shows them. */
    earlierId: string;
    nowId: string;
    answer: 'yes' | 'no';
  },
): Promise<AnsweredLinkOverWeeks> {
  const may = await mayActInThread(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const link = (await deps.store.digests.ofThread(may.thing.id))?.digest.link ?? null;
  const isIt = link?.earlier.responseId === input.earlierId && link.now.responseId === input.nowId;
  if (link === null || !isIt) return { kind: 'refused', words: GONE };
  const kept = await deps.store.links.answer({
    channelId: may.channel.id,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    earlier: link.earlier,
    now: link.now,
    answer: input.answer,
    at: deps.clock.now(),
  });
  if (kept === null) return { kind: 'refused', words: GONE };
  return { kind: 'kept', words: wordsFor(input.answer, isJoined(kept)) };
}

function wordsFor(answer: 'yes' | 'no', joined: boolean): string {
  if (answer === 'no') {
    return joined
      ? 'Kept. More of you see it as the same thing, so the two go together from the next digest on.'
      : 'Kept: two things. I do not ask this again.';
  }
  return joined
    ? 'Kept: the same thing. From the next digest on the two go together.'
    : 'Kept. As many of you see two things in it, so they stay apart.';
}
