import { withEditedResponse } from '../core/digest/digest.js';
import type { Channel, Thread } from '../core/model.js';
import { IMPORTED_PROMPT } from '../core/prompts/prompt-model.js';
import { changeShown } from './change-shown.js';
import type { FlowDeps } from './deps.js';

export interface ReplyInput {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly ts: string;
  readonly threadTs: string;
  readonly slackUserId: string;
  /** The author's own workspace; null where Slack does not say. */
  readonly userTeamId: string | null;
  /** Plain words already. */
  readonly text: string;
  readonly editedTs: string | null;
  readonly clientMsgId?: string | null;
  readonly isBot: boolean;
}

export type RecordedReply =
  | {
      readonly kind: 'stored';
      readonly as: 'new' | 'edited' | 'unchanged';
      readonly responseId: string;
    }
  /** Not in a thread that we started: nothing of it is kept or logged. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'not-counted'; readonly why: NotCounted };

type NotCounted = 'bot' | 'external' | 'no-words' | 'erased-person' | 'was-deleted';

/** Keeps one reply in a thread of ours, once, whatever arrives how often in whatever order; the newest edit wins. */
export async function recordReply(deps: FlowDeps, input: ReplyInput): Promise<RecordedReply> {
  const { slackTeamId, slackChannelId, ts, threadTs } = input;
  if (ts === threadTs) return { kind: 'not-ours' };
  const thread = await deps.store.threads.findByRoot(slackTeamId, slackChannelId, threadTs);
  if (thread === null) return { kind: 'not-ours' };
  // We did not start an imported thread: what is kept of it follows edits, and nothing is added.
  if (thread.promptId === IMPORTED_PROMPT) {
    const known = await deps.store.responses.knownTs(thread.id);
    if (!known.includes(ts)) return { kind: 'not-ours' };
  }
  return recordIn(deps, thread, input);
}

/** The same where the thread is known; readings of a thread use it. */
export async function recordIn(
  deps: FlowDeps,
  thread: Thread & { readonly channel: Channel },
  input: ReplyInput,
): Promise<RecordedReply> {
  const {
    slackTeamId,
    slackChannelId,
    ts,
    slackUserId,
    text,
    editedTs,
    clientMsgId = null,
  } = input;
  if (input.isBot) return { kind: 'not-counted', why: 'bot' };
  if (text.trim() === '' && editedTs === null) return { kind: 'not-counted', why: 'no-words' };
  if (await isUnheard(deps, thread.channel, input)) return { kind: 'not-counted', why: 'external' };
  const { as, responseId } = await deps.store.responses.recordOpen({
    threadId: thread.id,
    channelId: thread.channelId,
    slackTeamId,
    slackChannelId,
    ts,
    slackUserId,
    text,
    editedTs,
    clientMsgId,
    saidAt: saidAtOf(ts),
  });
  if (as === 'erased-person' || as === 'was-deleted') return { kind: 'not-counted', why: as };
  if (responseId === null) return { kind: 'not-ours' };
  if (as === 'new') acknowledge(deps, thread, input);
  else if (editedTs !== null) await takeGoneWordsOut(deps, responseId);
  return { kind: 'stored', as, responseId };
}

/** Instant of a Slack `ts`, which counts seconds. */
function saidAtOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

async function isUnheard(deps: FlowDeps, channel: Channel, input: ReplyInput): Promise<boolean> {
  if (channel.allowExternal || input.userTeamId === input.slackTeamId) return false;
  const person = await deps.messenger.person(input.slackTeamId, input.slackUserId);
  return person.isExternal;
}

/** Not waited for: the row is committed, and Slack should not hear later of it because a reaction takes its time. */
function acknowledge(
  deps: FlowDeps,
  thread: Thread & { readonly channel: Channel },
  { slackTeamId, slackChannelId, ts }: ReplyInput,
): void {
  if (!thread.channel.acknowledgeReplies) return;
  const target = { slackTeamId, slackChannelId, threadTs: thread.rootTs };
  deps.messenger.acknowledge(target, ts).catch((error: unknown) => {
    deps.log.warn({ channelId: thread.channelId, err: error }, 'reply not acknowledged');
  });
}

/**
 * Also after an edit that changed nothing here: what Slack did not take the first time is tried again. Few replies stand in a digest, and
 * readings of a thread bring every edit of it again: so that is asked first, and no other reply is loaded.
 */
async function takeGoneWordsOut(deps: FlowDeps, responseId: string): Promise<void> {
  if ((await deps.store.digests.restingOn(responseId)).length === 0) return;
  const now = await deps.store.responses.get(responseId);
  if (now === null) return;
  await changeShown(deps, responseId, (digest) => withEditedResponse(digest, now));
}
