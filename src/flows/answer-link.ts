import { isJoined } from '../core/tensions/tension-answers.js';
import type { FlowDeps } from './deps.js';
import { mayActInThread } from './find-thread.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export interface AnsweredLinkOverWeeks {
  readonly kind: 'kept' | 'refused';
  readonly words: string;
}

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
  } & SpokenIn,
): Promise<AnsweredLinkOverWeeks> {
  const may = await mayActInThread(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { link: words } = wordsIn(input.language).answers;
  const link = (await deps.store.digests.ofThread(may.thing.id))?.digest.link ?? null;
  const isIt = link?.earlier.responseId === input.earlierId && link.now.responseId === input.nowId;
  if (link === null || !isIt) return { kind: 'refused', words: words.gone };
  const kept = await deps.store.links.answer({
    channelId: may.channel.id,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    earlier: link.earlier,
    now: link.now,
    answer: input.answer,
    at: deps.clock.now(),
  });
  if (kept === null) return { kind: 'refused', words: words.gone };
  if (input.answer === 'no') {
    return { kind: 'kept', words: isJoined(kept) ? words.apartButJoined : words.apart };
  }
  return { kind: 'kept', words: isJoined(kept) ? words.same : words.sameButApart };
}
