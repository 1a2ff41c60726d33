import type { Challenge } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';

export type ListedChallenges =
  | { readonly kind: 'listed'; readonly challenges: readonly Challenge[]; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** The open challenges of a channel, for one of its members; `words` stands for an empty list. */
export async function listChallenges(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string },
): Promise<ListedChallenges> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const challenges = await deps.store.challenges.list(may.channel.id, 'open');
  return {
    kind: 'listed',
    challenges,
    words: challenges.length === 0 ? 'No challenge is open here. `/challenge` names one.' : '',
  };
}
