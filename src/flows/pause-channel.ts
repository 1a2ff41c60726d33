import type { Channel, Language } from '../core/model.js';
import { isZone } from '../core/time/calendar.js';
import type { FlowDeps } from './deps.js';
import { attentionWords, needsConsent, ZONE_UNKNOWN } from './attention.js';
import { mayAct } from './may-act.js';
import { nextOf } from './next-due.js';
import { noteChange } from './note-change.js';
import { mayAgree, rememberAgreed } from './read-along.js';
import { restartSchedules } from './restart-schedules.js';
import { dayAndTime } from '../core/time/date-words.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

interface ByPerson extends SpokenIn {
  readonly slackTeamId: string;
  readonly slackChannelId: string;
  readonly bySlackId: string;
}

/** Stops questions and digests in a channel. Replies in threads that are open are still heard. */
export async function pauseChannel(
  deps: FlowDeps,
  input: ByPerson,
): Promise<{ readonly kind: 'paused' | 'paused-already' | 'refused'; readonly words: string }> {
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { pause } = wordsIn(input.language).answers;
  if (may.channel.state === 'paused') {
    return { kind: 'paused-already', words: pause.pausedAlready };
  }
  // A reason that needs the keeper's word is not lost by a pause.
  const attention = needsConsent(may.channel.attention) ? may.channel.attention : null;
  await deps.store.channels.update(may.channel.id, { state: 'paused', attention });
  await noteChange(deps, may.channel, input.bySlackId, 'paused');
  return { kind: 'paused', words: pause.paused };
}

/** Lets a paused channel, or one that needed attention, go on from now; nothing of the pause is made up for. */
export async function resumeChannel(
  deps: FlowDeps,
  input: ByPerson,
): Promise<{
  readonly kind: 'resumed' | 'active-already' | 'still-blocked' | 'refused';
  readonly words: string;
}> {
  const may = await mayAct(deps, { ...input, slackUserId: input.bySlackId, act: 'configure' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { channel } = may;
  const { language } = input;
  const { pause } = wordsIn(language).answers;
  if (channel.state === 'active') {
    return {
      kind: 'active-already',
      words: `${pause.notPaused} ${await nextWords(deps, channel, language)}`,
    };
  }
  const isAgreement = needsConsent(channel.attention);
  if (isAgreement && !(await mayAgree(deps, channel, input.bySlackId))) {
    return { kind: 'refused', words: pause.keeperFirst };
  }
  if (!isZone(channel.zone)) {
    const words = pause.notYet(attentionWords(ZONE_UNKNOWN, language));
    return { kind: 'still-blocked', words };
  }
  const info = await deps.messenger.channel(input.slackTeamId, input.slackChannelId);
  if (info.isArchived || !info.isMember) {
    return { kind: 'still-blocked', words: pause.cannotPost };
  }
  await restartSchedules(deps, channel.id, deps.clock.now());
  await rememberAgreed(deps, channel, info);
  await deps.store.channels.update(channel.id, { state: 'active', attention: null });
  await noteChange(
    deps,
    channel,
    input.bySlackId,
    isAgreement ? 'agreed that more read along' : 'resumed',
  );
  return { kind: 'resumed', words: `${pause.goesOn} ${await nextWords(deps, channel, language)}` };
}

async function nextWords(
  deps: FlowDeps,
  channel: Channel,
  language: Language | undefined,
): Promise<string> {
  const { next, nothingPlanned } = wordsIn(language).answers.pause;
  const { prompt } = nextOf(await deps.store.schedules.forChannel(channel.id), deps.clock.now());
  return prompt === null ? nothingPlanned : next(dayAndTime(prompt.dueAt, channel.zone, language));
}
