import type { Person, Response } from '../core/model.js';

/** A question that a person has neither answered nor skipped. */
export interface OpenQuestion {
  readonly threadId: string;
  readonly channelId: string;
  readonly rootTs: string;
  readonly question: string;
  readonly openedAt: Date;
}

/** Something that a person said, without the words. */
export type OwnWords = Pick<Response, 'id' | 'channelId' | 'threadKind' | 'threadRootTs'>;

/** A digest that quotes a response; `rootTs` is null where it stands nowhere in Slack. */
export interface QuotedIn {
  readonly responseId: string;
  readonly digest: number;
  readonly rootTs: string | null;
}

/** A challenge that is open, or something that is tried, in a few words. */
export interface UnderWay {
  readonly kind: 'challenge' | 'experiment';
  readonly channelId: string;
  readonly text: string;
  /** Of a challenge: its thread, where it stands in Slack. */
  readonly rootTs: string | null;
}

/** What Home asks of many channels at once. */
export interface HomeFactsStore {
  /** Digests so far, whether a challenge was named or a tension shown, and whether words are open to a vote. */
  channels(channelIds: readonly string[]): Promise<
    readonly {
      readonly channelId: string;
      readonly digests: number;
      readonly hasMet: boolean;
      readonly hasVotes: boolean;
    }[]
  >;
  /** The newest question of each active channel of their workspace since then, where it is unanswered; newest first. */
  openQuestions(person: Person, since: Date): Promise<readonly OpenQuestion[]>;
  /** All that is kept of what a person said, newest first. */
  ownWords(person: Person): Promise<readonly OwnWords[]>;
  /** These responses, in this order; one that is gone is left out. */
  responses(ids: readonly string[]): Promise<readonly Response[]>;
  /** Digests that quote these responses now. */
  quotedIn(responseIds: readonly string[]): Promise<readonly QuotedIn[]>;
  /** Open challenges, and what is tried and not looked at yet, newest first. */
  underWay(channelIds: readonly string[]): Promise<readonly UnderWay[]>;
  /** Characters of open words since then: a person's own, all, and of how many people. */
  openShares(
    slackUserId: string,
    channelIds: readonly string[],
    since: Date,
  ): Promise<
    readonly {
      readonly channelId: string;
      readonly own: number;
      readonly all: number;
      readonly people: number;
    }[]
  >;
}
