import type { NamedTension, TensionMemory } from '../core/reading/analysis-model.js';
import type {
  AnsweredLink,
  TensionAnswer,
  TensionAnswers,
} from '../core/tensions/tension-answers.js';
import type { Quote } from '../core/model.js';

interface ByPerson {
  readonly channelId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

export type KeptAnswer =
  /** `at` names this act, for undo. */
  | {
      readonly kind: 'kept' | 'kept-already';
      readonly at: Date;
      readonly answers: TensionAnswers;
    }
  /** Fewer than two sides are left of it, or it never was. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'erased-person' };

export type TakenBackAnswer =
  | {
      readonly kind: 'taken-back';
      readonly stateBefore: TensionMemory['stateByPeople'];
      readonly answers: TensionAnswers;
    }
  /** The person did something else since. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'gone' };

export interface TensionStore {
  /** One answer a person and tension, the last one counts; the state of the tension follows all of them together. */
  answer(
    act: ByPerson & {
      readonly tensionId: string;
      readonly answer: TensionAnswer;
      readonly at: Date;
    },
  ): Promise<KeptAnswer>;
  /** Puts that person's act of `madeAt` back to what they had said before it. What others said stays. */
  takeBack(
    act: ByPerson & { readonly tensionId: string; readonly madeAt: Date },
  ): Promise<TakenBackAnswer>;
  /** Of every tension that anybody answered, by what was said up to `until` (null: ever). */
  answers(channelId: string, until: Date | null): Promise<readonly TensionAnswers[]>;
  /** What one person said to tensions of a workspace, oldest first; what they took back is left out. */
  ofPerson(
    slackTeamId: string,
    slackUserId: string,
  ): Promise<
    readonly {
      readonly channelId: string;
      readonly tensionId: string;
      readonly answer: TensionAnswer;
      readonly at: Date;
    }[]
  >;
  /** Tensions that these responses name and whose both sides still stand as they were. */
  namedIn(responseIds: readonly string[]): Promise<readonly NamedTension[]>;
}

export interface LinkStore {
  /** One answer a person and link, the last one counts. Null when an end of it is gone, or the person asked to be forgotten. */
  answer(
    act: ByPerson & {
      readonly earlier: Quote;
      readonly now: Quote;
      readonly answer: 'yes' | 'no';
      readonly at: Date;
    },
  ): Promise<AnsweredLink | null>;
  /** What one person answered to links of a workspace, oldest first. */
  ofPerson(
    slackTeamId: string,
    slackUserId: string,
  ): Promise<
    readonly { readonly channelId: string; readonly answer: 'yes' | 'no'; readonly at: Date }[]
  >;
  /** Every link that anybody answered up to `until`, in the order of the first answers, while both ends are unchanged. */
  answered(channelId: string, until: Date): Promise<readonly AnsweredLink[]>;
}

/** A side of a tension in a person's words: [start, end) of the naming response itself, or of another one. */
export interface SideWords {
  readonly responseId: string | null;
  readonly start: number;
  readonly end: number;
}
