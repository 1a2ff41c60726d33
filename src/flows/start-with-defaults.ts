import { isZone } from '../core/time/calendar.js';
import type { FlowDeps } from './deps.js';
import { askInChannel, type Asked } from './ask-in-channel.js';
import { saveSettings } from './configure-channel.js';
import { mayAct } from './may-act.js';
import { dayAndTime } from '../core/time/date-words.js';
import { nextOf, scheduleOf } from './next-due.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

export type Started =
  | {
      readonly kind: 'started';
      readonly asked: Asked;
      /** Hand it to `undoStart`. */
      readonly undo: string;
      readonly words: string;
    }
  /** Set up before: the question alone was asked, or not. */
  | { readonly kind: 'set-up-already'; readonly asked: Asked; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** *Ask the first question now*: switches on Wednesday 10:00 and Monday 10:00 where nothing is set up, and asks now. Deliver posts after answering. */
export async function startWithDefaults(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    bySlackId: string;
    zone: string | null;
  } & SpokenIn,
): Promise<Started> {
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  if ((await deps.store.schedules.forChannel(may.channel.id)).length > 0) {
    const asked = await askInChannel(
      deps,
      may.channel,
      input.bySlackId,
      'instead-of-next',
      input.language,
    );
    return { kind: 'set-up-already', asked, words: asked.words };
  }
  const zone = [input.zone, may.person.zone, may.channel.zone].find(
    (candidate) => candidate !== null && isZone(candidate),
  );
  const { channel, schedules } = await saveSettings(deps, may.channel, {
    bySlackId: input.bySlackId,
    language: input.language,
    settings: {
      promptWeekdays: [3],
      promptTime: '10:00',
      digestWeekday: 1,
      digestTime: '10:00',
      zone: zone ?? 'UTC',
      skipDates: [],
      acknowledgeReplies: may.channel.acknowledgeReplies,
      ownQuestions: may.channel.ownQuestions,
    },
  });
  const asked = await askInChannel(
    deps,
    channel,
    input.bySlackId,
    'first-of-cycle',
    input.language,
  );
  const after = nextOf(await deps.store.schedules.forChannel(channel.id), deps.clock.now());
  const [prompt = null, digest = null] = [after.prompt, after.digest].map((due) =>
    due === null ? null : dayAndTime(due.dueAt, channel.zone, input.language),
  );
  return {
    kind: 'started',
    asked,
    undo: schedules.map((schedule) => schedule.id).join(' '),
    words: wordsIn(input.language).answers.ask.started({
      asked: asked.words,
      zone: channel.zone,
      prompt,
      digest,
    }),
  };
}

/** Switches off what `startWithDefaults` switched on, unless it was changed since. A question that was asked stays. */
export async function undoStart(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackChannelId: string;
    bySlackId: string;
    undo: string;
  } & SpokenIn,
): Promise<{ readonly kind: 'undone' | 'changed-since' | 'refused'; readonly words: string }> {
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { changedSince, undone } = wordsIn(input.language).answers.ask;
  const schedules = await deps.store.schedules.forChannel(may.channel.id);
  const prompt = scheduleOf(schedules, 'prompt');
  const digest = scheduleOf(schedules, 'digest');
  const ids = [prompt?.id, digest?.id].join(' ');
  const isAsStarted = prompt?.localTime === '10:00' && prompt.weekdays.join() === '3';
  if (ids !== input.undo || !isAsStarted) {
    return { kind: 'changed-since', words: changedSince };
  }
  await deps.store.schedules.remove(may.channel.id, 'prompt');
  await deps.store.schedules.remove(may.channel.id, 'digest');
  return { kind: 'undone', words: undone };
}
