import type { FlowDeps } from './deps.js';
import { mayAct, type Act, type Permission } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export type PermissionOn<Thing> =
  | (Extract<Permission, { ok: true }> & { readonly thing: Thing })
  | Extract<Permission, { ok: false }>;

/** Whether a person may do this in the channel of something that is kept; null is something that is gone, and `gone` what is said of it. */
export async function mayActOn<Thing extends { readonly channelId: string }>(
  deps: FlowDeps,
  thing: Thing | null,
  asking: {
    readonly slackTeamId: string;
    readonly slackUserId: string;
    readonly act: Act;
  } & SpokenIn,
  gone: string = wordsIn(asking.language).answers.gone,
): Promise<PermissionOn<Thing>> {
  const { slackTeamId, slackUserId, act, language } = asking;
  const channel = thing === null ? null : await deps.store.channels.get(thing.channelId);
  // An id from another workspace is answered as one that does not exist.
  if (thing === null || channel?.slackTeamId !== slackTeamId) return { ok: false, words: gone };
  const { slackChannelId } = channel;
  const may = await mayAct(deps, { slackTeamId, slackChannelId, slackUserId, act, language });
  return may.ok ? { ...may, thing } : may;
}
