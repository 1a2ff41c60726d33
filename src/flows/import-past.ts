import { randomUUID } from 'node:crypto';

import { isoWeekOf, localDateOf, toInstant } from '../core/time/calendar.js';
import { questionUnder } from '../core/digest/digest-carry.js';
import type { Channel } from '../core/model.js';
import { IMPORTED_PROMPT } from '../core/prompts/prompt-model.js';
import { assembleCycle } from './assemble-cycle.js';
import type { FlowDeps } from './deps.js';

const MS_PER_DAY = 86_400_000;

export interface PastReply {
  /** Slack's `ts`, or an id behind `imported:` for what stands nowhere in Slack. */
  readonly ts: string;
  readonly slackUserId: string;
  /** Plain words. */
  readonly text: string;
  readonly editedTs: string | null;
  readonly saidAt: Date;
}

/** A conversation of before Soundings, to be kept as a prompt with its replies. */
export interface PastThread {
  readonly rootTs: string;
  readonly question: string;
  readonly openedAt: Date;
  readonly replies: readonly PastReply[];
}

export interface ImportedPast {
  /** Replies that were new here. */
  readonly kept: number;
  /** Replies that stood here already, were deleted here, or whose author was erased. */
  readonly known: number;
  /** Older than the channel's last digest: that is closed, so they are left out. */
  readonly tooOld: number;
  /** ISO weeks that now have a digest. */
  readonly weeks: readonly string[];
}

/**
 * Keeps threads of the past and freezes one digest a week of them, without posting anything. Doing it again changes
 * nothing. Weeks that are not over, or in which the channel was already asked here, are left to the next digest.
 */
export async function importPast(
  deps: FlowDeps,
  input: { channel: Channel; threads: readonly PastThread[] },
): Promise<ImportedPast> {
  const { channel } = input;
  const latest = await deps.store.digests.latest(channel.id);
  const closedAt = latest?.digest.toAt ?? null;
  const sum = { kept: 0, known: 0, tooOld: 0 };
  for (const thread of input.threads) {
    const open = thread.replies.filter(({ saidAt }) => closedAt === null || saidAt > closedAt);
    const old = thread.replies.length - open.length;
    const isKept = old > 0 && (await isStored(deps, channel, thread));
    sum.known += isKept ? old : 0;
    sum.tooOld += isKept ? 0 : old;
    if (open.length > 0) await keep(deps, channel, { ...thread, replies: open }, sum);
  }
  return { ...sum, weeks: await freezeWeeks(deps, channel) };
}

async function isStored(deps: FlowDeps, channel: Channel, thread: PastThread): Promise<boolean> {
  const { slackTeamId, slackChannelId } = channel;
  const { rootTs } = thread;
  return (await deps.store.threads.findByRoot(slackTeamId, slackChannelId, rootTs)) !== null;
}

async function keep(
  deps: FlowDeps,
  channel: Channel,
  thread: PastThread,
  sum: { kept: number; known: number },
): Promise<void> {
  const { slackTeamId, slackChannelId } = channel;
  const threadId = await deps.store.threads.keepImported(
    {
      id: randomUUID(),
      channelId: channel.id,
      kind: 'prompt',
      question: thread.question,
      promptId: IMPORTED_PROMPT,
      practice: null,
      outcome: null,
      openedAt: thread.openedAt,
    },
    thread.rootTs,
  );
  // A thread that is marked so is never read in Slack: its absence from there must not delete what was imported.
  await deps.store.threads.markRootGone(threadId);
  await deps.store.threads.close(threadId, thread.openedAt);
  for (const reply of thread.replies) {
    const { as } = await deps.store.responses.recordOpen({
      threadId,
      channelId: channel.id,
      slackTeamId,
      slackChannelId,
      ...reply,
    });
    if (as === 'new') sum.kept += 1;
    else sum.known += 1;
  }
}

async function freezeWeeks(deps: FlowDeps, channel: Channel): Promise<readonly string[]> {
  const now = deps.clock.now();
  const asked = (await deps.store.threads.promptHistory(channel.id, new Date(0)))
    .filter(({ promptId }) => promptId !== IMPORTED_PROMPT)
    .map(({ askedAt }) => askedAt.getTime());
  const until = Math.min(now.getTime(), ...asked);
  const waiting = await deps.store.responses.waiting(channel.id, now);
  const ends = [...new Set(waiting.map(({ saidAt }) => weekEnd(saidAt, channel.zone).getTime()))]
    .filter((end) => end <= until)
    .sort((a, b) => a - b);
  const weeks: string[] = [];
  for (const end of ends) {
    if (await freezeUpTo(deps, channel, new Date(end))) {
      weeks.push(isoWeekOf(new Date(end - 1), channel.zone));
    }
  }
  return weeks;
}

/** The last millisecond's end of an ISO week: Monday 00:00 in the zone after it. */
function weekEnd(at: Date, zone: string): Date {
  const day = new Date(`${localDateOf(at, zone)}T00:00:00Z`);
  const daysLeft = 7 - ((day.getUTCDay() + 6) % 7);
  const monday = new Date(day.getTime() + daysLeft * MS_PER_DAY).toISOString().slice(0, 10);
  return toInstant(monday, '00:00', zone);
}

async function freezeUpTo(deps: FlowDeps, channel: Channel, toAt: Date): Promise<boolean> {
  const { digest, memory, responses, read } = await assembleCycle(deps, channel, toAt);
  if (responses.length === 0) return false;
  return deps.store.digests.freeze({
    occurrenceId: null,
    digest,
    thread: {
      id: randomUUID(),
      channelId: channel.id,
      kind: 'digest',
      question: questionUnder(digest),
      promptId: null,
      practice: null,
      outcome: null,
      openedAt: toAt,
    },
    memory,
    responseIds: responses.map(({ id }) => id),
    read,
    posts: [],
  });
}
