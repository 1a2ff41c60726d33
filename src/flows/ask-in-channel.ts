import { localDateOf, localTimeOf, nextDue } from '../core/time/calendar.js';
import type { Channel, Language, Thread } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import { nextOf, scheduleOf } from './next-due.js';
import { openPrompt } from './open-prompt.js';
import { dayAndTime } from '../core/time/date-words.js';
import { wordsIn } from '../core/words/words-in.js';

const OPEN_FOR_MS = 24 * 3_600_000;

export type Asked =
  | { readonly kind: 'asked'; readonly threadId: string; readonly words: string }
  | { readonly kind: 'open-already' | 'paused' | 'needs-attention'; readonly words: string };

/** Puts the next question into the outbox now, for callers that asked who may. `first-of-cycle` keeps a scheduled one that comes after the next digest. */
export async function askInChannel(
  deps: FlowDeps,
  channel: Channel,
  bySlackId: string,
  skips: 'instead-of-next' | 'first-of-cycle',
  language?: Language,
): Promise<Asked> {
  const now = deps.clock.now();
  const { ask } = wordsIn(language).answers;
  const openAlready: Asked = { kind: 'open-already', words: ask.openAlready };
  const stopped = stoppedWords(channel, language);
  if (stopped !== null) return stopped;
  const last = await deps.store.threads.lastPrompt(channel.id);
  if (await isOpen(deps, last, now)) return openAlready;
  const localDate = localDateOf(now, channel.zone);
  // Two presses at once see the same last question; one that was deleted or never went out does not stand in the way.
  const slot = `ask:${localDate}T${localTimeOf(now, channel.zone).slice(0, 2)}:${last?.id ?? ''}`;
  const occurrence = await deps.store.occurrences.planByHand(
    channel.id,
    'prompt',
    localDate,
    slot,
    now,
  );
  if (occurrence === null) return openAlready;
  const opened = await openPrompt(deps, { occurrence, askedBySlackId: bySlackId });
  if (opened.kind !== 'opened') return openAlready;
  // One in place of a question that was deleted stands in for no other.
  const isInPlace = last?.isRootGone === true && isOfLastDay(last, now);
  if (!isInPlace) await skipStoodInFor(deps, channel, now, skips);
  const { prompt } = nextOf(await deps.store.schedules.forChannel(channel.id), now);
  const next = prompt === null ? null : dayAndTime(prompt.dueAt, channel.zone, language);
  return { kind: 'asked', threadId: opened.threadId, words: ask.goesOut(next) };
}

async function skipStoodInFor(
  deps: FlowDeps,
  channel: Channel,
  now: Date,
  skips: 'instead-of-next' | 'first-of-cycle',
): Promise<void> {
  const schedules = await deps.store.schedules.forChannel(channel.id);
  const prompts = scheduleOf(schedules, 'prompt');
  const next = prompts === null ? null : nextDue(prompts, now);
  if (prompts === null || next === null) return;
  const digest = nextOf(schedules, now).digest;
  const isAfterDigest = digest !== null && next.dueAt > digest.dueAt;
  if (skips === 'first-of-cycle' && isAfterDigest) return;
  await deps.store.schedules.skipDate(prompts.id, next.localDate);
}

function isOfLastDay(last: Thread, now: Date): boolean {
  return now.getTime() - last.openedAt.getTime() < OPEN_FOR_MS;
}

async function isOpen(deps: FlowDeps, last: Thread | null, now: Date): Promise<boolean> {
  if (last === null || last.isRootGone) return false;
  if (!isOfLastDay(last, now)) return false;
  const posts = await deps.store.posts.ofThread(last.id);
  return posts.length === 0 || posts.some((post) => post.part === 0 && post.state !== 'dead');
}

function stoppedWords({ state }: Channel, language?: Language): Asked | null {
  if (state === 'active') return null;
  const { paused, cannotPost } = wordsIn(language).answers.ask;
  return state === 'paused'
    ? { kind: 'paused', words: paused }
    : { kind: 'needs-attention', words: cannotPost };
}
