import { withoutResponse } from '../core/digest/digest.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';

export type Withdrawn =
  /** `responseId` is null when the deletion came before the reply: a late original is not kept. */
  | { readonly kind: 'withdrawn'; readonly responseId: string | null }
  | { readonly kind: 'not-ours' };

/** What was deleted in Slack is gone here: its text, and its quotes in posted digests. May be called again. */
export async function withdrawReply(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; ts: string; threadTs: string | null },
): Promise<Withdrawn> {
  const { slackTeamId, slackChannelId, ts } = input;
  const threadTs =
    input.threadTs ?? (await deps.store.threads.rootOfReply(slackTeamId, slackChannelId, ts));
  if (threadTs === null || threadTs === ts) return { kind: 'not-ours' };
  const thread = await deps.store.threads.findByRoot(slackTeamId, slackChannelId, threadTs);
  if (thread === null) return { kind: 'not-ours' };
  const deleted = await deps.store.responses.deleteOpen({
    slackTeamId,
    slackChannelId,
    ts,
    threadId: thread.id,
    channelId: thread.channelId,
    deletedAt: deps.clock.now(),
  });
  if (deleted === null) return { kind: 'withdrawn', responseId: null };
  const { responseId } = deleted;
  await changeShown(deps, responseId, (digest) => withoutResponse(digest, responseId));
  return { kind: 'withdrawn', responseId };
}
