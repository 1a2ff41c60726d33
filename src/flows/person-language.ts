import type { Language } from '../core/model.js';
import { within } from '../within.js';
import type { FlowDeps } from './deps.js';

/** What a person sees must stand within Slack's 3 seconds: a language that takes longer to find is not waited for. */
const WITHIN_MS = 300;

export interface SpokenTo {
  readonly slackTeamId: string;
  readonly slackUserId: string;
  /** Where they are, if that is known. */
  readonly slackChannelId?: string | null;
}

/** In which language one person is spoken to: as they chose, else as they use Slack, else their channel's, else English. Never throws, and takes at most 600 ms. */
export async function personLanguage(
  deps: Pick<FlowDeps, 'store' | 'messenger'>,
  who: SpokenTo,
): Promise<Language> {
  const { slackTeamId, slackUserId } = who;
  // Known as a rule: whoever asks whether they may asks it too.
  const inSlack = soon(() => deps.messenger.person(slackTeamId, slackUserId));
  const settings = await soon(() => deps.store.people.settings(slackTeamId, slackUserId));
  const own = settings?.language ?? (await inSlack)?.language ?? null;
  if (own !== null) return own;
  return (await soon(() => channelOf(deps, who)))?.language ?? 'en';
}

const soon = <T>(ask: () => Promise<T>): Promise<T | null> =>
  within(WITHIN_MS, Promise.resolve().then(ask), null);

async function channelOf({ store }: Pick<FlowDeps, 'store'>, who: SpokenTo) {
  const { slackTeamId, slackChannelId = null } = who;
  return slackChannelId === null ? null : store.channels.find(slackTeamId, slackChannelId);
}
