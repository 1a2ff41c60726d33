import type { FlowDeps } from './deps.js';
import { mayAct, type Act, type Permission } from './may-act.js';

const GONE = 'This is no longer there.';

export type PermissionOn<Thing> =
  | (Extract<Permission, { ok: true }> & { readonly thing: Thing })
  | Extract<Permission, { ok: false }>;

/** Whether a person may do this in the channel of something that is kept; null is something that is gone, and `gone` what is said of it. */
export async function mayActOn<Thing extends { readonly channelId: string }>(
  deps: FlowDeps,
  thing: Thing | null,
  asking: { readonly slackTeamId: string; readonly slackUserId: string; readonly act: Act },
  gone: string = GONE,
): Promise<PermissionOn<Thing>> {
  const { slackTeamId, slackUserId, act } = asking;
  const channel = thing === null ? null : await deps.store.channels.get(thing.channelId);
  // An id from another workspace is answered as one that does not exist.
  if (thing === null || channel?.slackTeamId !== slackTeamId) return { ok: false, words: gone };
  const { slackChannelId } = channel;
  const may = await mayAct(deps, { slackTeamId, slackChannelId, slackUserId, act });
  return may.ok ? { ...may, thing } : may;
}
