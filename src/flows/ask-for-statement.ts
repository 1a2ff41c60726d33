import type { Channel } from '../core/model.js';
import { chooseCandidate, hasNamedTension } from '../core/votes/choose-candidate.js';
import type { AssembledCycle } from './assemble-cycle.js';
import type { FlowDeps } from './deps.js';

/**
 * Notes, once a digest and not before a tension was named in the channel, whose words might be put to a vote. Their author is asked in
 * Home, and once more where they write next; until they say yes, nobody else hears of it.
 */
export async function askForStatement(
  deps: FlowDeps,
  channel: Channel,
  { digest, memory, responses, earlier }: AssembledCycle,
): Promise<void> {
  if (!hasNamedTension(memory)) return;
  const authors = new Map([...earlier, ...responses].map(({ id, authorId }) => [id, authorId]));
  const asked = await deps.store.statements.askedBefore(channel.id);
  const candidate = chooseCandidate(digest, asked, (id) => authors.get(id) ?? id);
  if (candidate === null) return;
  const { number: askedIn } = digest;
  const at = deps.clock.now();
  await deps.store.statements.ask({ channelId: channel.id, ...candidate, askedIn, at });
}
