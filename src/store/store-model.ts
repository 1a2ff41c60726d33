import type { AnalysisMemory } from '../core/reading/analysis-model.js';
import type { Digest } from '../core/digest/digest-model.js';
import type {
  Channel,
  Language,
  Person,
  LocalDate,
  LocalTime,
  Schedule,
  ScheduleKind,
  Weekday,
} from '../core/model.js';
import type { AnswerStore, ChallengeStore, WinStore } from './challenge-store-model.js';
import type { ExperimentStore } from './experiment-store-model.js';
import type { NewPost, PostStore } from './post-store-model.js';
import type { ResponseStore } from './response-store-model.js';
import type { HomeFactsStore } from './home-store-model.js';
import type { LensStore } from './lens-store-model.js';
import type { StatementStore } from './statement-store-model.js';
import type { LinkStore, TensionStore } from './tension-store-model.js';
import type { ThemeActStore } from './theme-act-store-model.js';
import type { TracesOfPerson } from './traces-store-model.js';
import type { NewThread, ThreadStore } from './thread-store-model.js';
import type {
  AuditStore,
  InstallationStore,
  RetentionStore,
  WorkspaceStore,
} from './workspace-store-model.js';

export type * from './challenge-store-model.js';
export type * from './experiment-store-model.js';
export type { NewPost, Post, PostStore } from './post-store-model.js';
export type * from './home-store-model.js';
export type * from './lens-store-model.js';
export type * from './response-store-model.js';
export type * from './statement-store-model.js';
export type * from './tension-store-model.js';
export type * from './theme-act-store-model.js';
export type * from './thread-store-model.js';
export type * from './traces-store-model.js';
export type * from './workspace-store-model.js';

/**
 * The store, by noun. Everything that must happen together is one verb. Implementations throw `AppError('database_unavailable')`
 * when the database does not answer. Instants of the business are arguments; only leases, `notBefore` and look-agains run on the
 * database's own clock, so never compare those with the process clock.
 */
