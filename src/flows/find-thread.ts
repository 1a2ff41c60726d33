import type { Thread } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import type { Act } from './may-act.js';
import { mayActOn, type PermissionOn } from './may-act-on.js';
import type { SpokenIn } from './spoken-in.js';

export type ThreadPermission = PermissionOn<Thread>;

/** Whether a person may do this in the channel of a thread of ours. */
export async function mayActInThread(
  deps: FlowDeps,
  input: { threadId: string; slackTeamId: string; slackUserId: string; act: Act } & SpokenIn,
): Promise<ThreadPermission> {
  return mayActOn(deps, await deps.store.threads.get(input.threadId), input);
}
