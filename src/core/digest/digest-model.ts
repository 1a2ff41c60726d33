import type { Language, NonEmpty, Quote } from '../model.js';
import type { OutcomeLean } from '../outcomes/lean-model.js';
import type { AnswerCounts } from '../tensions/tension-answers.js';

/** A sentence of ours with the responses it rests on. If they are gone, so is the line. */
export interface Claim {
  readonly text: string;
  readonly evidence: NonEmpty<string>;
}

/**
 * Who a count rests on, without saying who: open replies grouped by the person who wrote them. Private
 * replies are in no group, so that nothing ties a private answer to its author's open words.
 */
export interface Speakers {
  readonly open: readonly (readonly string[])[];
  readonly privateIds: readonly string[];
  /** People who spoke only privately. */
  readonly onlyPrivately: number;
}

/** A word of a name of ours, and the quotable responses that hold it: gone with the last of them. */
export interface HeldWord {
  readonly word: string;
  readonly heldBy: readonly string[];
}

/**
 * You said → what happened. Evidence are responses, or the win, challenge or experiment itself where no response is
 * behind the line.
 */
export interface HappenedEntry extends Claim {
  readonly kind: 'win' | 'challenge' | 'experiment' | 'tension' | 'theme' | 'question' | 'words';
  readonly permalink: string | null;
  /** The same in a few words, for the headline; null when it is no outcome of earlier words. */
  readonly short?: string | null;
  /** Words of people that `text` holds. */
  readonly words?: readonly HeldWord[];
  /** What people said that `text` holds the beginning of: gone with any of them. */
  readonly quotes?: readonly Quote[];
  /** The tension that changed, and what it became. */
  readonly tension?: { readonly id: string; readonly became: DigestTension['status'] };
  /** Set when `text` starts with a count of people, so that it can be counted anew. */
  readonly counted?: Counted;
}

/** Who a count rests on, and what these people did. */
export interface Counted {
  readonly speakers: Speakers;
  /** Left out in digests from before: their `after` is what follows the count, in English. */
  readonly did?: CountedAct;
  readonly after?: string;
}

/** `themes`: names of those that are told; none where only the whole digest is. */
export type CountedAct =
  | { readonly kind: 'took-up' }
  | {
      readonly kind: 'saw-differently';
      readonly themes: readonly string[];
      readonly hasMore: boolean;
    }
  | { readonly kind: 'spoke-on'; readonly title: string };

export interface DigestTheme {
  readonly themeId: string;
  readonly label: string;
  readonly sentence: string;
  readonly people: number;
  readonly status: 'new' | 'recurring' | 'returning' | 'fading';
  /** "first heard on 4 March", or null when new. */
  readonly since: string | null;
  readonly foundHow: string;
  readonly quotes: NonEmpty<Quote>;
  readonly evidence: NonEmpty<string>;
  /** Behind this cycle's count. */
  readonly speakers?: Speakers;
  /** Empty when a person gave the name. */
  readonly labelWords?: readonly HeldWord[];
}

export interface DigestTension {
  readonly tensionId: string;
  readonly status: 'emerging' | 'named' | 'held' | 'reframed' | 'settled' | 'quiet';
  /** "first heard in week 2, open for three weeks". */
  readonly age: string;
  readonly how: string;
  /** Equal room: the same number of quotes and the same cap on characters each; order alternates by digest. */
  readonly sides: readonly { readonly quotes: NonEmpty<Quote> }[];
  readonly evidence: NonEmpty<string>;
  /** How many people said so of this reading, never who. */
  readonly answers?: AnswerCounts;
  /** What the thread asks instead of whether the reading is right: how a held one is now, or where a quiet one went. */
  readonly asks?: 'look-again' | 'gone-or-underground';
}

/** Small form: replies close to each other, read back side by side. */
export interface DigestGroup {
  readonly sentence: string;
  readonly quotes: NonEmpty<Quote>;
  /** What they share, in their words; empty when it cannot be said in words that may be shown. */
  readonly about?: string;
  readonly aboutWords?: readonly HeldWord[];
}

