import type { PersonSettings } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { dayAndTime } from '../core/time/date-words.js';
import type { Language } from '../core/model.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

/** Snoozes a person until a date, lets them opt out or in (they are not counted among those who could answer), choose a language, or want a reminder. */
export async function changeMySettings(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackUserId: string;
    zone: string;
    patch: Partial<Omit<PersonSettings, 'mayBeQuoted'>>;
  } & SpokenIn,
): Promise<{ readonly settings: PersonSettings; readonly words: string }> {
  const { slackTeamId, slackUserId, patch, zone, language } = input;
  await deps.store.people.change(slackTeamId, slackUserId, patch);
  const settings = await deps.store.people.settings(slackTeamId, slackUserId);
  return { settings, words: wordsFor(settings, deps.clock.now(), zone, language) };
}

function wordsFor(
  { optedOut, snoozedUntil }: PersonSettings,
  now: Date,
  zone: string,
  language: Language | undefined,
): string {
  const { leftOut, counted, leftOutUntil } = wordsIn(language).answers.mine;
  if (optedOut) return leftOut;
  if (snoozedUntil === null || snoozedUntil <= now) return counted;
  return leftOutUntil(dayAndTime(snoozedUntil, zone, language));
}
