import { withoutResponse } from '../core/digest/digest.js';
import { changeShown } from './change-shown.js';
import { showNotesTakenBack } from './delete-own.js';
import type { FlowDeps } from './deps.js';
import type { Person } from '../core/model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** Removes all that is kept of a person, in posted digests too. Only a keyed hash stays, so that reading threads again brings nothing back. */
export async function eraseMe(
  deps: FlowDeps,
  input: Person & SpokenIn,
): Promise<{ readonly erased: number; readonly words: string }> {
  const { slackTeamId, slackUserId } = input;
  const erased = await deps.store.people.erase(slackTeamId, slackUserId);
  for (const id of erased) {
    await changeShown(deps, id, (digest) => withoutResponse(digest, id));
    await showNotesTakenBack(deps, id);
  }
  // Of whom stands nowhere: that person is forgotten.
  await deps.store.audit.note({
    slackTeamId,
    slackUserId: null,
    channelId: null,
    what: 'all that was kept of a person was erased',
    at: deps.clock.now(),
  });
  return { erased: erased.length, words: wordsIn(input.language).answers.mine.erased };
}
