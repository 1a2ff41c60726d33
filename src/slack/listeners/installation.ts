import { leaveChannel } from '../../flows/leave-channel.js';
import { parseTokensRevoked, parseUserChange } from '../payloads.js';
import { type Edge, onEvent } from './edge.js';

async function leaveAll({ deps, log }: Edge, slackTeamId: string, why: string): Promise<void> {
  log.warn({ why }, 'Soundings was taken out of the workspace; nothing is posted any more');
  for (const { slackTeamId: team, slackChannelId } of await deps.store.channels.list()) {
    if (team === slackTeamId) await leaveChannel(deps, { slackTeamId, slackChannelId, why });
  }
}

/** The workspace: people who change, and the app being taken out of it. */
export function listenToInstallation(edge: Edge): void {
  onEvent(edge, 'user_change', (event, slackTeamId) => {
    edge.messenger.people.forget(slackTeamId, parseUserChange(event).slackUserId);
    return Promise.resolve();
  });
  onEvent(edge, 'app_uninstalled', (_event, slackTeamId) =>
    leaveAll(edge, slackTeamId, 'uninstalled'),
  );
  onEvent(edge, 'tokens_revoked', async (event, slackTeamId) => {
    if (parseTokensRevoked(event).isBotRevoked) await leaveAll(edge, slackTeamId, 'token_revoked');
  });
}
