import type { Channel } from '../core/model.js';
import type { AssembledCycle } from './assemble-cycle.js';
import type { FlowDeps } from './deps.js';
import { tellKeeper } from './tell-keeper.js';

/** After the second quiet week in a row, asks the keeper once whether to slow down. The channel itself is never asked louder. */
export async function askToSlowDown(
  deps: FlowDeps,
  channel: Channel,
  { digest, previous, asked }: AssembledCycle,
): Promise<void> {
  if (digest.counts.spoke > 0 || asked === 0) return;
  if (previous === null || !(await wasQuiet(deps, channel, previous.number))) return;
  if (await wasQuiet(deps, channel, previous.number - 1)) return;
  await tellKeeper(deps, channel, ({ keeper }) => keeper.slowDown(channel.name));
}

/** True when something was asked in that digest's cycle and nobody answered. */
async function wasQuiet(deps: FlowDeps, channel: Channel, number: number): Promise<boolean> {
  const digest = (await deps.store.digests.get(channel.id, number))?.digest;
  if (digest === undefined || digest.counts.spoke > 0) return false;
  const history = await deps.store.threads.promptHistory(channel.id, digest.fromAt);
  return history.some(({ askedAt }) => askedAt < digest.toAt);
}
