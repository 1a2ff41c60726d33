import type { Challenge } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayActOn, type PermissionOn } from './may-act-on.js';
import type { SpokenIn } from './spoken-in.js';

export interface OnChallenge extends SpokenIn {
  readonly challengeId: string;
  readonly slackTeamId: string;
  readonly slackUserId: string;
}

/** Whether a person may change a challenge: any full member of its channel, keeper or not. */
export async function mayChangeChallenge(
  deps: FlowDeps,
  input: OnChallenge,
): Promise<PermissionOn<Challenge>> {
  const challenge = await deps.store.challenges.get(input.challengeId);
  return mayActOn(deps, challenge, { ...input, act: 'configure' });
}
