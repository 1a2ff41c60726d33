import type { ChallengeAnswer, ChallengeQuestion } from '../core/challenges/challenge-reading.js';
import type { EditedTexts, EditText } from '../core/challenges/merge-edit.js';
import type { WorkText } from '../core/challenges/merge-work.js';
import type { OwnAnswers } from '../core/challenges/read-together.js';
import type { Challenge, ChallengeWork, Win } from '../core/model.js';
import type { ChallengeText } from '../core/challenges/whose-words.js';
import type { NewPost } from './post-store-model.js';
import type { NewThread } from './thread-store-model.js';

export interface ChallengeStore {
  /** Nothing is changed when it, its thread or its posts exist already: the same submission twice, also at once. */
  open(
    challenge: Omit<Challenge, 'rootTs' | 'closedAt' | 'outcomeText' | 'state' | 'ownerSlackId'>,
    thread: NewThread,
    posts: readonly NewPost[],
  ): Promise<'opened' | 'opened-already' | 'erased-person'>;
  get(challengeId: string): Promise<Challenge | null>;
  list(channelId: string, state: 'open' | 'closed' | 'all'): Promise<readonly Challenge[]>;
  /**
   * Changes what people wrote of it, its thread's question too; words that are new are the editor's. `opened`: the mark of what their
   * form showed; what somebody else changed since stays (`mergeEdit`). `both`: what both changed; nothing is written then.
   */
  edit(
    challengeId: string,
    change: Required<EditedTexts> & { readonly opened?: string },
    bySlackId: string,
  ): Promise<'edited' | 'gone' | 'erased-person' | { readonly both: EditText }>;
  /**
   * Changes how the work on it stands; words that are new are that person's. `opened`: the mark of what their form showed; what
   * somebody else wrote since stays (`mergeWork`). `both`: a text that both changed; nothing is written then.
   */
  writeDown(
    challengeId: string,
    work: Partial<ChallengeWork> & { readonly opened?: string },
    bySlackId: string,
  ): Promise<'edited' | 'gone' | 'erased-person' | { readonly both: WorkText }>;
  /** Who kept or took it is no longer there: nobody does, until somebody says so. Ids of the open ones. */
  keeperLeft(channelId: string, slackUserId: string): Promise<readonly string[]>;
  /** `kept` for the first who keeps alive, or takes, what nobody did. */
  keep(
    challengeId: string,
    slackUserId: string,
    as: 'keeper' | 'owner',
  ): Promise<'kept' | 'kept-already' | 'erased-person'>;
  /** Brings its post up to what is kept (`behind` then). The post's id, or null when it has none. */
  refreshPost(challengeId: string): Promise<string | null>;
  /** `closed-already` also where it is gone. */
  close(
    challengeId: string,
    closing: { readonly outcomeText: string; readonly bySlackId: string; readonly at: Date },
  ): Promise<'closed' | 'closed-already' | 'erased-person'>;
  /** What was learned when it was closed stays with it. */
  reopen(challengeId: string): Promise<boolean>;
  /** Those that a person named, keeps, takes or wrote of, in a workspace, oldest first. */
  ofPerson(slackTeamId: string, slackUserId: string): Promise<readonly OwnChallenge[]>;
}

/** A challenge as it is one person's: only the texts that are their words. */
export interface OwnChallenge extends Pick<
  Challenge,
  'id' | 'channelId' | 'reading' | 'state' | 'openedAt' | 'closedAt'
> {
  readonly texts: Readonly<Partial<Record<ChallengeText, string>>>;
  readonly isNamed: boolean;
  readonly isKept: boolean;
  readonly isOwned: boolean;
}

interface OnChallenge {
  readonly challengeId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

/** What each person says to the four questions of a challenge: under a keyed hash, so that it is one, and changeable. */
export interface AnswerStore {
  /** All that the person said to it by now, with this answer; `gone` also where it is closed. */
  keep(
    said: OnChallenge & {
      readonly question: ChallengeQuestion;
      readonly answer: ChallengeAnswer;
      readonly at: Date;
    },
  ): Promise<OwnAnswers | 'gone' | 'erased-person'>;
  /** False when there was nothing to take back. */
  takeBack(person: OnChallenge): Promise<boolean>;
  of(challengeId: string): Promise<readonly OwnAnswers[]>;
  mine(person: OnChallenge): Promise<OwnAnswers>;
  /** Brings the post with the questions up to what is kept (`behind` then). The post's id, or null when it has none. */
  refreshPost(challengeId: string): Promise<string | null>;
  /** Asks the four in the thread of an open challenge where nobody was asked yet. True when it is asked now. */
  askInThread(challengeId: string): Promise<boolean>;
  ofPerson(person: Omit<OnChallenge, 'challengeId'>): Promise<
    readonly {
      readonly channelId: string;
      readonly challengeNamedAt: Date;
      readonly answers: OwnAnswers;
      readonly at: Date;
    }[]
  >;
}

export interface WinStore {
  /** Null: the person asked to be forgotten, and nothing is kept. */
  add(win: Omit<Win, 'id'> & { slackTeamId: string; slackUserId: string }): Promise<Win | null>;
  since(channelId: string, since: Date, until: Date): Promise<readonly Win[]>;
  ofPerson(slackTeamId: string, slackUserId: string): Promise<readonly Win[]>;
}
