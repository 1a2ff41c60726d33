import { showChange } from './change-shown.js';
import type { FlowDeps } from './deps.js';

/** Shows in a challenge's post how it stands now, and asks the four questions in its thread where it is older than they are. */
export async function showChallenge(deps: FlowDeps, challengeId: string): Promise<void> {
  const postId = await deps.store.challenges.refreshPost(challengeId);
  const post = postId === null ? null : await deps.store.posts.get(postId);
  if (post !== null) await showChange(deps, post);
  await deps.store.challengeAnswers.askInThread(challengeId);
}
