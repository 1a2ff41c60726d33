import type { Occurrence } from '../store/store-model.js';
import type { FlowDeps } from '../flows/deps.js';
import { lateness } from '../core/time/lateness.js';
import { markMissed } from '../flows/mark-missed.js';
import { openPrompt, promptDeadline } from '../flows/open-prompt.js';
import { publishDigest } from '../flows/publish-digest.js';

/** Channels worked on at once: the database and Slack are waited for, not this machine. */
const CHANNELS_AT_ONCE = 4;
const LEASE_MS = 60_000;

/** Opens, publishes, or marks as missed everything that is planned. One channel's failure is logged and stops no other; it is tried again at the next call. */
export async function settleDue(deps: FlowDeps): Promise<void> {
  const queue = byChannel(await deps.store.occurrences.planned());
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [channelId, occurrences] = next;
      try {
        await settleChannel(deps, channelId, occurrences);
      } catch (error) {
        deps.log.error({ channelId, err: error }, 'due work failed');
      }
    }
  };
  await Promise.all(Array.from({ length: CHANNELS_AT_ONCE }, work));
}

async function settleChannel(
  deps: FlowDeps,
  channelId: string,
  occurrences: readonly Occurrence[],
): Promise<void> {
  const channel = await deps.store.channels.get(channelId);
  if (channel === null) return;
  const now = deps.clock.now();
  const isLate = (one: Occurrence): boolean =>
    one.kind === 'prompt'
      ? now > promptDeadline(one, channel)
      : lateness('digest', one.dueAt, now, channel.zone) === 'missed';
  const inOrder = [...occurrences].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const missed: Occurrence[] = [];
  for (const occurrence of inOrder.filter(isLate)) {
    const claimed = await deps.store.occurrences.claim(occurrence.id, LEASE_MS);
    if (claimed !== null) missed.push(claimed);
  }
  // Several at once after a long stop: one message to the keeper.
  await markMissed(deps, channel, missed);
  for (const occurrence of inOrder.filter((one) => one.dueAt <= now && !isLate(one))) {
    await (occurrence.kind === 'prompt'
      ? openPrompt(deps, { occurrence })
      : publishDigest(deps, { occurrence }));
  }
}

function byChannel(
  occurrences: readonly Occurrence[],
): [channelId: string, occurrences: Occurrence[]][] {
  const found = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const others = found.get(occurrence.channelId) ?? [];
    found.set(occurrence.channelId, [...others, occurrence]);
  }
  return [...found];
}
