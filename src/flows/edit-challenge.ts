import type { ChallengeReading } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { mayChangeChallenge, type OnChallenge } from './may-change-challenge.js';
import { showChallenge } from './show-challenge.js';

export type EditedChallenge =
  | { readonly kind: 'edited'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string; readonly field: 'title' | 'keeper' };

/** Changes what stands of a challenge, in its post too: title, reading and who keeps it. */
export async function editChallenge(
  deps: FlowDeps,
  input: OnChallenge & {
    readonly title: string;
    readonly seen: string | null;
    readonly reading: ChallengeReading;
    readonly keeperSlackId: string;
  },
): Promise<EditedChallenge> {
  const title = input.title.trim();
  if (title === '') return refused('title', 'Give the challenge a few words first.');
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return refused('title', may.words);
  const { keeperSlackId, seen, reading } = input;
  if (keeperSlackId !== may.thing.keeperSlackId && keeperSlackId !== '') {
    const { slackChannelId } = may.channel;
    const keeper = { ...input, slackChannelId, slackUserId: keeperSlackId, act: 'answer' } as const;
    if (!(await mayAct(deps, keeper)).ok) {
      return refused('keeper', 'Choose somebody who is in this channel.');
    }
  }
  await deps.store.challenges.edit(input.challengeId, { title, seen, reading, keeperSlackId });
  await showChallenge(deps, input.challengeId);
  return { kind: 'edited', words: 'Kept. The challenge shows it now.' };
}

function refused(field: 'title' | 'keeper', words: string): EditedChallenge {
  return { kind: 'refused', field, words };
}

/** Somebody keeps alive a challenge whose keeper is gone. It decides nothing. */
export async function keepChallenge(
  deps: FlowDeps,
  input: OnChallenge,
): Promise<{ readonly kind: 'kept' | 'refused'; readonly words: string }> {
  const may = await mayChangeChallenge(deps, input);
  if (!may.ok) return { kind: 'refused', words: may.words };
  if (!(await deps.store.challenges.keep(input.challengeId, input.slackUserId))) {
    return { kind: 'refused', words: 'Somebody keeps it alive already, or it is closed.' };
  }
  await showChallenge(deps, input.challengeId);
  return {
    kind: 'kept',
    words: 'Thank you. You keep this question alive now; you decide nothing by that.',
  };
}

/** The challenges that a person kept in a channel they left wait for another keeper, and say so. */
export async function keeperLeft(
  deps: FlowDeps,
  at: { readonly channelId: string; readonly slackUserId: string },
): Promise<void> {
  for (const id of await deps.store.challenges.keeperLeft(at.channelId, at.slackUserId)) {
    await showChallenge(deps, id);
  }
}
