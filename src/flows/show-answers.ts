import { withAnswers } from '../core/digest/digest-tension-note.js';
import { showChanges } from './change-shown.js';
import type { FlowDeps } from './deps.js';

/** Somebody else may answer meanwhile: then their answer is counted too. */
const TRIES = 4;

/** Shows in a posted digest how many people said what to its tension, never who. Nothing to do when the digest is gone. */
export async function showAnswers(
  deps: FlowDeps,
  input: { threadId: string; tensionId: string },
): Promise<void> {
  let counted = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await deps.store.digests.ofThread(input.threadId);
    if (stored === null) return;
    const answers = await deps.store.tensions.answers(stored.channelId, null);
    const said = answers.find(({ tensionId }) => tensionId === input.tensionId);
    const now = JSON.stringify(said);
    if (said === undefined || now === counted) break;
    await deps.store.digests.amend(stored.id, (digest) => withAnswers(digest, said));
    counted = now;
  }
  await showChanges(deps, input.threadId);
}
