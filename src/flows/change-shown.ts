import type { Digest } from '../core/digest-model.js';
import type { PostContent } from '../core/post-model.js';
import type { Post, StoredDigest } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';

/**
 * Changes every posted digest that rests on a response: first what stands in Slack, then what is stored, so that a change which
 * Slack did not take is found again and tried again. True when all are done.
 */
export async function changeShown(
  deps: FlowDeps,
  responseId: string,
  change: (digest: Digest) => Digest,
): Promise<boolean> {
  const results: boolean[] = [];
  for (const stored of await deps.store.digests.restingOn(responseId)) {
    results.push(await changeDigest(deps, stored, change(stored.digest)));
  }
  return results.every(Boolean);
}

/** Shows and stores another value of one digest. False when Slack did not take it now. */
export async function changeDigest(
  deps: FlowDeps,
  stored: StoredDigest,
  digest: Digest,
): Promise<boolean> {
  if (JSON.stringify(digest) === JSON.stringify(stored.digest)) return true;
  const posts = await deps.store.posts.ofThread(stored.threadId);
  for (const post of posts) {
    if (post.content.kind !== 'digest') continue;
    if (!(await showInstead(deps, post, { ...post.content, digest }))) return false;
  }
  await deps.store.digests.replace(stored.id, digest);
  return true;
}

/** Replaces what a post shows. A post that is not out yet has nothing to replace; one that Slack refuses to change is gone or out of reach. */
export async function showInstead(
  deps: FlowDeps,
  post: Post,
  content: PostContent,
): Promise<boolean> {
  if (post.state !== 'sent' || post.ts === null) return true;
  const { slackTeamId, slackChannelId, threadTs } = post;
  const target = { slackTeamId, slackChannelId, threadTs };
  const result = await deps.messenger.update(target, post.ts, post.id, content);
  if (result.kind === 'sent') return true;
  const reason = result.kind === 'wait' ? 'wait' : result.reason;
  deps.log.warn({ postId: post.id, result: result.kind, reason }, 'posted words not changed');
  return result.kind === 'refused';
}
