import { withoutResponse } from '../core/digest/digest.js';
import { changeShown, showChange } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import type { OwnResponse } from './take-quote-out.js';
import { wordsIn } from '../core/words/words-in.js';

/** Deletes one thing a person said: its text here, and its quotes in posted digests. A reply in Slack itself stays where it is. */
export async function deleteOwn(
  deps: FlowDeps,
  input: OwnResponse,
): Promise<{ readonly kind: 'deleted' | 'not-yours'; readonly words: string }> {
  const { responseId, slackTeamId, slackUserId } = input;
  const { answers } = wordsIn(input.language);
  const isDeleted = await deps.store.responses.deleteOwn(responseId, slackTeamId, slackUserId);
  if (!isDeleted) return { kind: 'not-yours', words: answers.notYours };
  await changeShown(deps, responseId, (digest) => withoutResponse(digest, responseId));
  await showNotesTakenBack(deps, responseId);
  return { kind: 'deleted', words: answers.mine.deleted };
}

/** What we posted in a thread with a person's words follows them; the store has taken them out already. */
export async function showNotesTakenBack(deps: FlowDeps, responseId: string): Promise<void> {
  for (const post of await deps.store.posts.showing(responseId)) {
    await showChange(deps, post);
  }
}
