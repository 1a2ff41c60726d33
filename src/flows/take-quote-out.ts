import { withoutQuotesOf } from '../core/digest/digest.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export interface OwnResponse extends SpokenIn {
  readonly responseId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

/** Takes one's own words out of posted digests and of those to come. They still count. */
export async function takeQuoteOut(
  deps: FlowDeps,
  input: OwnResponse,
): Promise<{ readonly kind: 'taken-out' | 'not-yours'; readonly words: string }> {
  const { responseId, slackTeamId, slackUserId } = input;
  const { mine, notYours } = wordsIn(input.language).answers;
  const isOwn = await deps.store.responses.setQuotable(responseId, slackTeamId, slackUserId, false);
  if (!isOwn) return { kind: 'not-yours', words: notYours };
  const isDone = await changeShown(deps, responseId, (digest) =>
    withoutQuotesOf(digest, responseId),
  );
  return { kind: 'taken-out', words: isDone ? mine.takenOut : mine.takenOutLater };
}

/** Lets one's own words be quoted again, in digests to come. */
export async function putQuoteBack(
  deps: FlowDeps,
  input: OwnResponse,
): Promise<{ readonly kind: 'put-back' | 'not-yours'; readonly words: string }> {
  const { responseId, slackTeamId, slackUserId } = input;
  const { mine, notYours } = wordsIn(input.language).answers;
  const isOwn = await deps.store.responses.setQuotable(responseId, slackTeamId, slackUserId, true);
  return isOwn ? { kind: 'put-back', words: mine.putBack } : { kind: 'not-yours', words: notYours };
}
