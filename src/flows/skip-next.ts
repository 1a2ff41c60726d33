import { nextDue } from '../core/time/calendar.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { scheduleOf } from './next-due.js';
import { dayAndTime } from '../core/time/date-words.js';

export type SkippedNext =
  | { readonly kind: 'skipped'; readonly localDate: string; readonly words: string }
  | { readonly kind: 'nothing-planned' | 'refused'; readonly words: string };

/** Leaves out the next scheduled question, for the whole channel. */
export async function skipNext(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; bySlackId: string },
): Promise<SkippedNext> {
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { channel } = may;
  const prompts = scheduleOf(await deps.store.schedules.forChannel(channel.id), 'prompt');
  const skipped = prompts === null ? null : nextDue(prompts, deps.clock.now());
  if (prompts === null || skipped === null) {
    return {
      kind: 'nothing-planned',
      words: 'No question is planned here. `/soundings setup` sets days.',
    };
  }
  await deps.store.schedules.skipDate(prompts.id, skipped.localDate);
  await deps.store.audit.note({
    slackTeamId: channel.slackTeamId,
    channelId: channel.id,
    slackUserId: input.bySlackId,
    what: 'next prompt skipped',
    at: deps.clock.now(),
  });
  const then = nextDue(
    { ...prompts, skipDates: [...prompts.skipDates, skipped.localDate] },
    deps.clock.now(),
  );
  const after =
    then === null ? '' : ` The one after comes on ${dayAndTime(then.dueAt, channel.zone)}.`;
  return {
    kind: 'skipped',
    localDate: skipped.localDate,
    words: `The question of ${dayAndTime(skipped.dueAt, channel.zone)} is left out.${after}`,
  };
}
