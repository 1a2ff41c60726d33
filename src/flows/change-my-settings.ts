import type { PersonSettings } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { dayAndTime } from '../core/time/date-words.js';

/** Snoozes a person until a date, or lets them opt out or in: they are not counted among those who could answer. */
export async function changeMySettings(
  deps: FlowDeps,
  input: {
    slackTeamId: string;
    slackUserId: string;
    zone: string;
    patch: Partial<Pick<PersonSettings, 'snoozedUntil' | 'optedOut'>>;
  },
): Promise<{ readonly settings: PersonSettings; readonly words: string }> {
  const { slackTeamId, slackUserId, patch, zone } = input;
  await deps.store.people.change(slackTeamId, slackUserId, patch);
  const settings = await deps.store.people.settings(slackTeamId, slackUserId);
  return { settings, words: wordsFor(settings, deps.clock.now(), zone) };
}

function wordsFor({ optedOut, snoozedUntil }: PersonSettings, now: Date, zone: string): string {
  if (optedOut)
    return 'You are left out of every count of who could answer. Nothing you write is lost.';
  if (snoozedUntil === null || snoozedUntil <= now)
    return 'You are counted among those who could answer.';
  return `You are left out of counts until ${dayAndTime(snoozedUntil, zone)}.`;
}
