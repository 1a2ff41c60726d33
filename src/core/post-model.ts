import type { ExperimentResult } from './challenges/experiment.js';
import type { ReadTogether } from './challenges/read-together.js';
import type { Digest } from './digest/digest-model.js';
import type {
  Language,
  ChallengeReading,
  ChallengeWork,
  LocalDate,
  Practice,
  Schedule,
} from './model.js';

/** What a posted prompt shows. */
export interface PromptCard {
  readonly question: string;
  readonly why: string;
  readonly practice: Practice | null;
  /** When the digest that will count its replies is due; null when no digest is scheduled. */
  readonly countedAt: Date | null;
  readonly zone: string;
  /** Of the channel when it was asked; left out: English. */
  readonly language?: Language;
  /** Set when a person pressed *ask now*, so that the channel sees who did. */
  readonly askedBySlackId: string | null;
}

export type GreetingPlan = Pick<Schedule, 'kind' | 'weekdays' | 'localTime' | 'zone'>;

/** One message of ours, as a value: kept in the outbox, rendered when sent. */
export type PostContent =
  | {
      readonly kind: 'greeting';
      /** Of the channel then, as in the kinds below; left out: English. */
      readonly language?: Language;
      readonly addedBySlackId: string | null;
      /** Days that hold already, from an earlier stay; left out where none are set. */
      readonly plan?: readonly GreetingPlan[];
    }
  | { readonly kind: 'prompt'; readonly card: PromptCard; readonly threadId: string }
  /** Part 0 is the top message; later parts go into its thread. */
  | {
      readonly kind: 'digest';
      readonly digest: Digest;
      readonly part: number;
      readonly threadId: string;
    }
  | {
      readonly kind: 'challenge';
      readonly language?: Language;
      readonly challengeId: string;
      readonly threadId: string;
      readonly title: string;
      readonly seen: string | null;
      readonly reading: ChallengeReading;
      readonly reasons: readonly string[];
      /** Empty while nobody keeps it alive. */
      readonly keeperSlackId: string;
      /** Who takes a technical one; empty, or left out in posts from before: nobody. */
      readonly ownerSlackId?: string;
      /** How the work on it stands; left out in posts from before there was any. */
      readonly work?: ChallengeWork & {
        readonly trying: { readonly text: string; readonly lookOn: LocalDate } | null;
        /** Set when it is closed. */
        readonly closedWith: string | null;
      };
    }
  /** In a challenge's thread: the four questions for everybody, and what all answered. Changed in place. */
  | {
      readonly kind: 'challenge-readings';
      readonly language?: Language;
      readonly challengeId: string;
      readonly together: ReadTogether;
      readonly isClosed: boolean;
    }
  /** In the thread of what it is tied to; changed in place once somebody says how it went. Ids are empty once erased. */
  | {
      readonly kind: 'experiment';
      readonly language?: Language;
      readonly experimentId: string;
      readonly trying: string;
      readonly expecting: string;
      readonly lookOn: LocalDate;
      readonly offeredBySlackId: string;
      readonly triedBySlackId: string;
      readonly looked: {
        readonly result: ExperimentResult;
        readonly learned: string | null;
        readonly bySlackId: string;
      } | null;
    }
  /** A plain line, in a thread or in the channel (a season page, "slow down?", a challenge closed …). */
  /** `responseId`: a person's words stand in it, and it goes when they go; `bySlackId`: it names a person, and goes with them. */
  | {
      readonly kind: 'note';
      readonly language?: Language;
      readonly text: string;
      readonly responseId?: string;
      readonly bySlackId?: string;
    };
