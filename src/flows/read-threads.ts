import type { ThreadMessage } from '../slack/messenger-model.js';
import type { OpenThread } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { promptDeleted } from './prompt-deleted.js';
import { recordIn, type ReplyInput } from './record-reply.js';
import { isReadingDue, isReadingOver } from './thread-reading.js';
import { withdrawReply } from './withdraw-reply.js';

/** `regular` reads the threads whose turn it is; `start` and `reconnect` say that it is every open thread's. */
export type ReadingReason = 'start' | 'reconnect' | 'regular' | 'before-digest';

export interface ReadThreads {
  readonly read: number;
  /** Replies that no event had brought, and deletions likewise. */
  readonly added: number;
  readonly withdrawn: number;
  /** Threads that Slack did not show now. */
  readonly failed: number;
}

interface ReadInput {
  readonly reason: ReadingReason;
  readonly channelId?: string;
  readonly isEnding?: () => boolean;
}

/** Workspaces read at once: each is paced by itself, and one that does not answer holds up no other. */
const WORKSPACES_AT_ONCE = 50;
/** After so many failures in a row the rest of a workspace waits for the next call. */
const FAILURES_MAX = 2;
/** Longer than a long thread takes at Slack's pace. */
const LEASE_MS = 120_000;
/** Replies that are stored together share a commit. */
const STORED_AT_ONCE = 50;
/** Slack may say every minute that events are lost: what was read just now goes behind what was not. */
const JUST_READ_MS = 15 * 60_000;

/**
 * Makes up for lost events by reading our own open threads, of one channel or of all, newest first. A thread that Slack does not
 * show now, or whose turn does not come within a call, is read at a later one.
 */
export async function readThreads(deps: FlowDeps, input: ReadInput): Promise<ReadThreads> {
  if (input.reason === 'start' || input.reason === 'reconnect') {
    await deps.store.threads.readAllAgain();
  }
  const now = deps.clock.now();
  const byTeam = groupedByTeam(await dueThreads(deps, input, now));
  const sum = { read: 0, added: 0, withdrawn: 0, failed: 0 };
  const work = async (): Promise<void> => {
    for (let threads = byTeam.shift(); threads !== undefined; threads = byTeam.shift()) {
      await readInTurn(deps, threads, { ...input, sum });
    }
  };
  await Promise.all(Array.from({ length: Math.min(WORKSPACES_AT_ONCE, byTeam.length) }, work));
  if (sum.added + sum.withdrawn > 0)
    deps.log.info({ ...sum, reason: input.reason }, 'threads read');
  return sum;
}

async function dueThreads(
  deps: FlowDeps,
  input: ReadInput,
  now: Date,
): Promise<readonly OpenThread[]> {
  const open = await deps.store.threads.openThreads(input.channelId ?? null);
  const due = open.filter(
    (thread) =>
      thread.channel.state !== 'left' &&
      (input.reason === 'before-digest' || isReadingDue(thread, now)),
  );
  const isJustRead = ({ lastReadAt }: OpenThread): number =>
    lastReadAt !== null && now.getTime() - lastReadAt.getTime() < JUST_READ_MS ? 1 : 0;
  return [...due].sort((one, other) => isJustRead(one) - isJustRead(other));
}

function groupedByTeam(threads: readonly OpenThread[]): (readonly OpenThread[])[] {
  const found = new Map<string, OpenThread[]>();
  for (const thread of threads) {
    const known = found.get(thread.channel.slackTeamId);
    if (known === undefined) found.set(thread.channel.slackTeamId, [thread]);
    else known.push(thread);
  }
  return [...found.values()];
}

