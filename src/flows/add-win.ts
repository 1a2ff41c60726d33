import { ERASED } from './answer-privately.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';

/** Keeps a small win that a person wants shown; the next digest tells it, without a name. */
export async function addWin(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; slackUserId: string; text: string },
): Promise<{ readonly kind: 'kept' | 'refused'; readonly words: string }> {
  const { slackTeamId, slackUserId } = input;
  const text = input.text.trim();
  if (text === '')
    return { kind: 'refused', words: 'Write it in one line: `/soundings win <text>`.' };
  const may = await mayAct(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const win = await deps.store.wins.add({
    channelId: may.channel.id,
    text,
    toldAt: deps.clock.now(),
    slackTeamId,
    slackUserId,
  });
  if (win === null) return { kind: 'refused', words: ERASED };
  return { kind: 'kept', words: 'Kept. The next digest tells it, without your name.' };
}
