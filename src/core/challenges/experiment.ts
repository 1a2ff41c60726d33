import type { LocalDate } from '../model.js';

export const EXPERIMENT_RESULTS = ['as-expected', 'otherwise', 'surprised', 'not-done'] as const;
/** What became of an experiment, as those who tried it say. None of them is better than another. */
export type ExperimentResult = (typeof EXPERIMENT_RESULTS)[number];

/** The outbox's name for the post that tells of an experiment. */
export const experimentBatch = (experimentId: string): string => `experiment:${experimentId}`;

/** A small thing that a channel tries: what, what is expected of it, and when it is looked at. */
export interface Experiment {
  readonly id: string;
  readonly channelId: string;
  /** What it is tied to; both null for nothing. */
  readonly challengeId: string | null;
  readonly tensionId: string | null;
  readonly trying: string;
  readonly expecting: string;
  readonly lookOn: LocalDate;
  readonly lookAt: Date;
  /** Empty when that person was erased. */
  readonly triedBySlackId: string;
  readonly startedAt: Date;
  /** Null while nobody said how it went. */
  readonly looked: ExperimentLook | null;
  /** Where it stands in Slack; null when it was tied to nothing, or is not posted yet. */
  readonly told: { readonly ts: string; readonly rootTs: string } | null;
}

export interface ExperimentLook {
  readonly result: ExperimentResult;
  readonly learned: string | null;
  readonly at: Date;
}
