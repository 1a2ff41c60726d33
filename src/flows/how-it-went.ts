import type { Experiment, ExperimentResult } from '../core/challenges/experiment.js';
import { showChange } from './change-shown.js';
import type { FlowDeps } from './deps.js';
import { mayActOn, type PermissionOn } from './may-act-on.js';
import { showChallenge } from './show-challenge.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

interface OnExperiment extends SpokenIn {
  readonly experimentId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

/** Whether a person may say how an experiment went: any member of its channel, since it was tried for all of them. */
export async function mayLook(
  deps: FlowDeps,
  input: OnExperiment,
): Promise<PermissionOn<Experiment>> {
  const experiment = await deps.store.experiments.get(input.experimentId);
  return mayActOn(deps, experiment, { ...input, act: 'answer' });
}

export interface LookedAt {
  readonly kind: 'kept' | 'looked-at-already' | 'refused';
  readonly words: string;
}

/** Keeps how an experiment went and what was learned; the next digest tells it first. Who said so may undo it. */
export async function sayHowItWent(
  deps: FlowDeps,
  input: OnExperiment & { readonly result: ExperimentResult; readonly learned: string | null },
): Promise<LookedAt> {
  const may = await mayLook(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { experiment: words } = wordsIn(input.language).answers;
  const learned = input.learned?.trim() ?? '';
  const kept = await deps.store.experiments.look(input.experimentId, {
    result: input.result,
    learned: learned === '' ? null : learned,
    at: deps.clock.now(),
    bySlackId: input.slackUserId,
  });
  if (kept === null) return { kind: 'looked-at-already', words: words.lookedAlready };
  await show(deps, may.thing, kept.postId);
  return { kind: 'kept', words: words.looked };
}

/** Takes back what a person said of how an experiment went. */
export async function takeBackHowItWent(
  deps: FlowDeps,
  input: OnExperiment,
): Promise<{ readonly kind: 'taken-back' | 'refused'; readonly words: string }> {
  const may = await mayLook(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { experiment: words } = wordsIn(input.language).answers;
  const back = await deps.store.experiments.takeBackLook(input.experimentId, input.slackUserId);
  if (back === null) return { kind: 'refused', words: words.nothingToTakeBack };
  await show(deps, may.thing, back.postId);
  return { kind: 'taken-back', words: words.takenBack };
}

/** In its own post, and in that of its challenge. */
async function show(
  deps: FlowDeps,
  { challengeId }: Experiment,
  postId: string | null,
): Promise<void> {
  const post = postId === null ? null : await deps.store.posts.get(postId);
  if (post !== null) await showChange(deps, post);
  if (challengeId !== null) await showChallenge(deps, challengeId);
}
