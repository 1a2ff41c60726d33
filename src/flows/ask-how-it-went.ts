import { localTimeOf } from '../core/time/calendar.js';
import { AppError } from '../errors.js';
import type { DueExperiment } from '../store/store-model.js';
import type { FlowDeps } from './deps.js';
import { personLanguage } from './person-language.js';
import { asWeeklyMessage } from './weekly-message.js';

const MS_PER_WEEK = 7 * 24 * 3_600_000;
/** Nobody is asked at night, also when the app comes up late. */
const ASKED_FROM = '09:00';
const ASKED_UNTIL = '18:00';

/**
 * Asks those who try something how it went, on its day and, where they said nothing, once more a week later: all that is due in the
 * one direct message of the week, or where that was used in a line of the channel that only they see. Home shows it all the while.
 */
export async function askHowItWent(deps: FlowDeps): Promise<void> {
  const now = deps.clock.now();
  const due = await deps.store.experiments.due(now, new Date(now.getTime() - MS_PER_WEEK));
  const byPerson = new Map<string, DueExperiment[]>();
  for (const one of due.filter(({ zone }) => isDaytime(now, zone))) {
    const key = `${one.slackTeamId} ${one.triedBySlackId}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), one]);
  }
  for (const experiments of byPerson.values()) {
    try {
      await askOne(deps, experiments, now);
    } catch (error) {
      deps.log.warn({ err: error }, 'somebody could not be asked how it went');
    }
  }
}

function isDaytime(now: Date, zone: string): boolean {
  const time = localTimeOf(now, zone);
  return time >= ASKED_FROM && time < ASKED_UNTIL;
}

async function askOne(
  deps: FlowDeps,
  experiments: readonly DueExperiment[],
  now: Date,
): Promise<void> {
  const [first] = experiments;
  if (first === undefined) return;
  const { slackTeamId, slackChannelId, triedBySlackId: slackUserId } = first;
  const asked: DueExperiment[] = [];
  for (const experiment of experiments) {
    const { channelId } = experiment;
    const away = await deps.store.people.away(slackTeamId, [slackUserId], now, channelId);
    if (away.includes(slackUserId)) continue;
    const isIn = await isMember(deps, experiment, slackUserId);
    // Slack did not say: a later tick asks.
    if (isIn === null) continue;
    const isOurs = await deps.store.experiments.takeAsk(experiment.id, experiment.askedTimes, now);
    if (isIn && isOurs) asked.push(experiment);
  }
  if (asked.length === 0) return;
  const language = await personLanguage(deps, { slackTeamId, slackUserId, slackChannelId });
  const to = { slackTeamId, slackUserId, language };
  const isAsked = await asWeeklyMessage(deps, to, () =>
    deps.messenger.askHowItWent(to, null, asked),
  );
  if (isAsked) return;
  for (const at of new Set(asked.map((one) => one.slackChannelId))) {
    const here = asked.filter((one) => one.slackChannelId === at);
    await deps.messenger.askHowItWent(to, at, here);
  }
}

/** Words of a channel are shown to its members alone. Null where Slack does not say who they are. */
async function isMember(
  deps: FlowDeps,
  { slackTeamId, slackChannelId }: DueExperiment,
  slackUserId: string,
): Promise<boolean | null> {
  try {
    const members = await deps.messenger.members(slackTeamId, slackChannelId);
    if (!members.includes(slackUserId)) return false;
    return !(await deps.messenger.person(slackTeamId, slackUserId)).isDeactivated;
  } catch (error) {
    if (error instanceof AppError && error.code === 'slack_refused') return null;
    throw error;
  }
}