/** A link over weeks, asked and never claimed. */
export interface DigestLink {
  readonly earlier: Quote;
  readonly earlierDigest: number;
  /** "4 March", in the channel's zone. */
  readonly earlierDay?: string;
  readonly now: Quote;
}

/** Words that this digest's thread puts to a vote. */
export interface DigestStatement {
  readonly statementId: string;
  readonly quote: Quote;
}

/** How many people said what to a statement, never who. */
export interface DigestVoted extends DigestStatement {
  readonly agree: number;
  readonly differ: number;
  readonly unsure: number;
  /** Whether it is the same across groups that people chose for themselves, a sentence each. */
  readonly across?: readonly string[];
}

export interface DigestCounts {
  /** People who answered, in a thread or privately (skips are no answers). */
  readonly spoke: number;
  /** Members who could answer: no bots, nobody who snoozed or opted out. */
  readonly could: number;
  readonly responses: number;
}

/** How many spoke in one digest, kept along for the chart of many. */
export interface DigestPoint {
  readonly number: number;
  readonly spoke: number;
  readonly could: number;
  /** Whether words of several people met in a theme, a group or a tension; left out in digests from before. */
  readonly met?: boolean;
}

/** A theme that came up again and again: its line is counted anew when words of it go. */
export interface SeasonTheme {
  readonly label: string;
  readonly labelWords: readonly HeldWord[];
  /** Responses behind it, digest by digest. */
  readonly heardIn: readonly (readonly string[])[];
  readonly permalink: string | null;
}

/** What twelve digests come to: the top of every twelfth, whose own week stands in its thread. */
export interface DigestSeason {
  /** "9 March to 1 June". */
  readonly span: string;
  readonly digests: number;
  readonly themes: readonly SeasonTheme[];
  readonly named: readonly HappenedEntry[];
  readonly moved: readonly HappenedEntry[];
  readonly open: readonly HappenedEntry[];
  /** With those that lines begin, six at most. */
  readonly quotes: readonly Quote[];
}

export interface DigestAbout {
  readonly read: string;
  readonly leftOut: readonly string[];
}

/** What the channel gets back for one cycle. Frozen once published; every claim carries its evidence. */
export interface Digest {
  readonly channelId: string;
  /** 1 for the first digest of a channel. */
  readonly number: number;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly zone: string;
  /** What it is told in, the quotes aside; left out: English. */
  readonly language?: Language;
  /** `full` with two themes or more, `small` below that, `one-line` with one reply, `quiet` with none. */
  readonly form: 'full' | 'small' | 'one-line' | 'quiet';
  /** At most 60 words; fit for a notification. */
  readonly headline: string;
  readonly counts: DigestCounts;
  readonly happened: readonly HappenedEntry[];
  /** Set in every twelfth digest where there is something to tell. */
  readonly season?: DigestSeason | null;
  readonly themes: readonly DigestTheme[];
  readonly groups: readonly DigestGroup[];
  readonly tensions: readonly DigestTension[];
  readonly voices: readonly Quote[];
  /** Kept out of the top message for room; shown in the thread. */
  readonly moreVoices: readonly Quote[];
  readonly link: DigestLink | null;
  readonly statement?: DigestStatement | null;
  /** What came of the statement of the digest before. */
  readonly voted?: DigestVoted | null;
  /** What was spoken of much and what little, of direction, alignment and commitment; one line, where it is plain. */
  readonly lean?: OutcomeLean | null;
  readonly carry: Claim | null;
  readonly about: DigestAbout;
  /** The one question asked in this cycle; null when there were several or none. */
  readonly question?: string | null;
  readonly speakers?: Speakers;
  /** People whose words are counted and not quoted. */
  readonly unquoted?: Speakers;
  /** This digest and up to eleven before it, oldest first. */
  readonly history?: readonly DigestPoint[];
}
