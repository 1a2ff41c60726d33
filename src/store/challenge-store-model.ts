import type { ChallengeAnswer, ChallengeQuestion } from '../core/challenges/challenge-reading.js';
import type { OwnAnswers } from '../core/challenges/read-together.js';
import type { Challenge, ChallengeWork, Win } from '../core/model.js';
import type { NewPost } from './post-store-model.js';
import type { NewThread } from './thread-store-model.js';

export interface ChallengeStore {
  /** False, with nothing changed, when it, its thread or its posts exist already: the same submission twice, also at once. */
  open(
    challenge: Omit<Challenge, 'rootTs' | 'closedAt' | 'outcomeText' | 'state'>,
    thread: NewThread,
    posts: readonly NewPost[],
  ): Promise<boolean>;
  get(challengeId: string): Promise<Challenge | null>;
  list(channelId: string, state: 'open' | 'closed' | 'all'): Promise<readonly Challenge[]>;
  /** Changes what people wrote of it, its thread's question too. False when it is gone. */
  edit(
    challengeId: string,
    change: Pick<Challenge, 'title' | 'seen' | 'reading' | 'keeperSlackId'>,
  ): Promise<boolean>;
  /** Changes how the work on it stands. False when it is gone. */
  writeDown(
    challengeId: string,
    work: ChallengeWork & { readonly workedBySlackId: string },
  ): Promise<boolean>;
  /** Its keeper is no longer there: nobody keeps it alive until somebody says so. Ids of the open ones. */
  keeperLeft(channelId: string, slackUserId: string): Promise<readonly string[]>;
  /** True for the first who keeps alive what nobody did. */
  keep(challengeId: string, slackUserId: string): Promise<boolean>;
  /** Brings its post up to what is kept (`behind` then). The post's id, or null when it has none. */
  refreshPost(challengeId: string): Promise<string | null>;
  close(challengeId: string, outcomeText: string, at: Date): Promise<boolean>;
  reopen(challengeId: string): Promise<boolean>;
  /** Those that a person named or keeps, in a workspace, oldest first. */
  ofPerson(slackTeamId: string, slackUserId: string): Promise<readonly Challenge[]>;
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
  add(win: Omit<Win, 'id'> & { slackTeamId: string; slackUserId: string }): Promise<Win>;
  since(channelId: string, since: Date, until: Date): Promise<readonly Win[]>;
  ofPerson(slackTeamId: string, slackUserId: string): Promise<readonly Win[]>;
}
