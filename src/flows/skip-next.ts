import { nextDue } from '../core/time/calendar.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { scheduleOf } from './next-due.js';
import { noteChange } from './note-change.js';
import { dayAndTime } from '../core/time/date-words.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export type SkippedNext =
  | { readonly kind: 'skipped'; readonly localDate: string; readonly words: string }
  | { readonly kind: 'nothing-planned' | 'refused'; readonly words: string };

/** Leaves out the next scheduled question, for the whole channel. */
export async function skipNext(
  deps: FlowDeps,
  input: { slackTeamId: string; slackChannelId: string; bySlackId: string } & SpokenIn,
): Promise<SkippedNext> {
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { channel } = may;
  const { skipNext: words } = wordsIn(input.language).answers;
  const prompts = scheduleOf(await deps.store.schedules.forChannel(channel.id), 'prompt');
  const skipped = prompts === null ? null : nextDue(prompts, deps.clock.now());
  if (prompts === null || skipped === null) {
    return { kind: 'nothing-planned', words: words.nothingPlanned };
  }
  await deps.store.schedules.skipDate(prompts.id, skipped.localDate);
  await noteChange(deps, channel, input.bySlackId, 'next prompt skipped');
  const then = nextDue(
    { ...prompts, skipDates: [...prompts.skipDates, skipped.localDate] },
    deps.clock.now(),
  );
  const when = (due: Date): string => dayAndTime(due, channel.zone, input.language);
  return {
    kind: 'skipped',
    localDate: skipped.localDate,
    words: words.skipped(when(skipped.dueAt), then === null ? null : when(then.dueAt)),
  };
}
