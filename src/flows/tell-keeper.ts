import type { Channel, Language } from '../core/model.js';
import type { FlowDeps } from './deps.js';
import type { Words } from '../core/words/words-model.js';
import { wordsIn } from '../core/words/words-in.js';
import { personLanguage } from './person-language.js';
import { asWeeklyMessage } from './weekly-message.js';

/**
 * Tells the keeper something once: as the one direct message of the week if that is still free, else as a line in the channel that
 * only the keeper sees. A keeper who cannot be reached is no failure; `status` shows the same.
 */
export async function tellKeeper(
  deps: FlowDeps,
  channel: Channel,
  say: (errors: Words['errors'], language: Language) => string,
): Promise<void> {
  const keeper = channel.keeperSlackId;
  if (keeper === null) return;
  try {
    const { slackTeamId, slackChannelId } = channel;
    const language = await personLanguage(deps, {
      slackTeamId,
      slackUserId: keeper,
      slackChannelId,
    });
    const words = say(wordsIn(language).errors, language);
    const isTold = await asWeeklyMessage(deps, { slackTeamId, slackUserId: keeper }, () =>
      deps.messenger.directMessage(slackTeamId, keeper, words),
    );
    if (isTold) return;
    const place = { slackTeamId, slackChannelId, threadTs: null };
    await deps.messenger.whisper(place, keeper, words);
  } catch (error) {
    deps.log.warn({ channelId: channel.id, err: error }, 'keeper not reached');
  }
}
