import { App, type Receiver } from '@slack/bolt';
import { AppError } from '../errors.js';
import { clientOptions, type SlackClientSettings, type Workspaces } from './web-client.js';

/** Bolt's app over a receiver: whatever arrives is taken with the token of its own workspace, and nothing that fails is swallowed. */
export function createBolt(
  receiver: Receiver,
  settings: SlackClientSettings,
  workspaces: Workspaces,
): App {
  const app = new App({
    receiver,
    logger: settings.logger,
    clientOptions: clientOptions(settings),
    convoStore: false,
    authorize: async ({ teamId, enterpriseId }) => {
      const workspace = await workspaces.of({
        slackTeamId: teamId ?? null,
        slackEnterpriseId: enterpriseId ?? null,
      });
      return {
        botToken: workspace.botToken,
        botUserId: workspace.botUserId,
        teamId: workspace.slackTeamId,
        ...(workspace.botId === null ? {} : { botId: workspace.botId }),
      };
    },
  });
  // What fails must reach the receiver, which then does not acknowledge. A workspace that took Soundings out gets no answer, and
  // what Slack still had to say from there is dropped: to refuse it would make Slack send it again.
  app.error((error) => (isNotInstalled(error) ? Promise.resolve() : Promise.reject(error)));
  return app;
}

function isNotInstalled(error: Error): boolean {
  const original: unknown = 'original' in error ? error.original : null;
  return original instanceof AppError && original.code === 'not_installed';
}
