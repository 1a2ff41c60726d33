/**
 * The nouns of Soundings, as core values. Ids are ours (UUIDs) unless a name says `slack…`.
 * A Slack `ts` is a string id and never a number. Instants are `Date` and end in `At`.
 */

export const PRACTICES = ['sense-making', 'connection', 'navigation', 'reflection'] as const;
export type Practice = (typeof PRACTICES)[number];

export const OUTCOMES = ['direction', 'alignment', 'commitment'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** `YYYY-MM-DD` in some zone that stands beside it. */
export type LocalDate = string;
/** `HH:MM`, 24 hours. */
export type LocalTime = string;

export type ScheduleKind = 'prompt' | 'digest';

/** When a channel is asked, or hears back. One occurrence a matching local date. */
export interface Schedule {
  readonly id: string;
  readonly channelId: string;
  readonly kind: ScheduleKind;
  readonly weekdays: readonly Weekday[];
  readonly localTime: LocalTime;
  /** IANA zone. */
  readonly zone: string;
  readonly skipDates: readonly LocalDate[];
  /** Nothing is due before this instant: set when switched on or resumed, so nothing stale is made up for. */
  readonly activeFrom: Date;
}

export interface Channel {
  readonly id: string;
  readonly workspaceId: string;
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly name: string;
  /** Person who tends the settings; null until somebody does. */
  readonly keeperSlackId: string | null;
  readonly zone: string;
  /** `needs-attention`: archived, bot removed, private turned public …; nothing is posted until mended. */
  readonly state: 'active' | 'paused' | 'needs-attention' | 'left';
  readonly attention: string | null;
  readonly acknowledgeReplies: boolean;
  readonly allowExternal: boolean;
  readonly themePeopleMin: number;
  /** Texts older than this are deleted. */
  readonly retentionDays: number;
  /** In which it is asked; left out: English. */
  readonly language?: Language;
  /** Who could read along when its keeper last agreed; null where Slack was not asked yet. */
  readonly wasPrivate: boolean | null;
  readonly wasShared: boolean | null;
  /** The channel's own questions, oldest first. */
  readonly ownQuestions: readonly string[];
  /** Ways in which its people may place themselves for votes, a line each (`readLenses`); left out: none. */
  readonly lenses?: readonly string[];
  readonly isDemo: boolean;
}

/** Languages that a channel may be asked in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How long a channel may keep texts: 3, 6, 12 or 24 months. */
export const RETENTION_DAYS = [90, 180, 365, 730] as const;

/** What people set in the form of a channel. */
export interface ChannelSettings {
  readonly promptWeekdays: readonly Weekday[];
  readonly promptTime: LocalTime;
  readonly digestWeekday: Weekday;
  readonly digestTime: LocalTime;
  readonly zone: string;
  readonly skipDates: readonly LocalDate[];
  readonly acknowledgeReplies: boolean;
  readonly ownQuestions: readonly string[];
  /** Left out: stays as it is. */
  readonly allowExternal?: boolean;
  readonly retentionDays?: number;
  readonly language?: Language;
  readonly lenses?: readonly string[];
}

export type ThreadKind = 'prompt' | 'digest' | 'challenge';

/** A thread that we started: the only place whose replies are kept. */
export interface Thread {
  readonly id: string;
  readonly channelId: string;
  readonly kind: ThreadKind;
  readonly rootTs: string;
  /** The question asked, the digest's carry question, or the challenge's title. */
  readonly question: string;
  readonly promptId: string | null;
  readonly practice: Practice | null;
  readonly outcome: Outcome | null;
  readonly openedAt: Date;
  /** Closed threads still take replies; they only stop being read in full. */
  readonly closedAt: Date | null;
  /** The root message was deleted in Slack. */
  readonly isRootGone: boolean;
}

/** How a response came: open in a thread, or private through a modal (`box`: from *See it differently*). */
export type ResponseSource = 'thread' | 'private' | 'box';

/** One thing one person said, as stored. `text` is plain: mentions are names, links are their words. */
export interface Response {
  readonly id: string;
  readonly channelId: string;
  readonly threadId: string;
  readonly threadKind: ThreadKind;
  readonly threadRootTs: string;
  /** The question of the thread, to weaken its words. */
  readonly question: string;
  readonly source: ResponseSource;
  /** Slack `ts` of an open reply; null for private words. */
  readonly ts: string | null;
  /** Opaque and equal for equal people of a channel; never shown. */
  readonly authorId: string;
  readonly text: string;
  readonly version: number;
  readonly saidAt: Date;
  /** Open words are quotable unless their author switched that off or took this one out; private words only after a yes. */
  readonly isQuotable: boolean;
  /** Number of the digest whose cycle it belongs to; null while it waits for the next one. */
  readonly cycle: number | null;
  /** What its author says it is about; null or left out: nothing. */
  readonly outcome?: Outcome | null;
}

/** Who somebody is in Slack. */
export interface Person {
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

/** A verbatim span of a response, [start, end) in its text, version given. */
export interface Quote {
  readonly responseId: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Null for private words and for imported words that stand nowhere in Slack. */
  readonly permalink: string | null;
  /** True when it was cut between words: shown with an ellipsis that is not part of the quote. */
  readonly goesOn?: boolean;
}

export type NonEmpty<T> = readonly [T, ...T[]];

/** A challenge as a channel named it. */
export interface Challenge {
  readonly id: string;
  readonly channelId: string;
  readonly title: string;
  readonly seen: string | null;
  /** What its author left as its reading; other people's readings stand beside it. */
  readonly reading: ChallengeReading;
  /** Keeps its question alive; empty: nobody just now. */
  readonly keeperSlackId: string;
  /** Of a technical one: who takes it; empty or left out: nobody yet. */
  readonly ownerSlackId?: string;
  readonly state: 'open' | 'closed';
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  /** What was learned, or what came of it, when it was closed last; stays when it is opened again. */
  readonly outcomeText: string | null;
  readonly rootTs: string | null;
  /** What people wrote down of the work on it; left out: nothing. */
  readonly work?: ChallengeWork;
}

export interface ChallengeWork {
  /** What we are still making sense of. */
  readonly sense: string | null;
  /** Who is touched by it and was not heard yet. Left out in posts from before this was asked, like the next two. */
  readonly touched?: string | null;
  /** Which values pull against each other in it. */
  readonly valuesApart?: string | null;
  /** What there are no words for yet. */
  readonly wordsMissing?: string | null;
  /** Ways that were seen, also those not taken. */
  readonly alternatives: string | null;
  /** For a technical one: what its keeper, or who took it, does next. */
  readonly nextStep: string | null;
}
export const CHALLENGE_READINGS = ['complex', 'technical', 'not-clear-yet'] as const;
export type ChallengeReading = (typeof CHALLENGE_READINGS)[number];

/** A small win, told in one line by a person who wants it shown. */
export interface Win {
  readonly id: string;
  readonly channelId: string;
  readonly text: string;
  readonly toldAt: Date;
}
