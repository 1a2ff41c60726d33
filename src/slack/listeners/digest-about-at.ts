import type { DigestAbout } from '../../core/digest/digest-model.js';
import type { FlowDeps } from '../../flows/deps.js';
import { mayAct } from '../../flows/may-act.js';
import type { Asking } from './answer.js';

/** What the digest with this root read and left out; null where there is none, or for somebody who is not in the channel. */
export async function digestAboutAt(
  deps: FlowDeps,
  asking: Asking,
  rootTs: string,
): Promise<DigestAbout | null> {
  const { slackTeamId, slackChannelId } = asking;
  const thread = await deps.store.threads.findByRoot(slackTeamId, slackChannelId, rootTs);
  if (thread?.kind !== 'digest') return null;
  if (!(await mayAct(deps, { ...asking, act: 'read' })).ok) return null;
  const digests = await deps.store.digests.list(thread.channelId);
  return digests.find(({ threadId }) => threadId === thread.id)?.digest.about ?? null;
}
