import type { Language } from '../core/model.js';
import type { PostContent } from '../core/post-model.js';
import type { EarlierNote } from '../core/recall/earlier-words.js';

export interface PostTarget {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  /** Root ts to answer under; null for top level. */
  readonly threadTs: string | null;
}

/** What became of one try to post. `ambiguous`: Slack may or may not have it; look before trying again. */
export type PostResult =
  | { readonly kind: 'sent'; readonly ts: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'wait'; readonly retryAfterMs: number }
  | { readonly kind: 'ambiguous'; readonly reason: string };

export interface ThreadMessage {
  readonly ts: string;
  readonly userSlackId: string | null;
  readonly userTeamId: string | null;
  readonly text: string;
  readonly editedTs: string | null;
  /** What the author's client named the sending of it; null when Slack does not tell. */
  readonly clientMsgId: string | null;
  readonly isOurs: boolean;
  readonly isFromBot: boolean;
}

export type ThreadReading =
  | {
      readonly kind: 'read';
      readonly messages: readonly ThreadMessage[];
      readonly isRootGone: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'wait'; readonly retryAfterMs: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface SlackPerson {
  readonly slackUserId: string;
  readonly slackTeamId: string;
  readonly name: string;
  /** IANA zone from the person's own profile. */
  readonly zone: string | null;
  /** Of ours, as in the person's own settings in Slack; null where they use another, or Slack does not say. */
  readonly language: Language | null;
  readonly isBot: boolean;
  readonly isDeactivated: boolean;
  /** Single- or multi-channel guest. */
  readonly isGuest: boolean;
  /** Belongs to another organisation (Slack Connect). */
  readonly isExternal: boolean;
  readonly isWorkspaceAdmin: boolean;
}

export interface SlackChannelInfo {
  readonly slackChannelId: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  readonly isExtShared: boolean;
  readonly isMember: boolean;
}

/** A direct message that comes with files. */
export interface FilesForOne {
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

/** Something that a person tries and is asked about. */
export interface AskedExperiment {
  readonly id: string;
  readonly channelName: string;
  readonly trying: string;
  readonly expecting: string;
}

/** Who is asked, and in which language; left out: English. */
export interface SomeoneAsked {
  readonly slackTeamId: string;
  readonly slackUserId: string;
  readonly language?: Language;
}

/** Words that their author is asked about, and the author's language; left out: English. */
export interface AskedStatement {
  readonly statementId: string;
  readonly text: string;
  readonly language?: Language;
}

/** Everything that flows may ask of Slack. Implemented in `messenger.ts`; one per workspace behind it. */
export interface Messenger {
  /** One try, no retry inside; `postId` goes into the message's metadata and nothing else does. */
  post(target: PostTarget, postId: string, content: PostContent): Promise<PostResult>;
  /** Looks for a message of ours that carries `postId`. `unreadable`: history cannot be read, so nobody knows; `wait`: not now. */
  findPosted(
    target: PostTarget,
    postId: string,
    since: Date,
  ): Promise<
    | { kind: 'found'; ts: string }
    | { kind: 'absent' }
    | { kind: 'wait'; retryAfterMs: number }
    | { kind: 'unreadable'; reason: string }
  >;
  /** Replaces a message of ours (a quote taken out, an act undone). */
  update(target: PostTarget, ts: string, postId: string, content: PostContent): Promise<PostResult>;
  readThread(target: PostTarget & { readonly threadTs: string }): Promise<ThreadReading>;
  /** Adds one reaction; an existing one, or a refusal, is no error. */
  acknowledge(target: PostTarget, ts: string): Promise<void>;
  /** A line only this person sees, in the channel or a thread of it. */
  whisper(target: PostTarget, slackUserId: string, text: string): Promise<void>;
  /** Asks a person, seen by them alone, whether words of theirs may be put to a vote. */
  askForStatement(target: PostTarget, slackUserId: string, asked: AskedStatement): Promise<void>;
  /** Shows a person, seen by them alone, what somebody wrote before. */
  showEarlier(target: PostTarget, slackUserId: string, note: EarlierNote): Promise<void>;
  /** A direct message; at most one a week and person is the caller's business. */
  directMessage(slackTeamId: string, slackUserId: string, text: string): Promise<PostResult>;
  /** Files for one person, in a direct message that they asked for. */
  sendFiles(slackTeamId: string, slackUserId: string, sent: FilesForOne): Promise<PostResult>;
  /** Asks one person, with buttons, how these went: in a direct message (the one a week is the caller's business), or in a channel where only they see it. */
  askHowItWent(
    to: SomeoneAsked,
    slackChannelId: string | null,
    experiments: readonly AskedExperiment[],
  ): Promise<PostResult>;
  /** Live members of a channel; throws `AppError('slack_refused')` when Slack does not say. Cached up to 5 minutes. */
  members(slackTeamId: string, slackChannelId: string): Promise<readonly string[]>;
  person(slackTeamId: string, slackUserId: string): Promise<SlackPerson>;
  channel(slackTeamId: string, slackChannelId: string): Promise<SlackChannelInfo>;
  /** `https://name.slack.com/`, for permalinks; null where unknown. */
  workspaceUrl(slackTeamId: string): Promise<string | null>;
}
