import type { FlowDeps } from './deps.js';
import { exportMe } from './export-me.js';
import type { Person } from '../core/model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/**
 * Sends a person the copy of all that is kept of them, as a page to read and as JSON, in the direct messages with this app. `reason`: why
 * Slack did not take it, as where an older manifest lets the app send no files.
 */
export async function sendMyCopy(
  deps: FlowDeps,
  input: Person & SpokenIn,
): Promise<
  | { readonly kind: 'sent'; readonly words: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly json: string }
> {
  const { slackTeamId, slackUserId } = input;
  const { json, html } = await exportMe(deps, input);
  await deps.store.audit.note({
    slackTeamId,
    slackUserId,
    channelId: null,
    what: 'asked for a copy of all that is kept of them',
    at: deps.clock.now(),
  });
  const { copy: words } = wordsIn(input.language).answers;
  const sent = await deps.messenger.sendFiles(slackTeamId, slackUserId, {
    text: words.files,
    files: [
      { name: 'my-words-in-soundings.html', content: html },
      { name: 'my-words-in-soundings.json', content: json },
    ],
  });
  if (sent.kind === 'sent') return { kind: 'sent', words: words.sent };
  const reason = sent.kind === 'wait' ? 'Slack asks for a pause' : sent.reason;
  deps.log.warn({ reason }, 'a copy was not sent as files');
  return { kind: 'refused', reason, json };
}
