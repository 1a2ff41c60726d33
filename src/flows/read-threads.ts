import type { Channel, Thread } from '../core/model.js';
import type { ThreadMessage } from '../slack/messenger-model.js';
import type { FlowDeps } from './deps.js';
import { promptDeleted } from './prompt-deleted.js';
import { recordIn } from './record-reply.js';
import { isReadingDue, isReadingOver } from './thread-reading.js';
import { withdrawReply } from './withdraw-reply.js';

/** `regular` reads only the threads whose turn it is; all others read every open thread. */
export type ReadingReason = 'start' | 'reconnect' | 'regular' | 'before-digest';

export interface ReadThreads {
  readonly read: number;
  /** Replies that no event had brought, and deletions likewise. */
  readonly added: number;
  readonly withdrawn: number;
  /** Threads that Slack did not show now. */
  readonly failed: number;
}

type OpenThread = Thread & { readonly channel: Channel; readonly lastReadAt: Date | null };

/** Makes up for lost events by reading our own open threads, of one channel or of all. A thread that Slack does not show now is tried again at the next reading. */
export async function readThreads(
  deps: FlowDeps,
  input: { reason: ReadingReason; channelId?: string; isEnding?: () => boolean },
): Promise<ReadThreads> {
  const now = deps.clock.now();
  const open = await deps.store.threads.openThreads(input.channelId ?? null);
  const due = open.filter(
    (thread) =>
      thread.channel.state !== 'left' && (input.reason !== 'regular' || isReadingDue(thread, now)),
  );
  const sum = { read: 0, added: 0, withdrawn: 0, failed: 0 };
  const waitingTeams = new Set<string>();
  for (const thread of due) {
    if (input.isEnding?.() === true) break;
    const { slackTeamId } = thread.channel;
    const result = waitingTeams.has(slackTeamId) ? 'wait' : await readAlone(deps, thread, now);
    if (result === 'wait') waitingTeams.add(slackTeamId);
    if (typeof result === 'string') {
      sum.failed += result === 'refused' ? 0 : 1;
      continue;
    }
    sum.read += 1;
    sum.added += result.added;
    sum.withdrawn += result.withdrawn;
  }
  if (sum.added + sum.withdrawn > 0)
    deps.log.info({ ...sum, reason: input.reason }, 'threads read');
  return sum;
}

type ReadOne = { added: number; withdrawn: number } | 'wait' | 'refused' | 'failed';

/** A failure here, of Slack's directory for one, must not keep other threads from being read. */
async function readAlone(deps: FlowDeps, thread: OpenThread, now: Date): Promise<ReadOne> {
  const [settled] = await Promise.allSettled([readOne(deps, thread, now)]);
  if (settled.status === 'fulfilled') return settled.value;
  deps.log.error({ threadId: thread.id, err: settled.reason as unknown }, 'thread not read');
  return 'failed';
}

async function readOne(deps: FlowDeps, thread: OpenThread, now: Date): Promise<ReadOne> {
  const { slackTeamId, slackChannelId } = thread.channel;
  // Before the reading: a reply that arrives during it must not look deleted.
  const known = await deps.store.responses.knownTs(thread.id);
  const target = { slackTeamId, slackChannelId, threadTs: thread.rootTs };
  const reading = await deps.messenger.readThread(target);
  if (reading.kind !== 'read') {
    const reason = reading.kind === 'wait' ? 'wait' : reading.reason;
    deps.log.warn({ threadId: thread.id, result: reading.kind, reason }, 'thread not read');
    // A refusal will be the same in a minute; the daily reading asks again.
    if (reading.kind === 'refused') await deps.store.threads.markRead(thread.id, now);
    return reading.kind;
  }
  const added = await record(deps, thread, reading.messages);
  const seen = new Set(reading.messages.map(({ ts }) => ts));
  // Without its root Slack shows no replies either, and they still count.
  const gone = reading.isRootGone ? [] : known.filter((ts) => !seen.has(ts));
  for (const ts of gone) {
    await withdrawReply(deps, { slackTeamId, slackChannelId, ts, threadTs: thread.rootTs });
  }
  if (reading.isRootGone) {
    await promptDeleted(deps, { slackTeamId, slackChannelId, rootTs: thread.rootTs });
  } else if (isReadingOver(thread, now)) {
    await deps.store.threads.close(thread.id, now);
  }
  await deps.store.threads.markRead(thread.id, now);
  return { added, withdrawn: gone.length };
}

async function record(
  deps: FlowDeps,
  thread: OpenThread,
  messages: readonly ThreadMessage[],
): Promise<number> {
  const { slackTeamId, slackChannelId } = thread.channel;
  let added = 0;
  for (const message of messages) {
    if (message.isOurs || message.userSlackId === null || message.ts === thread.rootTs) continue;
    const recorded = await recordIn(deps, thread, {
      slackTeamId,
      slackChannelId,
      ts: message.ts,
      threadTs: thread.rootTs,
      slackUserId: message.userSlackId,
      userTeamId: message.userTeamId,
      text: message.text,
      editedTs: message.editedTs,
      isBot: message.isFromBot,
    });
    if (recorded.kind === 'stored' && recorded.as === 'new') added += 1;
  }
  return added;
}
