import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** Keeps a small win that a person wants shown; the next digest tells it, without a name. */
export async function addWin(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    slackUserId: string;
    text: string;
  } & SpokenIn,
): Promise<{ readonly kind: 'kept' | 'refused'; readonly words: string }> {
  const { slackTeamId, slackUserId } = input;
  const { answers, errors } = wordsIn(input.language);
  const text = input.text.trim();
  if (text === '') return { kind: 'refused', words: errors.fields.winInOneLine };
  const may = await mayAct(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const win = await deps.store.wins.add({
    channelId: may.channel.id,
    text,
    toldAt: deps.clock.now(),
    slackTeamId,
    slackUserId,
  });
  if (win === null) return { kind: 'refused', words: answers.erased };
  return { kind: 'kept', words: answers.win.kept };
}
