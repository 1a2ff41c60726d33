import type { Outcome, Response } from '../core/model.js';
import type { SideWords } from './tension-store-model.js';

/** What arrived of one open reply. `editedTs` orders versions; the newest wins in whatever order they come. */
export interface OpenReply {
  readonly threadId: string;
  readonly channelId: string;
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly ts: string;
  readonly slackUserId: string;
  readonly text: string;
  readonly editedTs: string | null;
  /** Slack's client names each sending, where Slack tells it. The same words sent twice under one name are one reply. */
  readonly clientMsgId?: string | null;
  readonly saidAt: Date;
}

/** An open reply that has just been said, and where. */
export interface JustSaid {
  readonly responseId: string;
  readonly channelId: string;
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly slackUserId: string;
  readonly threadTs: string;
  readonly text: string;
  readonly question: string;
}

export type StoredAs = 'new' | 'edited' | 'unchanged' | 'erased-person' | 'was-deleted';

export interface ResponseStore {
  recordOpen(reply: OpenReply): Promise<{ as: StoredAs; responseId: string | null }>;
  /** `submissionId` makes it once. */
  recordPrivate(reply: {
    threadId: string;
    channelId: string;
    slackTeamId: string;
    slackUserId: string;
    submissionId: string;
    text: string;
    mayBeQuoted: boolean;
    source: 'private' | 'box';
    saidAt: Date;
    /** What its author says it is about. */
    outcome?: Outcome | null;
    /** Set when it names a tension. */
    sides?: readonly [SideWords, SideWords];
  }): Promise<{ as: StoredAs; responseId: string | null }>;
  /** The text is gone; a marker stays so that a late original does not come back. Returns the response, if we ever had one, again on a repeat: so what follows can be done again. */
  deleteOpen(at: {
    slackTeamId: string;
    slackChannelId: string;
    ts: string;
    threadId: string;
    channelId: string;
    deletedAt: Date;
  }): Promise<{ responseId: string } | null>;
  deleteOwn(responseId: string, slackTeamId: string, slackUserId: string): Promise<boolean>;
  recordSkip(at: {
    threadId: string;
    slackTeamId: string;
    slackUserId: string;
    skippedAt: Date;
  }): Promise<void>;
  /** People's skips in a channel, said after `since` (null: ever) and up to `until`; one a thread and person. */
  countSkips(channelId: string, since: Date | null, until: Date): Promise<number>;
  /** Waiting for the next digest: said up to `until`, no cycle yet. */
  waiting(channelId: string, until: Date): Promise<readonly Response[]>;
  /** Everything still stored of a channel, up to and including `cycle`. */
  upToCycle(channelId: string, cycle: number): Promise<readonly Response[]>;
  ofThread(threadId: string): Promise<readonly Response[]>;
  /** Null when it is deleted or was never there. */
  get(responseId: string): Promise<Response | null>;
  /** Open `ts` we hold in a thread, to find what was deleted. */
  knownTs(threadId: string): Promise<readonly string[]>;
  ofPerson(
    slackTeamId: string,
    slackUserId: string,
    channelId: string | null,
  ): Promise<readonly Response[]>;
  setQuotable(
    responseId: string,
    slackTeamId: string,
    slackUserId: string,
    mayBeQuoted: boolean,
  ): Promise<boolean>;
  /** What its author says it is about; null takes it back. False when it is not theirs. */
  setOutcome(
    responseId: string,
    slackTeamId: string,
    slackUserId: string,
    outcome: Outcome | null,
  ): Promise<boolean>;
  /** Open, quotable words that hold all of `words` (any case), newest first. Never private ones. */
  search(channelId: string, words: readonly string[], limit: number): Promise<readonly Response[]>;
  /**
   * Open replies said since, in active channels that have had six digests, by people who were shown no earlier words since
   * `remindedBefore` and asked for no vote within a day: the oldest first.
   */
  justSaid(when: {
    readonly since: Date;
    readonly until: Date;
    readonly remindedBefore: Date;
    readonly limit: number;
  }): Promise<readonly JustSaid[]>;
  /** Open, quotable words of others said before an instant that hold any of `holdingAny` (any case), newest first. Never private ones. */
  saidBefore(
    channelId: string,
    which: {
      readonly before: Date;
      readonly notBySlackId: string;
      readonly holdingAny: readonly string[];
      readonly limit: number;
    },
  ): Promise<readonly Response[]>;
  /** Who openly wrote these responses, or in threads with these roots: for telling them alone. */
  openAuthors(
    channelId: string,
    which: { readonly ids: readonly string[]; readonly rootTs: readonly string[] },
  ): Promise<
    readonly { readonly id: string; readonly slackUserId: string; readonly threadRootTs: string }[]
  >;
  count(): Promise<number>;
}
