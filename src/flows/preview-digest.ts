import type { Digest } from '../core/digest/digest-model.js';
import type { Channel } from '../core/model.js';
import { assembleCycle } from './assemble-cycle.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { isBetterSilent, isEmpty } from './publish-digest.js';

export type PreviewedDigest =
  | {
      readonly kind: 'preview';
      readonly channel: Channel;
      readonly digest: Digest;
      /** The channel would get nothing now: there is nothing to give back. */
      readonly isSilent: boolean;
    }
  | { readonly kind: 'refused'; readonly words: string };

/** Exactly what the channel would get now, for one of its members alone; nothing is stored or posted. */
export async function previewDigest(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string },
): Promise<PreviewedDigest> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const cycle = await assembleCycle(deps, may.channel, deps.clock.now());
  const isSilent = isEmpty(cycle) || isBetterSilent(cycle);
  return { kind: 'preview', channel: may.channel, digest: cycle.digest, isSilent };
}
