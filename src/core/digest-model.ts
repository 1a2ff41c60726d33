import type { NonEmpty, Quote } from './model.js';

/** A sentence of ours with the responses it rests on. If they are gone, so is the line. */
export interface Claim {
  readonly text: string;
  readonly evidence: NonEmpty<string>;
}

/** You said → what happened. */
export interface HappenedEntry extends Claim {
  readonly kind: 'win' | 'challenge' | 'experiment' | 'tension' | 'theme';
  readonly permalink: string | null;
}

export interface DigestTheme {
  readonly themeId: string;
  readonly label: string;
  readonly sentence: string;
  readonly people: number;
  readonly status: 'new' | 'recurring' | 'returning' | 'fading';
  /** "since week 2", or null when new. */
  readonly since: string | null;
  readonly foundHow: string;
  readonly quotes: NonEmpty<Quote>;
  readonly evidence: NonEmpty<string>;
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
}

/** Small form: replies close to each other, read back side by side. */
export interface DigestGroup {
  readonly sentence: string;
  readonly quotes: NonEmpty<Quote>;
}

/** A link over weeks, asked and never claimed. */
export interface DigestLink {
  readonly earlier: Quote;
  readonly earlierDigest: number;
  readonly now: Quote;
}

export interface DigestCounts {
  /** People who answered, in a thread or privately (skips are no answers). */
  readonly spoke: number;
  /** Members who could answer: no bots, nobody who snoozed or opted out. */
  readonly could: number;
  readonly responses: number;
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
  /** `full` with two themes or more, `small` below that, `one-line` with one reply, `quiet` with none. */
  readonly form: 'full' | 'small' | 'one-line' | 'quiet';
  /** At most 60 words; fit for a notification. */
  readonly headline: string;
  readonly counts: DigestCounts;
  readonly happened: readonly HappenedEntry[];
  readonly themes: readonly DigestTheme[];
  readonly groups: readonly DigestGroup[];
  readonly tensions: readonly DigestTension[];
  readonly voices: readonly Quote[];
  /** Kept out of the top message for room; shown in the thread. */
  readonly moreVoices: readonly Quote[];
  readonly link: DigestLink | null;
  readonly carry: Claim | null;
  readonly about: DigestAbout;
}
