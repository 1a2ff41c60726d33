import type { FlowDeps } from './deps.js';

/** A message of ours that opened a thread was deleted in Slack: it is no longer read; replies that came still count. */
export async function promptDeleted(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; rootTs: string },
): Promise<{ readonly kind: 'closed' | 'not-ours' }> {
  const { slackTeamId, slackChannelId, rootTs } = input;
  const thread = await deps.store.threads.findByRoot(slackTeamId, slackChannelId, rootTs);
  if (thread === null) return { kind: 'not-ours' };
  await deps.store.threads.markRootGone(thread.id);
  await deps.store.threads.close(thread.id, deps.clock.now());
  return { kind: 'closed' };
}
