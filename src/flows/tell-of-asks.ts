import type { FlowDeps } from './deps.js';
import { mayAct } from './may-act.js';
import { personLanguage } from './person-language.js';

/** Asks authors, in the thread where they have just written and seen by them alone, whether their words may be voted on: once a text. */
export async function tellOfAsks(deps: FlowDeps): Promise<void> {
  for (const asked of await deps.store.statements.takeDueAsks(deps.clock.now())) {
    const { id: statementId, channelId, slackTeamId, slackUserId, text, threadTs } = asked;
    const channel = await deps.store.channels.get(channelId);
    if (channel === null) continue;
    const { slackChannelId } = channel;
    const may = await mayAct(deps, { slackTeamId, slackChannelId, slackUserId, act: 'answer' });
    if (!may.ok) continue;
    const place = { slackTeamId, slackChannelId, threadTs };
    const language = await personLanguage(deps, { slackTeamId, slackUserId, slackChannelId });
    await deps.messenger.askForStatement(place, slackUserId, { statementId, text, language });
  }
}
