import { InstallProvider } from '@slack/oauth';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OAuthConfig } from '../config.js';
import { languageOfBrowser } from '../core/words/language-of-locale.js';
import { wordsIn } from '../core/words/words-in.js';
import { type FlowDeps } from '../flows/deps.js';
import { install, installEverywhere } from '../flows/installed.js';
import { AppError } from '../errors.js';
import { reply, type Routes } from './http-server.js';
import { BOT_SCOPES } from './ids.js';
import { keptFrom, writeInstallation } from './installation.js';
import { clientOptions, type SlackClientSettings } from './web-client.js';

const SLACK_API = 'https://slack.com/api/';

/** Where people agree to an installation: Slack's own page, or that of the stand-in for Slack that is configured. */
function authorizationUrl(apiUrl: string): string {
  return `${apiUrl === SLACK_API ? 'https://slack.com' : new URL(apiUrl).origin}/oauth/v2/authorize`;
}

const answersFor = ({ headers }: IncomingMessage) =>
  wordsIn(languageOfBrowser(headers['accept-language'])).answers;

function page(response: ServerResponse, status: number, words: string): void {
  reply(response, status, `${words}\n`);
}

/**
 * `GET /slack/install` sends a browser to Slack, and `GET /slack/oauth_redirect` takes it back: only with the state that this very
 * browser was given, at most ten minutes old. What is kept is the bot's token, sealed.
 */
export function createInstallRoutes(options: {
  readonly oauth: OAuthConfig;
  readonly settings: Omit<SlackClientSettings, 'botToken'>;
  readonly deps: FlowDeps;
}): Routes {
  const { oauth, settings, deps } = options;
  const installer = new InstallProvider({
    ...oauth,
    directInstall: true,
    authorizationUrl: authorizationUrl(settings.apiUrl),
    logger: settings.logger,
    clientOptions: clientOptions(settings),
    installationStore: {
      storeInstallation: async (installation) => {
        const found = keptFrom(installation);
        if (found === null) throw new AppError('input_invalid', 'Slack gave no bot token');
        const { key, kept } = found;
        await deps.store.installations.save(key, writeInstallation(kept));
        const bySlackId = installation.user.id;
        await (kept.isForOrganisation
          ? installEverywhere(deps, { slackEnterpriseId: key, bySlackId })
          : install(deps, { slackTeamId: key, bySlackId }));
      },
      fetchInstallation: () =>
        Promise.reject(new AppError('internal', 'Installations are read elsewhere')),
    },
  });
  return {
    'GET /slack/install': (request, response) =>
      installer.handleInstallPath(request, response, {}, { scopes: [...BOT_SCOPES] }),
    'GET /slack/oauth_redirect': (request, response) =>
      installer.handleCallback(request, response, {
        success: () => {
          page(response, 200, answersFor(request).installed);
        },
        failure: () => {
          page(response, 400, answersFor(request).notInstalled);
        },
      }),
  };
}
