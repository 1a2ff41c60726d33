import { permalinkTo } from '../core/permalink.js';
import type { Person } from '../core/model.js';
import { isInWorkingHours } from '../core/time/working-hours.js';
import { wordsIn } from '../core/words/words-in.js';
import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { personLanguage } from './person-language.js';
import { asWeeklyMessage, messageWeek } from './weekly-message.js';

const MS_PER_DAY = 86_400_000;
/** A day to answer by oneself. */
const AFTER_MS = MS_PER_DAY;
/** Then the digest has come, or the next question. */
const UNTIL_MS = 6 * MS_PER_DAY;

/**
 * Tells those who asked for it once of a question that they have neither answered nor skipped: a day after it was asked, in their own
 * working hours, as the one direct message of their week. Nobody else learns of it.
 */
export async function remind(deps: FlowDeps): Promise<void> {
  const now = deps.clock.now();
  for (const person of await deps.store.people.toRemind(now, messageWeek(now))) {
    try {
      await remindOne(deps, person, now);
    } catch (error) {
      deps.log.warn({ err: error }, 'somebody could not be reminded');
    }
  }
}

async function remindOne(deps: FlowDeps, person: Person, now: Date): Promise<void> {
  const { slackTeamId, slackUserId } = person;
  const since = new Date(now.getTime() - UNTIL_MS);
  const open = (await deps.store.homeFacts.openQuestions(person, since)).filter(
    ({ openedAt }) => now.getTime() - openedAt.getTime() >= AFTER_MS,
  );
  if (open.length === 0) return;
  const { zone } = await deps.messenger.person(slackTeamId, slackUserId);
  if (!isInWorkingHours(now, zone ?? 'UTC')) return;
  for (const { channelId, question, rootTs } of open.toReversed()) {
    const channel = await deps.store.channels.get(channelId);
    if (channel === null) continue;
    const { slackChannelId } = channel;
    const away = await deps.store.people.away(slackTeamId, [slackUserId], now, channelId);
    const may = await mayAct(deps, { slackTeamId, slackChannelId, slackUserId, act: 'answer' });
    if (away.length > 0 || !may.ok) continue;
    await asWeeklyMessage(deps, person, async () => {
      const language = await personLanguage(deps, { slackTeamId, slackUserId, slackChannelId });
      const url = await deps.messenger.workspaceUrl(slackTeamId);
      const link = url === null ? [] : [permalinkTo(url, slackChannelId, rootTs, null)];
      const words = wordsIn(language).reminder.stillOpen(channel.name, question);
      return deps.messenger.directMessage(slackTeamId, slackUserId, [words, ...link].join('\n'));
    });
    return;
  }
}
