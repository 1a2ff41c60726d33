import { lensesOf } from '../core/votes/lens.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** Keeps the group in which a member of a channel places themselves under one of its lenses; null takes it back. Shown to nobody else. */
export async function chooseGroup(
  deps: FlowDeps,
  input: {
    readonly slackTeamId: string;
    readonly slackChannelId: string;
    readonly slackUserId: string;
    readonly lens: string;
    readonly group: string | null;
  } & SpokenIn,
): Promise<{ readonly kind: 'kept' | 'refused'; readonly words: string }> {
  const may = await mayAct(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { answers } = wordsIn(input.language);
  const { slackTeamId, slackUserId, group } = input;
  const lens = lensesOf(may.channel.lenses).find(({ name }) => name === input.lens);
  if (lens === undefined || (group !== null && !lens.groups.includes(group))) {
    return { kind: 'refused', words: answers.groupsGone };
  }
  const kept = await deps.store.lenses.choose({
    slackTeamId,
    slackUserId,
    channelId: may.channel.id,
    lens: lens.name,
    group,
    at: deps.clock.now(),
  });
  return kept === 'erased-person'
    ? { kind: 'refused', words: answers.erased }
    : { kind: 'kept', words: answers.kept };
}
