import { randomUUID } from 'node:crypto';

import { partsOfDigest } from '../core/digest/digest.js';
import { questionUnder } from '../core/digest/digest-carry.js';
import type { Digest } from '../core/digest/digest-model.js';
import { deadlineOf, lateness } from '../core/time/lateness.js';
import type { Channel } from '../core/model.js';
import type { NewPost, Occurrence } from '../store/store-model.js';
import { assembleCycle, type AssembledCycle } from './assemble-cycle.js';
import { askForStatement } from './ask-for-statement.js';
import { askToSlowDown } from './ask-to-slow-down.js';
import type { FlowDeps } from './deps.js';
import { markMissed } from './mark-missed.js';
import { isAsAgreed } from './read-along.js';
import { readThreads } from './read-threads.js';
import { tellWhatCame } from './tell-what-came.js';

/** Long enough to read a channel's open threads at Slack's pace. */
const LEASE_MS = 120_000;
/** While Slack does not show a thread, the digest waits so long for it and then says what it has. */
const WAIT_FOR_READING_MS = 3_600_000;
/** Words may be edited or deleted while it is made; then it is made again. */
const TRIES = 3;

export type PublishedDigest =
  | { readonly kind: 'frozen'; readonly digest: Digest; readonly isSilent: boolean }
  /** Somebody else has it, or it was settled before. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'cancelled' }
  /** Tried again at a later tick. */
  | { readonly kind: 'waiting' };

/** Reads open threads a last time, freezes the digest of an occurrence and puts it into the outbox, once. Replies count that were said by its due time. */
export async function publishDigest(
  deps: FlowDeps,
  input: { occurrence: Occurrence },
): Promise<PublishedDigest> {
  const occurrence = await deps.store.occurrences.claim(input.occurrence.id, LEASE_MS);
  const channel = occurrence === null ? null : await deps.store.channels.get(occurrence.channelId);
  if (occurrence === null || channel === null) return { kind: 'taken' };
  const now = deps.clock.now();
  if (channel.state === 'paused' || channel.state === 'left') {
    await deps.store.occurrences.settle(occurrence.id, 'cancelled');
    return { kind: 'cancelled' };
  }
  if (lateness('digest', occurrence.dueAt, now, channel.zone) === 'missed') {
    await markMissed(deps, channel, [occurrence]);
    return { kind: 'missed' };
  }
  if (channel.state === 'needs-attention') return { kind: 'waiting' };
  if (!(await isAsAgreed(deps, channel))) return { kind: 'waiting' };
  const reading = await readThreads(deps, { reason: 'before-digest', channelId: channel.id });
  const isEarly = now.getTime() - occurrence.dueAt.getTime() < WAIT_FOR_READING_MS;
  if (reading.failed > 0 && isEarly) return { kind: 'waiting' };
  return freeze(deps, channel, occurrence);
}

async function freeze(
  deps: FlowDeps,
  channel: Channel,
  occurrence: Occurrence,
): Promise<PublishedDigest> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const cycle = await assembleCycle(deps, channel, occurrence.dueAt);
    const { digest } = cycle;
    if (isEmpty(cycle)) {
      await deps.store.occurrences.settle(occurrence.id, 'cancelled');
      return { kind: 'cancelled' };
    }
    const threadId = randomUUID();
    const isSilent = isBetterSilent(cycle);
    const isFrozen = await deps.store.digests.freeze({
      occurrenceId: occurrence.id,
      digest,
      thread: {
        id: threadId,
        channelId: channel.id,
        kind: 'digest',
        question: questionUnder(digest),
        promptId: null,
        practice: null,
        outcome: null,
        openedAt: deps.clock.now(),
      },
      memory: cycle.memory,
      responseIds: cycle.responses.map(({ id }) => id),
      read: cycle.read,
      posts: isSilent ? [] : postsOf(channel, occurrence, digest, threadId),
    });
    if (!isFrozen) continue;
    await askForStatement(deps, channel, cycle);
    await askToSlowDown(deps, channel, cycle);
    await tellWhatCame(deps, channel, digest);
    return { kind: 'frozen', digest, isSilent };
  }
  return { kind: 'waiting' };
}

/** Nothing was asked, said or done: there is no digest, and the cycle goes on. */
export function isEmpty({ digest, asked }: AssembledCycle): boolean {
  return digest.form === 'quiet' && digest.happened.length === 0 && asked === 0;
}

/** Asked and not answered: one line the first time, then silence, rather than telling a quiet channel week by week that it is quiet. */
export function isBetterSilent({ digest, previous }: AssembledCycle): boolean {
  const isQuiet = digest.form === 'quiet' && digest.happened.length === 0;
  return isQuiet && previous?.form === 'quiet' && (digest.season ?? null) === null;
}

function postsOf(
  channel: Channel,
  occurrence: Occurrence,
  digest: Digest,
  threadId: string,
): readonly NewPost[] {
  const expiresAt = deadlineOf('digest', occurrence.dueAt, channel.zone);
  return Array.from({ length: partsOfDigest(digest) + 1 }, (_, part) => ({
    channelId: channel.id,
    batchKey: `digest:${channel.id}:${digest.number}`,
    part,
    occurrenceId: occurrence.id,
    threadId,
    threadTs: null,
    content: { kind: 'digest' as const, digest, part, threadId },
    // Once its top is out, the rest belongs to it, however late.
    expiresAt: part === 0 ? expiresAt : null,
  }));
}
