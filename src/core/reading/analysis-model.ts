import type { Language } from '../model.js';

/**
 * What the analysis reads and gives back. It is pure: memory in, memory out. The same replies in any
 * order give the same bytes. A cycle is an integer that grows: the digest's number, or the ISO week's place.
 */
export interface Reply {
  readonly id: string;
  readonly threadId: string;
  readonly authorId: string;
  readonly saidAt: Date;
  readonly text: string;
  /** The question it answers, whose words are weakened; null when unknown. */
  readonly question: string | null;
  /** Private words count, and carry a theme only where `privatePeopleMin` people spoke to it privately. */
  readonly isPrivate: boolean;
  /** Its author does not want to be quoted, or said it privately: no language model is shown it. */
  readonly staysHere?: boolean;
}

/** A part of one reply: [start, end) offsets into its text. */
export interface Span {
  readonly replyId: string;
  readonly start: number;
  readonly end: number;
}

export interface Membership extends Span {
  readonly themeId: string;
  readonly cycle: number;
  /** Similarity that decided it, 0–1, rounded to 1e-6. */
  readonly score: number;
}

export interface ThemeMemory {
  /** `t1`, `t2` … unique in a channel and never used again. */
  readonly id: string;
  readonly label: string;
  /** A person's name for it wins over ours for good. */
  readonly isLabelByPerson: boolean;
  readonly firstCycle: number;
  /** Set when it was merged into an older one. */
  readonly aliasOf: string | null;
}

export type EvidenceKind = 'votes' | 'reply' | 'dilemma' | 'question' | 'named';

export interface TensionEvidence {
  readonly kind: EvidenceKind;
  readonly replyIds: readonly string[];
  readonly cycle: number;
}

export interface TensionSide {
  /** Spans that speak for this side, best first. */
  readonly spans: readonly Span[];
}

export interface TensionMemory {
  /** `x1`, `x2` … unique in a channel. */
  readonly id: string;
  readonly themeId: string | null;
  readonly firstCycle: number;
  readonly lastEvidenceCycle: number;
  readonly evidence: readonly TensionEvidence[];
  readonly sides: readonly TensionSide[];
  /** Set by people only; null while the machine's `emerging` or `quiet` holds. */
  readonly stateByPeople: 'named' | 'held' | 'reframed' | 'settled' | null;
}

/** All that is carried from one cycle of a channel to the next; holds no text. */
export interface AnalysisMemory {
  readonly themes: readonly ThemeMemory[];
  readonly memberships: readonly Membership[];
  readonly tensions: readonly TensionMemory[];
  readonly nextThemeNumber: number;
  readonly nextTensionNumber: number;
}

export const EMPTY_MEMORY: AnalysisMemory = {
  themes: [],
  memberships: [],
  tensions: [],
  nextThemeNumber: 1,
  nextTensionNumber: 1,
};

export interface Vote {
  readonly participant: string;
  /** The reply whose words are the statement. */
  readonly statement: string;
  readonly value: 1 | 0 | -1;
}

/** A tension that a person named: where the words of its sides stand. */
export interface NamedTension {
  /** The reply it was named in. */
  readonly replyId: string;
  readonly sides: readonly [Span, Span];
}

export interface CycleInput {
  readonly cycle: number;
  /** Replies of this cycle. */
  readonly replies: readonly Reply[];
  /** Earlier replies still stored (at least those that `memory` refers to and that still exist). */
  readonly earlier: readonly Reply[];
  /** All votes on statements of this or an earlier cycle. */
  readonly votes: readonly Vote[];
  /** Names of the channel's people as far as they are known: no theme is named for one of them. */
  readonly names?: readonly string[];
  /** Which words of a reply were voted on; left out: its first ones. */
  readonly statements?: readonly Span[];
  /** Words that people said are not the same thing: their themes never become one. */
  readonly apart?: readonly (readonly [Span, Span])[];
  /** Ids of themes that people made of two: they are never taken apart again here. */
  readonly whole?: readonly string[];
  /** Tensions that people named in replies of this cycle. */
  readonly named?: readonly NamedTension[];
}

export type ThemeStatus = 'new' | 'recurring' | 'returning' | 'fading';

export interface ThemeReading {
  readonly id: string;
  readonly label: string;
  /** Its name is no heading: it says too little, few of its people say it, or another theme has it. */
  readonly isLabelWeak?: boolean;
  /** A person named it: its words need not stand in any reply. */
  readonly isLabelByPerson?: boolean;
  readonly status: ThemeStatus;
  /** Cycles with a member so far, this one included. */
  readonly cyclesSeen: number;
  readonly firstCycle: number;
  /** This cycle's replies with a part in it, and those whose largest part it is. */
  readonly members: readonly string[];
  readonly main: readonly string[];
  /** Distinct authors over the last four cycles. */
  readonly people: number;
  readonly isShown: boolean;
  /** Best first; one an author, 1–240 characters, of this cycle first. */
  readonly quotes: readonly Span[];
  /** One plain sentence: how it was found. */
  readonly foundHow: string;
}

export interface TensionReading {
  readonly id: string;
  readonly themeId: string | null;
  readonly status: 'emerging' | 'named' | 'held' | 'reframed' | 'settled' | 'quiet';
  readonly firstCycle: number;
  readonly lastEvidenceCycle: number;
  readonly score: number;
  readonly isShown: boolean;
  readonly evidence: readonly TensionEvidence[];
  readonly sides: readonly {
    readonly replyIds: readonly string[];
    readonly quotes: readonly Span[];
  }[];
}

/** Replies of one cycle that stand close to each other, for the small form. By different people. */
export interface CloseGroup {
  readonly spans: readonly Span[];
  /** Words they share, in people's own surface form: for "Two of you speak of …". */
  readonly about: string;
}

/** A reply that may go on with an earlier one: asked, never claimed. */
export interface Continuation {
  readonly earlier: Span;
  readonly now: Span;
  readonly earlierCycle: number;
  readonly score: number;
}

export interface CycleReading {
  readonly cycle: number;
  readonly themes: readonly ThemeReading[];
  readonly tensions: readonly TensionReading[];
  /** Replies of this cycle in no theme, filler too. */
  readonly unthemed: readonly string[];
  /** Of `unthemed`, those that say nothing of their own ("+1", "n/a", only an emoji or link). */
  readonly filler: readonly string[];
  readonly closeGroups: readonly CloseGroup[];
  readonly continuations: readonly Continuation[];
}

export interface AnalysisOptions {
  readonly peopleMin: number;
  readonly privatePeopleMin: number;
  /** In which is said how a theme was found; left out: English. What people wrote tells its own language. */
  readonly language?: Language;
  /** Leave out close groups and continuations, which only a digest needs. */
  readonly withoutSmallForm?: boolean;
}

/** A theme needs two people; private words need three (design.md, invariants). */
export const ANALYSIS_DEFAULTS: AnalysisOptions = { peopleMin: 2, privatePeopleMin: 3 };
