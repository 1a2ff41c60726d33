import { withoutQuotesOf } from '../core/digest/digest.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';

export interface OwnResponse {
  readonly responseId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

const NOT_YOURS = 'I find no such words of yours.';
const LATER =
  'Kept: it is not quoted again. Slack did not take the change to what is posted just now; I try again until it does.';

/** Takes one's own words out of posted digests and of those to come. They still count. */
export async function takeQuoteOut(
  deps: FlowDeps,
  input: OwnResponse,
): Promise<{ readonly kind: 'taken-out' | 'not-yours'; readonly words: string }> {
  const { responseId, slackTeamId, slackUserId } = input;
  const isOwn = await deps.store.responses.setQuotable(responseId, slackTeamId, slackUserId, false);
  if (!isOwn) return { kind: 'not-yours', words: NOT_YOURS };
  const isDone = await changeShown(deps, responseId, (digest) =>
    withoutQuotesOf(digest, responseId),
  );
  return {
    kind: 'taken-out',
    words: isDone ? 'Taken out. It still counts, and is not quoted.' : LATER,
  };
}

/** Lets one's own words be quoted again, in digests to come. */
export async function putQuoteBack(
  deps: FlowDeps,
  input: OwnResponse,
): Promise<{ readonly kind: 'put-back' | 'not-yours'; readonly words: string }> {
  const { responseId, slackTeamId, slackUserId } = input;
  const isOwn = await deps.store.responses.setQuotable(responseId, slackTeamId, slackUserId, true);
  return isOwn
    ? { kind: 'put-back', words: 'The next digests may quote it again, without your name.' }
    : { kind: 'not-yours', words: NOT_YOURS };
}
