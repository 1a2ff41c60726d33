import { withEditedResponse, withoutQuotesOf, withoutResponse } from '../core/digest/digest.js';
import type { Digest } from '../core/digest/digest-model.js';
import type { OutdatedDigest } from '../store/store-model.js';
import { showChange } from './change-shown.js';
import type { FlowDeps } from './deps.js';

/** As many as Slack lets one app change in a channel within a minute, about. */
const POSTS_AT_ONCE = 50;
const AFTER_FAILURE_MS = 60_000;

/**
 * Finishes what a crash, or Slack, broke off: no digest keeps words that it may no longer show, and every post of ours that was
 * changed shows it in Slack. To be called again and again; what Slack does not take stays for a later call.
 */
export async function finishChanges(deps: FlowDeps): Promise<void> {
  for (const outdated of await deps.store.digests.outdated()) {
    await deps.store.digests.amend(outdated.id, (digest) => upToDate(digest, outdated));
  }
  for (const post of await deps.store.posts.behind(POSTS_AT_ONCE)) {
    const [settled] = await Promise.allSettled([showChange(deps, post)]);
    if (settled.status === 'fulfilled') continue;
    const fields = { postId: post.id, channelId: post.channelId, err: settled.reason as unknown };
    deps.log.error(fields, 'change of a post not shown');
    await deps.store.posts.showLater(post.id, AFTER_FAILURE_MS);
  }
}

function upToDate(digest: Digest, { goneIds, takenOutIds, edited }: OutdatedDigest): Digest {
  const without = takenOutIds.reduce(withoutQuotesOf, goneIds.reduce(withoutResponse, digest));
  return edited.reduce(withEditedResponse, without);
}
