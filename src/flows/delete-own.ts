import { withoutResponse } from '../core/digest.js';
import { changeShown, showInstead } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import type { OwnResponse } from './take-quote-out.js';

/** Deletes one thing a person said: its text here, and its quotes in posted digests. A reply in Slack itself stays where it is. */
export async function deleteOwn(
  deps: FlowDeps,
  input: OwnResponse,
): Promise<{ readonly kind: 'deleted' | 'not-yours'; readonly words: string }> {
  const { responseId, slackTeamId, slackUserId } = input;
  const own = await deps.store.responses.ofPerson(slackTeamId, slackUserId, null);
  const response = own.find(({ id }) => id === responseId);
  const isDeleted = await deps.store.responses.deleteOwn(responseId, slackTeamId, slackUserId);
  if (!isDeleted) return { kind: 'not-yours', words: 'I find no such words of yours.' };
  await changeShown(deps, responseId, (digest) => withoutResponse(digest, responseId));
  if (response !== undefined) await takeNoteBack(deps, response.threadId, responseId);
  return {
    kind: 'deleted',
    words:
      'Deleted here. A message that you wrote in a thread yourself stays in Slack until you delete it there.',
  };
}

/** What we posted in a thread with a person's words goes with them. */
export async function takeNoteBack(
  deps: FlowDeps,
  threadId: string,
  responseId: string,
): Promise<void> {
  for (const post of await deps.store.posts.ofThread(threadId)) {
    if (post.content.kind !== 'note' || post.content.responseId !== responseId) continue;
    const content = { kind: 'note', text: 'These words were taken back.' } as const;
    await deps.store.posts.replaceContent(post.id, content);
    await showInstead(deps, post, content);
  }
}
