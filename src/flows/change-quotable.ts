import { withoutQuotesOf } from '../core/digest/digest.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** Whether any of one's open words may be quoted. A no takes them out of posted digests at once; they still count. */
export async function changeQuotable(
  deps: FlowDeps,
  input: { slackTeamId: string; slackUserId: string; mayBeQuoted: boolean } & SpokenIn,
): Promise<{ readonly words: string }> {
  const { slackTeamId, slackUserId, mayBeQuoted, language } = input;
  const { mine } = wordsIn(language).answers;
  await deps.store.people.change(slackTeamId, slackUserId, { mayBeQuoted });
  if (mayBeQuoted) return { words: mine.mayBeQuoted };
  const own = await deps.store.responses.ofPerson(slackTeamId, slackUserId, null);
  const done: boolean[] = [];
  for (const { id } of own.filter(({ isQuotable }) => !isQuotable)) {
    done.push(await changeShown(deps, id, (digest) => withoutQuotesOf(digest, id)));
  }
  return { words: done.every(Boolean) ? mine.notQuoted : mine.notQuotedLater };
}
