import type { PostContent } from '../core/post-model.js';

export type PostState = 'pending' | 'sending' | 'sent' | 'unknown' | 'dead';
/** A row of the outbox. */
export interface Post {
  readonly id: string;
  readonly channelId: string;
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly occurrenceId: string | null;
  readonly threadId: string | null;
  readonly content: PostContent;
  /** Lower parts go first; a later part waits until part 0 has a `ts` and goes into its thread. */
  readonly part: number;
  readonly threadTs: string | null;
  readonly state: PostState;
  readonly attempt: number;
  readonly attemptStartedAt: Date | null;
  readonly lookedAbsent: number;
  readonly ts: string | null;
  readonly notBefore: Date;
  /** Not to be posted later than this. */
  readonly expiresAt: Date | null;
  readonly reason: string | null;
  /** Names the last change of `content` that is not shown in Slack yet, as far as is known; null when there is none. */
  readonly behind: string | null;
}

export interface NewPost {
  readonly channelId: string;
  /** Rows with one `batchKey` are unique by (batchKey, part): enqueueing twice changes nothing. */
  readonly batchKey: string;
  readonly part: number;
  readonly occurrenceId: string | null;
  readonly threadId: string | null;
  /** Thread to answer in when known now; parts above 0 take part 0's ts. */
  readonly threadTs: string | null;
  readonly content: PostContent;
  readonly expiresAt: Date | null;
}

export interface PostStore {
  enqueue(posts: readonly NewPost[]): Promise<void>;
  /**
   * Takes up to `limit` posts that are due (`pending`, lapsed `sending`, or `unknown` whose look is due), at most one a channel and
   * four a workspace under way, attempt counted up only by `startAttempt`. Channels that were left or need attention are passed over. Gives expired ones too: `expiresAt`
   * is for the caller to judge by its clock.
   */
  claimDue(limit: number, leaseMs: number): Promise<readonly Post[]>;
  /** Marks `sending`, attempt + 1, attemptStartedAt = `at` (the caller's clock: it is compared with Slack's `ts`). Null when the claim was lost. */
  startAttempt(postId: string, attempt: number, leaseMs: number, at: Date): Promise<Post | null>;
  /** All completions are fenced by the attempt number: false when a newer attempt exists. Sets the thread's root ts too when the post opens one. */
  sent(postId: string, attempt: number, ts: string): Promise<boolean>;
  wait(postId: string, attempt: number, retryAfterMs: number): Promise<boolean>;
  unknown(postId: string, attempt: number, reason: string, lookAfterMs: number): Promise<boolean>;
  /** Looked in the channel and it is not there. */
  absent(postId: string, attempt: number, lookAfterMs: number): Promise<boolean>;
  /** Back to `pending` after it was surely absent. */
  retry(postId: string, attempt: number): Promise<boolean>;
  /**
   * Later parts of its batch go with it when it is part 0. With `isMissed` its occurrence becomes `missed` then, and a digest that
   * nobody saw is taken back with its posts: what it counted waits for the next one.
   */
  dead(postId: string, attempt: number, reason: string, isMissed?: boolean): Promise<boolean>;
  get(postId: string): Promise<Post | null>;
  /** Posts of a digest or prompt, by part. */
  ofThread(threadId: string): Promise<readonly Post[]>;
  /** Notes in which the words of that response stood: blanked here when it went, so that what Slack shows can follow. */
  showing(responseId: string): Promise<readonly Post[]>;
  /** Replaces what a post shows; it is `behind` until Slack shows it. */
  replaceContent(postId: string, content: PostContent): Promise<void>;
  /** Sent posts of which Slack shows something older, and that may be tried now; those waiting longest first. Channels that were left or need attention are passed over. */
  behind(limit: number): Promise<readonly Post[]>;
  /** Slack shows that change (null: what there was without one). False when it was changed again: the newer change is still to be shown, or was, before that one. */
  shown(postId: string, behind: string | null): Promise<boolean>;
  /** Not to be given out by `behind` for so long. */
  showLater(postId: string, waitMs: number): Promise<void>;
  /** The same when Slack refused it, twice as long each time. Gives how often it refused this change. */
  showRefused(postId: string, firstWaitMs: number): Promise<number>;
  queueDepth(): Promise<number>;
}
