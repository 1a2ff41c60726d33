import type { Challenge } from '../core/model.js';
import { permalinkTo } from '../core/permalink.js';
import { searchForms } from '../core/text/search-form.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export interface ListedChallenge extends Challenge {
  /** Its post in the channel. */
  readonly permalink: string | null;
}

export type ListedChallenges =
  | {
      readonly kind: 'listed';
      /** What was asked for. */
      readonly which: 'open' | 'closed' | 'found';
      readonly challenges: readonly ListedChallenge[];
      readonly words: string;
    }
  | { readonly kind: 'refused'; readonly words: string };

const CLOSED = 'closed';

/**
 * Challenges of a channel, for one of its members: the open ones, after *closed* the closed ones, newest first, or those that hold all
 * the words asked for in any form. `words` stands for an empty list, and tells where there are closed ones.
 */
export async function listChallenges(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    slackUserId: string;
    asked?: string;
  } & SpokenIn,
): Promise<ListedChallenges> {
  const may = await mayAct(deps, { ...input, act: 'read' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const asked = input.asked?.trim().toLowerCase() ?? '';
  const which = asked === '' ? 'open' : asked === CLOSED ? 'closed' : 'found';
  const all = await deps.store.challenges.list(may.channel.id, 'all');
  const isAsked = choice(which, searchForms(asked));
  const chosen = all.filter(isAsked);
  const challenges = which === 'open' ? chosen : chosen.toReversed();
  const workspaceUrl = await deps.messenger.workspaceUrl(input.slackTeamId);
  const linkTo = (ts: string | null) =>
    ts === null || workspaceUrl === null
      ? null
      : permalinkTo(workspaceUrl, may.channel.slackChannelId, ts, null);
  const hasClosed = which === 'open' && all.some(({ state }) => state === 'closed');
  const said = wordsIn(input.language).answers.challenges;
  const more = hasClosed ? said.hasClosed : '';
  const none = challenges.length === 0 ? said[which] : '';
  return {
    kind: 'listed',
    which,
    challenges: challenges.map((one) => ({ ...one, permalink: linkTo(one.rootTs) })),
    words: `${none} ${more}`.trim(),
  };
}

function choice(
  which: 'open' | 'closed' | 'found',
  forms: readonly string[],
): (challenge: Challenge) => boolean {
  return (challenge) => {
    if (which !== 'found') return challenge.state === which;
    const { title, seen, outcomeText, work } = challenge;
    const texts = [title, seen, outcomeText, work?.sense, work?.alternatives, work?.nextStep];
    const text = texts.join('\n').toLowerCase();
    return forms.length > 0 && forms.every((form) => text.includes(form));
  };
}
