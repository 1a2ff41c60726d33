import type { Channel, Outcome, Practice, Thread, ThreadKind } from '../core/model.js';
import type { AskedBefore } from '../core/prompts/prompt-model.js';
import type { NewPost } from './post-store-model.js';

export interface NewThread {
  readonly id: string;
  readonly channelId: string;
  readonly kind: ThreadKind;
  readonly question: string;
  readonly promptId: string | null;
  readonly practice: Practice | null;
  readonly outcome: Outcome | null;
  readonly openedAt: Date;
}

/** A prompt goes out in one transaction too: its thread, its post, the occurrence `done`. */
export interface PromptOpening {
  readonly occurrenceId: string;
  readonly thread: NewThread;
  readonly post: NewPost;
}

export type OpenThread = Thread & {
  readonly channel: Channel;
  readonly lastReadAt: Date | null;
  /** How often events may have been lost since then. */
  readonly missed: number;
};

export interface ThreadStore {
  /** The thread with that root, or null: then the message is none of ours. Must be fast: asked for every thread message. */
  findByRoot(
    slackTeamId: string,
    slackChannelId: string,
    rootTs: string,
  ): Promise<(Thread & { channel: Channel }) | null>;
  /** Root of the thread in which that reply is kept; null when it is not kept. For deletions that do not tell their thread. */
  rootOfReply(slackTeamId: string, slackChannelId: string, ts: string): Promise<string | null>;
  get(threadId: string): Promise<Thread | null>;
  /** Threads to read again: with a root ts, not gone, not closed or opened at or after `since` (left out: not closed only); newest first. */
  openThreads(channelId: string | null, since?: Date): Promise<readonly OpenThread[]>;
  /** Events may have been lost: every open thread is to be read when its turn comes, by whichever replica. */
  readAllAgain(): Promise<void>;
  /** Takes its reading for a while, on the database's clock; false when somebody reads it, or has read it since `lastReadAt`. */
  takeReading(threadId: string, lastReadAt: Date | null, leaseMs: number): Promise<boolean>;
  /** Somebody else may read it now. */
  leaveReading(threadId: string): Promise<void>;
  /** `missed`: what was known when the reading began; what was lost since is still to be read. */
  markRead(threadId: string, at: Date, missed: number): Promise<void>;
  markRootGone(threadId: string): Promise<void>;
  close(threadId: string, at: Date): Promise<void>;
  /** False when the occurrence was settled by somebody else: nothing changed then. */
  openPrompt(opening: PromptOpening): Promise<boolean>;
  promptHistory(channelId: string, since: Date): Promise<readonly AskedBefore[]>;
  lastPrompt(channelId: string): Promise<Thread | null>;
  /** A thread that stands in Slack already (import): made once a root; returns its id, new or old. */
  keepImported(thread: NewThread, rootTs: string): Promise<string>;
}
