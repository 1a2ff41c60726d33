import type { Person } from '../core/model.js';
import type { Vote } from '../core/reading/analysis-model.js';
import type { Statement, VoteValue } from '../core/votes/statement.js';

/** Words whose author has not said yet whether they may be voted on. */
export interface AskedStatement extends Person {
  readonly id: string;
  readonly channelId: string;
  readonly text: string;
  /** Root of the thread that the author last wrote in. */
  readonly threadTs: string;
}

/** A statement as one person may see it. */
export interface StatementForPerson extends Statement {
  readonly isOwn: boolean;
  /** What the person said to it; null when nothing yet. */
  readonly mine: VoteValue | null;
}

/** A person's own words: asked about, or offered. */
export interface OwnStatement extends Statement {
  readonly state: 'asked' | 'offered';
}

export type KeptVote =
  | { readonly kind: 'kept' | 'kept-already'; readonly statement: Statement }
  /** It was taken back, its words were edited or deleted, or it never was. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'erased-person' };

export interface StatementStore {
  /** Notes that an author is to be asked. False, with nothing changed, when that text or that digest has asked already, or the words changed. */
  ask(asked: {
    readonly channelId: string;
    readonly responseId: string;
    readonly version: number;
    readonly start: number;
    readonly end: number;
    readonly askedIn: number;
    readonly at: Date;
  }): Promise<boolean>;
  /** Versions of responses that were asked about before, in whatever state they are. */
  askedBefore(
    channelId: string,
  ): Promise<readonly { readonly responseId: string; readonly version: number }[]>;
  /** Asks that are due: the author of open words has written again since. Each is given to one caller once. */
  takeDueAsks(at: Date): Promise<readonly AskedStatement[]>;
  /** The author's yes or no, once; a yes may be taken back later by a no, and its votes go then. Null when it is not theirs, or gone. */
  answer(
    answer: Person & { readonly statementId: string; readonly answer: 'yes' | 'no' },
  ): Promise<{ readonly channelId: string; readonly responseId: string } | null>;
  /** Statements of a channel that may be voted on now, in the order asked. */
  offered(channelId: string): Promise<readonly Statement[]>;
  /** The same for one person, with what they said. */
  offeredTo(
    person: Person & { readonly channelId: string },
  ): Promise<readonly StatementForPerson[]>;
  get(statementId: string): Promise<Statement | null>;
  ownOf(person: Person): Promise<readonly OwnStatement[]>;
  /** One vote a person and statement; the last one counts. */
  vote(
    vote: Person & {
      readonly statementId: string;
      readonly vote: VoteValue;
      readonly at: Date;
    },
  ): Promise<KeptVote>;
  /** Votes as the analysis takes them: by opaque author, on the response that holds the words. */
  votes(channelId: string, until: Date): Promise<readonly Vote[]>;
  /** All that a person voted, for that person alone. */
  votesOf(person: Person): Promise<
    readonly {
      readonly channelId: string;
      readonly text: string;
      readonly vote: VoteValue;
      readonly at: Date;
    }[]
  >;
}
