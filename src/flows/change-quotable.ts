import { withoutQuotesOf } from '../core/digest/digest.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';

/** Whether any of one's open words may be quoted. A no takes them out of posted digests at once; they still count. */
export async function changeQuotable(
  deps: FlowDeps,
  input: { slackTeamId: string; slackUserId: string; mayBeQuoted: boolean },
): Promise<{ readonly words: string }> {
  const { slackTeamId, slackUserId, mayBeQuoted } = input;
  await deps.store.people.change(slackTeamId, slackUserId, { mayBeQuoted });
  if (mayBeQuoted) {
    return { words: 'Digests may quote what you write in threads, without your name.' };
  }
  const own = await deps.store.responses.ofPerson(slackTeamId, slackUserId, null);
  const done: boolean[] = [];
  for (const { id } of own.filter(({ isQuotable }) => !isQuotable)) {
    done.push(await changeShown(deps, id, (digest) => withoutQuotesOf(digest, id)));
  }
  const later = done.every(Boolean)
    ? ''
    : ' Slack did not take a change to what is posted just now; I try again until it does.';
  return { words: `Your words are counted and no longer quoted.${later}` };
}