async function readInTurn(
  deps: FlowDeps,
  threads: readonly OpenThread[],
  { sum, reason, isEnding = () => false }: ReadInput & { sum: Writable<ReadThreads> },
): Promise<void> {
  let failures = 0;
  for (const [index, thread] of threads.entries()) {
    if (isEnding()) return;
    const result = await readAlone(deps, thread, { reason, isEnding });
    if (typeof result !== 'string') {
      failures = 0;
      sum.read += 1;
      sum.added += result.added;
      sum.withdrawn += result.withdrawn;
      continue;
    }
    if (result === 'refused' || result === 'taken' || result === 'ending') continue;
    sum.failed += 1;
    failures += 1;
    if (result === 'wait' || failures >= FAILURES_MAX) {
      sum.failed += threads.length - index - 1;
      return;
    }
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
/** `ending`: broken off by a stop, to be read by whoever comes next. */
type ReadOne =
  { added: number; withdrawn: number } | 'wait' | 'refused' | 'failed' | 'taken' | 'ending';

/**
 * A failure here, of Slack's directory for one, must not keep other threads from being read. Of several replicas one reads it; only a
 * digest that is about to be made reads in any case.
 */
async function readAlone(
  deps: FlowDeps,
  thread: OpenThread,
  { reason, isEnding }: Required<Pick<ReadInput, 'reason' | 'isEnding'>>,
): Promise<ReadOne> {
  const { threads } = deps.store;
  const isShared = reason !== 'before-digest';
  if (isShared && !(await threads.takeReading(thread.id, thread.lastReadAt, LEASE_MS)))
    return 'taken';
  const [settled] = await Promise.allSettled([readOne(deps, thread, isEnding)]);
  const result = settled.status === 'fulfilled' ? settled.value : 'failed';
  if (isShared && typeof result === 'string') await threads.leaveReading(thread.id);
  if (settled.status === 'rejected')
    deps.log.error({ threadId: thread.id, err: settled.reason as unknown }, 'thread not read');
  return result;
}

async function readOne(
  deps: FlowDeps,
  thread: OpenThread,
  isEnding: () => boolean,
): Promise<ReadOne> {
  const now = deps.clock.now();
  const { slackTeamId, slackChannelId } = thread.channel;
  // Before the reading: a reply that arrives during it must not look deleted.
  const known = new Set(await deps.store.responses.knownTs(thread.id));
  const target = { slackTeamId, slackChannelId, threadTs: thread.rootTs };
  const reading = await deps.messenger.readThread(target);
  if (reading.kind !== 'read') {
    const reason = reading.kind === 'wait' ? 'wait' : reading.reason;
    deps.log.warn({ threadId: thread.id, result: reading.kind, reason }, 'thread not read');
    // A refusal will be the same in a minute; the daily reading asks again.
    if (reading.kind === 'refused')
      await deps.store.threads.markRead(thread.id, now, thread.missed);
    return reading.kind;
  }
  // What we have, and what nobody edited, is as we have it: in a long thread that is nearly all.
  const news = reading.messages.filter(({ ts, editedTs }) => editedTs !== null || !known.has(ts));
  const added = await record(deps, thread, news, isEnding);
  if (added === 'ending') return added;
  const seen = new Set(reading.messages.map(({ ts }) => ts));
  // Without its root Slack shows no replies either, and they still count.
  const gone = reading.isRootGone ? [] : [...known].filter((ts) => !seen.has(ts));
  for (const ts of gone) {
    await withdrawReply(deps, { slackTeamId, slackChannelId, ts, threadTs: thread.rootTs });
  }
  if (reading.isRootGone) {
    await promptDeleted(deps, { slackTeamId, slackChannelId, rootTs: thread.rootTs });
  } else if (isReadingOver(thread, now)) {
    await deps.store.threads.close(thread.id, now);
  }
  await deps.store.threads.markRead(thread.id, now, thread.missed);
  return { added, withdrawn: gone.length };
}

async function record(
  deps: FlowDeps,
  thread: OpenThread,
  messages: readonly ThreadMessage[],
  isEnding: () => boolean,
): Promise<number | 'ending'> {
  const { slackTeamId, slackChannelId } = thread.channel;
  const replies = messages.flatMap(
    ({ userSlackId, isOurs, isFromBot, ...message }): ReplyInput[] =>
      isOurs || userSlackId === null || message.ts === thread.rootTs
        ? []
        : [
            {
              ...message,
              slackTeamId,
              slackChannelId,
              threadTs: thread.rootTs,
              slackUserId: userSlackId,
              isBot: isFromBot,
            },
          ],
  );
  let added = 0;
  for (let at = 0; at < replies.length; at += STORED_AT_ONCE) {
    if (isEnding()) return 'ending';
    const together = replies.slice(at, at + STORED_AT_ONCE);
    const recorded = await Promise.all(together.map((reply) => recordIn(deps, thread, reply)));
    added += recorded.filter((one) => one.kind === 'stored' && one.as === 'new').length;
  }
  return added;
}
