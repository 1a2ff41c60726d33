import { askInChannel, type Asked } from './ask-in-channel.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { startWithDefaults, type Started } from './start-with-defaults.js';
import type { SpokenIn } from './spoken-in.js';

export type AskedNow = Asked | Extract<Started, { kind: 'started' | 'refused' }>;

/** Asks now instead of the next scheduled question; in a channel that nobody set up, starts with the defaults. Deliver posts after answering. */
export async function askNow(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; bySlackId: string } & SpokenIn,
): Promise<AskedNow> {
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  if ((await deps.store.schedules.forChannel(may.channel.id)).length > 0) {
    return askInChannel(deps, may.channel, input.bySlackId, 'instead-of-next', input.language);
  }
  const started = await startWithDefaults(deps, { ...input, zone: may.person.zone });
  return started.kind === 'set-up-already' ? started.asked : started;
}
