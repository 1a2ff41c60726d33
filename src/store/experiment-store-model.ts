import type { Experiment, ExperimentResult } from '../core/challenges/experiment.js';
import type { LocalDate } from '../core/model.js';
import type { NewPost } from './post-store-model.js';

export interface NewExperiment {
  readonly id: string;
  readonly channelId: string;
  readonly slackTeamId: string;
  readonly challengeId: string | null;
  readonly tensionId: string | null;
  readonly offeredBySlackId: string;
  readonly triedBySlackId: string;
  readonly trying: string;
  readonly expecting: string;
  readonly lookOn: LocalDate;
  readonly lookAt: Date;
  readonly startedAt: Date;
}

/** One to ask about, with how often its person was asked before: goes back to `takeAsk`. */
export interface DueExperiment extends Experiment {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly channelName: string;
  readonly zone: string;
  readonly askedTimes: number;
}

export interface OwnExperiment extends Experiment {
  readonly channelName: string;
  /** True where the person wrote it; otherwise they try it, or said how it went. */
  readonly isOffered: boolean;
  readonly isTried: boolean;
  readonly isLookedBy: boolean;
}

export interface ExperimentStore {
  /** Kept with its post, once an id. `erased-person`: one of the two asked to be forgotten, and nothing is kept. */
  start(
    experiment: NewExperiment,
    post: NewPost | null,
  ): Promise<'started' | 'started-already' | 'erased-person'>;
  get(experimentId: string): Promise<Experiment | null>;
  /** Of a channel, oldest first. */
  list(channelId: string): Promise<readonly Experiment[]>;
  /** Not looked at, due at `now`, and not asked about yet or asked once and before `againBefore`. Channels that were left are passed over. */
  due(now: Date, againBefore: Date): Promise<readonly DueExperiment[]>;
  /** True for one of many callers at once: the person is asked by that one. */
  takeAsk(experimentId: string, askedTimes: number, at: Date): Promise<boolean>;
  /** Keeps how it went, in its post too (`behind` then). Null when somebody said so before; otherwise its post's id, if it has one. */
  look(
    experimentId: string,
    look: {
      readonly result: ExperimentResult;
      readonly learned: string | null;
      readonly at: Date;
      readonly bySlackId: string;
    },
  ): Promise<{ readonly postId: string | null } | null>;
  /** Takes back how it went, if that was said by this person. */
  takeBackLook(
    experimentId: string,
    bySlackId: string,
  ): Promise<{ readonly postId: string | null } | null>;
  /** All that a person offered, tries, or said the outcome of, in a workspace, oldest first. */
  ofPerson(slackTeamId: string, slackUserId: string): Promise<readonly OwnExperiment[]>;
}
