import type { Thread } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayAct, type Act, type Permission } from './may-act.js';

export type ThreadPermission =
  | (Extract<Permission, { ok: true }> & { readonly thread: Thread })
  | Extract<Permission, { ok: false }>;

/** Whether a person may do this in the channel of a thread of ours. */
export async function mayActInThread(
  deps: FlowDeps,
  input: { threadId: string; slackTeamId: string; slackUserId: string; act: Act },
): Promise<ThreadPermission> {
  const { slackTeamId, slackUserId, act } = input;
  const gone = { ok: false, words: 'This is no longer there.' } as const;
  const thread = await deps.store.threads.get(input.threadId);
  if (thread === null) return gone;
  const channel = await deps.store.channels.get(thread.channelId);
  // An id from another workspace is answered as one that does not exist.
  if (channel?.slackTeamId !== slackTeamId) return gone;
  const { slackChannelId } = channel;
  const may = await mayAct(deps, { slackTeamId, slackChannelId, slackUserId, act });
  return may.ok ? { ...may, thread } : may;
}
