import { withoutResponse } from '../core/digest.js';
import type { Digest } from '../core/digest-model.js';
import { withAnswers } from '../core/digest-tension-note.js';
import type { StoredDigest } from '../store/store-model.js';
import { showInstead } from './change-shown.js';
import type { FlowDeps } from './deps.js';

/** Somebody else may answer, or take words back, while Slack is told: then it is told again. */
const TRIES = 4;

/**
 * Shows in a posted digest how many people said what to its tension, never who. What stands in Slack is compared with what is kept
 * afterwards, so that of several changes at once the last one stands. Nothing to do when the digest is gone.
 */
export async function showAnswers(
  deps: FlowDeps,
  input: { threadId: string; tensionId: string },
): Promise<void> {
  let shown = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await deps.store.digests.ofThread(input.threadId);
    if (stored === null) return;
    const digest = await asItStands(deps, stored, input.tensionId);
    const now = JSON.stringify(digest);
    if (now === shown) return;
    if (!(await show(deps, input.threadId, digest))) return;
    shown = now;
  }
}

async function asItStands(
  deps: FlowDeps,
  stored: StoredDigest,
  tensionId: string,
): Promise<Digest> {
  const answers = await deps.store.tensions.answers(stored.channelId, null);
  const said = answers.find((one) => one.tensionId === tensionId);
  const amended =
    said === undefined
      ? stored
      : await deps.store.digests.amend(stored.id, (digest) => withAnswers(digest, said));
  const gone = await deps.store.digests.goneBehind(stored.id);
  return gone.reduce(withoutResponse, (amended ?? stored).digest);
}

async function show(deps: FlowDeps, threadId: string, digest: Digest): Promise<boolean> {
  for (const post of await deps.store.posts.ofThread(threadId)) {
    if (post.content.kind !== 'digest') continue;
    if (!(await showInstead(deps, post, { ...post.content, digest }))) return false;
  }
  return true;
}
