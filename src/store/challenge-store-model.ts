import type { Challenge, ChallengeWork, Win } from '../core/model.js';
import type { NewPost } from './post-store-model.js';
import type { NewThread } from './thread-store-model.js';

export interface ChallengeStore {
  /** False, with nothing changed, when it, its thread or its post's batch exists already: the same submission twice, also at once. */
  open(
    challenge: Omit<Challenge, 'rootTs' | 'closedAt' | 'outcomeText' | 'state'>,
    thread: NewThread,
    post: NewPost,
  ): Promise<boolean>;
  get(challengeId: string): Promise<Challenge | null>;
  list(channelId: string, state: 'open' | 'closed' | 'all'): Promise<readonly Challenge[]>;
  /** Changes what people wrote of it, its thread's question too. False when it is gone. */
  edit(
    challengeId: string,
    change: Pick<Challenge, 'title' | 'seen' | 'reading' | 'keeperSlackId'> &
      ChallengeWork & { readonly workedBySlackId: string },
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

export interface WinStore {
  add(win: Omit<Win, 'id'> & { slackTeamId: string; slackUserId: string }): Promise<Win>;
  since(channelId: string, since: Date, until: Date): Promise<readonly Win[]>;
  ofPerson(slackTeamId: string, slackUserId: string): Promise<readonly Win[]>;
}
