import { randomUUID } from 'node:crypto';

import { nextDue } from '../core/time/calendar.js';
import { choosePrompt } from '../core/prompts/choose-prompt.js';
import { deadlineOf } from '../core/time/lateness.js';
import type { Channel, Language } from '../core/model.js';
import { findOpenThreads } from '../core/prompts/open-threads.js';
import type { ChosenPrompt, PromptChoiceInput } from '../core/prompts/prompt-model.js';
import type { Occurrence } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { markMissed } from './mark-missed.js';
import { scheduleOf } from './next-due.js';
import { recentDigests } from './recent-digests.js';

const MS_PER_HOUR = 3_600_000;
const LEASE_MS = 60_000;
const HISTORY_MS = 365 * 24 * MS_PER_HOUR;
/** A question asked by hand has no time of day to keep to. */
const BY_HAND_MS = 6 * MS_PER_HOUR;
/** One that was asked by hand shortly before stands in for the scheduled one. */
const STANDS_IN_MS = 6 * MS_PER_HOUR;

export type OpenedPrompt =
  | { readonly kind: 'opened'; readonly threadId: string; readonly chosen: ChosenPrompt }
  /** Somebody else has it, or it was settled before. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'cancelled' }
  /** The channel cannot be posted to now; it may be mended before the prompt is missed. */
  | { readonly kind: 'waiting' };

const languageOf = ({ language }: Channel): Language => language ?? 'en';

/** Chooses the question of an occurrence and puts it into the outbox, once; later than its deadline it is marked missed instead. */
export async function openPrompt(
  deps: FlowDeps,
  input: { occurrence: Occurrence; askedBySlackId?: string },
): Promise<OpenedPrompt> {
  const occurrence = await deps.store.occurrences.claim(input.occurrence.id, LEASE_MS);
  const channel = occurrence === null ? null : await deps.store.channels.get(occurrence.channelId);
  if (occurrence === null || channel === null) return { kind: 'taken' };
  const now = deps.clock.now();
  const expiresAt = promptDeadline(occurrence, channel);
  if (channel.state === 'paused' || channel.state === 'left') return cancel(deps, occurrence);
  if (now > expiresAt) {
    await markMissed(deps, channel, [occurrence]);
    return { kind: 'missed' };
  }
  if (channel.state === 'needs-attention') return { kind: 'waiting' };
  if (occurrence.scheduleId !== null && (await isStoodInFor(deps, channel, now))) {
    return cancel(deps, occurrence);
  }
  const chosen = choosePrompt(await choiceFor(deps, channel, now));
  const threadId = randomUUID();
  const isOpened = await deps.store.threads.openPrompt({
    occurrenceId: occurrence.id,
    thread: {
      id: threadId,
      channelId: channel.id,
      kind: 'prompt',
      question: chosen.text,
      promptId: chosen.promptId,
      practice: chosen.practice,
      outcome: chosen.outcome,
      openedAt: now,
    },
    post: {
      channelId: channel.id,
      batchKey: `prompt:${occurrence.id}`,
      part: 0,
      occurrenceId: occurrence.id,
      threadId,
      threadTs: null,
      content: {
        kind: 'prompt',
        threadId,
        card: {
          question: chosen.text,
          why: chosen.why,
          practice: chosen.practice,
          countedAt: await countedAt(deps, channel, now),
          zone: channel.zone,
          language: languageOf(channel),
          askedBySlackId: input.askedBySlackId ?? null,
        },
      },
      expiresAt,
    },
  });
  return isOpened ? { kind: 'opened', threadId, chosen } : { kind: 'taken' };
}

/** Until when the prompt of an occurrence may go out. */
export function promptDeadline(occurrence: Occurrence, channel: Channel): Date {
  if (occurrence.scheduleId === null) return new Date(occurrence.dueAt.getTime() + BY_HAND_MS);
  return deadlineOf('prompt', occurrence.dueAt, channel.zone);
}

async function cancel(deps: FlowDeps, occurrence: Occurrence): Promise<OpenedPrompt> {
  await deps.store.occurrences.settle(occurrence.id, 'cancelled');
  return { kind: 'cancelled' };
}

async function isStoodInFor(deps: FlowDeps, channel: Channel, now: Date): Promise<boolean> {
  const last = await deps.store.threads.lastPrompt(channel.id);
  if (last === null || last.isRootGone) return false;
  return now.getTime() - last.openedAt.getTime() < STANDS_IN_MS;
}

async function countedAt(deps: FlowDeps, channel: Channel, now: Date): Promise<Date | null> {
  const digest = scheduleOf(await deps.store.schedules.forChannel(channel.id), 'digest');
  return digest === null ? null : (nextDue(digest, now)?.dueAt ?? null);
}

async function choiceFor(deps: FlowDeps, channel: Channel, now: Date): Promise<PromptChoiceInput> {
  const digests = await recentDigests(deps, channel.id);
  return {
    now,
    history: await deps.store.threads.promptHistory(
      channel.id,
      new Date(now.getTime() - HISTORY_MS),
    ),
    ownQuestions: channel.ownQuestions,
    language: channel.language ?? 'en',
    openThreads: findOpenThreads(
      await deps.store.challenges.list(channel.id, 'open'),
      digests,
      await deps.store.analysis.load(channel.id),
    ),
    lean: digests[0]?.lean ?? null,
    // Not our id, which is random: a workspace set up again is asked the same.
    seed: `${channel.slackTeamId} ${channel.name}`,
  };
}