export interface Store {
  readonly channels: ChannelStore;
  readonly schedules: ScheduleStore;
  readonly occurrences: OccurrenceStore;
  readonly posts: PostStore;
  readonly threads: ThreadStore;
  readonly responses: ResponseStore;
  readonly people: PeopleStore;
  readonly homeFacts: HomeFactsStore;
  readonly analysis: AnalysisStore;
  readonly tensions: TensionStore;
  readonly links: LinkStore;
  readonly themeActs: ThemeActStore;
  readonly statements: StatementStore;
  readonly lenses: LensStore;
  readonly digests: DigestStore;
  readonly challenges: ChallengeStore;
  readonly challengeAnswers: AnswerStore;
  readonly experiments: ExperimentStore;
  readonly wins: WinStore;
  readonly audit: AuditStore;
  readonly installations: InstallationStore;
  readonly workspaces: WorkspaceStore;
  readonly retention: RetentionStore;
  readonly pace: PaceStore;
  /** True when the database answered within `timeoutMs`. */
  isReady(timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}

export type ChannelPatch = Partial<
  Pick<
    Channel,
    | 'name'
    | 'keeperSlackId'
    | 'zone'
    | 'state'
    | 'attention'
    | 'acknowledgeReplies'
    | 'allowExternal'
    | 'ownQuestions'
    | 'lenses'
    | 'slackChannelId'
    | 'retentionDays'
    | 'language'
    | 'wasPrivate'
    | 'wasShared'
  >
>;

export interface ChannelStore {
  /** The channel, made if it is new. `isNew` is true for exactly one of many callers at once. A channel that was left is active again and counts as new. */
  ensure(at: {
    slackTeamId: string;
    slackChannelId: string;
    name: string;
    zone: string;
    language?: Language;
    isDemo?: boolean;
  }): Promise<{ channel: Channel; isNew: boolean }>;
  find(slackTeamId: string, slackChannelId: string): Promise<Channel | null>;
  get(channelId: string): Promise<Channel | null>;
  list(): Promise<readonly Channel[]>;
  update(channelId: string, patch: ChannelPatch): Promise<Channel>;
  /** From `active` to `needs-attention`; null when it was not active, so that of several who find it out one alone tells its keeper. */
  stop(channelId: string, attention: string): Promise<Channel | null>;
}

export interface ScheduleSettings {
  readonly kind: ScheduleKind;
  readonly weekdays: readonly Weekday[];
  readonly localTime: LocalTime;
  readonly zone: string;
  readonly skipDates: readonly LocalDate[];
  readonly activeFrom: Date;
}

export interface ScheduleStore {
  forChannel(channelId: string): Promise<readonly Schedule[]>;
  /** Schedules of channels in state `active`. */
  allActive(): Promise<readonly Schedule[]>;
  /** One schedule a kind and channel: made or changed in place. */
  save(channelId: string, settings: ScheduleSettings): Promise<Schedule>;
  /** Adds a date to skip to one schedule. */
  skipDate(scheduleId: string, date: LocalDate): Promise<void>;
  remove(channelId: string, kind: ScheduleKind): Promise<void>;
}

/** `planned` → `done` (its post is in the outbox) | `missed` | `cancelled`. */
export type OccurrenceState = 'planned' | 'done' | 'missed' | 'cancelled';
export interface Occurrence {
  readonly id: string;
  readonly channelId: string;
  /** Null when made by hand (`ask`). */
  readonly scheduleId: string | null;
  readonly kind: ScheduleKind;
  readonly localDate: LocalDate;
  readonly dueAt: Date;
  readonly state: OccurrenceState;
}

export interface OccurrenceStore {
  /** Inserts where missing: one row a (schedule, local date). Returns those now `planned`, whoever made them. */
  plan(
    due: readonly {
      scheduleId: string;
      channelId: string;
      kind: ScheduleKind;
      localDate: LocalDate;
      dueAt: Date;
    }[],
  ): Promise<readonly Occurrence[]>;
  /** An occurrence by hand, `slot` makes it unique (e.g. `ask:2026-03-04T10`). Null when it exists already. */
  planByHand(
    channelId: string,
    kind: ScheduleKind,
    localDate: LocalDate,
    slot: string,
    dueAt: Date,
  ): Promise<Occurrence | null>;
  planned(): Promise<readonly Occurrence[]>;
  /** Takes it for a while, so that one replica works on it; null when somebody else has it. Uses the database's clock. */
  claim(occurrenceId: string, leaseMs: number): Promise<Occurrence | null>;
  settle(occurrenceId: string, state: 'missed' | 'cancelled'): Promise<void>;
  /** Last occurrences of a channel, newest first. */
  recent(channelId: string, kind: ScheduleKind, limit: number): Promise<readonly Occurrence[]>;
}

export interface PersonSettings {
  readonly mayBeQuoted: boolean;
  readonly snoozedUntil: Date | null;
  readonly optedOut: boolean;
  /** In which they are spoken to; null: as they set it in Slack. */
  readonly language: Language | null;
  /** Whether they want to hear once of a question that they have not answered. */
  readonly wantsReminder: boolean;
}

export interface PeopleStore {
  settings(slackTeamId: string, slackUserId: string): Promise<PersonSettings>;
  change(slackTeamId: string, slackUserId: string, patch: Partial<PersonSettings>): Promise<void>;
  /** Of these members, those who snoozed or opted out at `at`, or were erased; with a channel, also those who snoozed that one. */
  away(
    slackTeamId: string,
    slackUserIds: readonly string[],
    at: Date,
    channelId?: string,
  ): Promise<readonly string[]>;
  /** Leaves a person out of one channel's counts until then; null: counts them again. */
  snoozeIn(channelId: string, slackUserId: string, until: Date | null): Promise<void>;
  /** Channels of a workspace in which a person is left out at `at`, and until when. */
  snoozedIn(
    slackTeamId: string,
    slackUserId: string,
    at: Date,
  ): Promise<readonly { readonly channelId: string; readonly until: Date }[]>;
  traces(person: Person): Promise<TracesOfPerson>;
  /** Removes all that is kept of a person and remembers only a keyed hash, so that reading threads again brings nothing back. Returns ids of erased responses. */
  erase(slackTeamId: string, slackUserId: string): Promise<readonly string[]>;
  /** Who wants a reminder, is not left out at `at`, and had no direct message in this week. */
  toRemind(at: Date, isoWeek: string): Promise<readonly Person[]>;
  /** True once a week and person: takes the one direct message they may get. */
  takeWeeklyMessage(slackTeamId: string, slackUserId: string, isoWeek: string): Promise<boolean>;
  /** True for one of many callers, where the person was not shown earlier words since `again`. */
  takeReminder(slackTeamId: string, slackUserId: string, at: Date, again: Date): Promise<boolean>;
}

/** Whose turn it is, for all replicas together: what Slack allows a workspace it allows all of them together. */
export interface PaceStore {
  /**
   * Takes the next turn of that key, `everyMs` after the one before (after a pause, `burst` at once), and says how long it is until
   * then. Not taken when that is longer than `patienceMs`.
   */
  take(
    key: string,
    pace: { readonly everyMs: number; readonly burst?: number },
    patienceMs: number,
  ): Promise<{ readonly isTaken: boolean; readonly waitMs: number }>;
  /** No turn before that time has passed. */
  pause(key: string, forMs: number): Promise<void>;
}

export interface AnalysisStore {
  load(channelId: string): Promise<AnalysisMemory>;
}

export interface StoredDigest {
  readonly id: string;
  readonly channelId: string;
  readonly threadId: string;
  readonly number: number;
  readonly frozenAt: Date;
  readonly digest: Digest;
}

export interface OutdatedDigest extends StoredDigest {
  /** Responses behind it that are deleted or erased. */
  readonly goneIds: readonly string[];
  /** Responses that it quotes and whose author took the quote out, or wants none of their open words quoted. */
  readonly takenOutIds: readonly string[];
  /** Responses that it quotes and that were edited since, as they are now. */
  readonly edited: readonly {
    readonly id: string;
    readonly text: string;
    readonly version: number;
  }[];
}

export interface DigestStore {
  latest(channelId: string): Promise<StoredDigest | null>;
  get(channelId: string, number: number): Promise<StoredDigest | null>;
  list(channelId: string): Promise<readonly StoredDigest[]>;
  /**
   * Freezes a digest in one transaction: its value, its claims' evidence, the responses' cycle, the analysis memory, its thread,
   * its posts, and the occurrence `done`. False, with nothing changed, when the occurrence was settled by somebody else, that number
   * is taken, or words it quotes were edited or deleted meanwhile (the occurrence is still planned then: read again).
   * `read`: versions of all replies the reading used; marks in replies edited since are not kept.
   */
  freeze(frozen: {
    occurrenceId: string | null;
    digest: Digest;
    thread: NewThread;
    memory: AnalysisMemory;
    responseIds: readonly string[];
    read?: readonly { readonly id: string; readonly version: number }[];
    posts: readonly NewPost[];
  }): Promise<boolean>;
  ofThread(threadId: string): Promise<StoredDigest | null>;
  /** Changes its value, evidence and thread, and its posts (`behind` then), as they stand now, so that of two changes at once neither is lost. Null when it is gone. */
  amend(digestId: string, change: (digest: Digest) => Digest): Promise<StoredDigest | null>;
  /** Digests that rest on a response: to take a quote out of what is posted. */
  restingOn(responseId: string): Promise<readonly StoredDigest[]>;
  /** Digests that still hold what they may not, to finish what a crash broke off. */
  outdated(): Promise<readonly OutdatedDigest[]>;
}
