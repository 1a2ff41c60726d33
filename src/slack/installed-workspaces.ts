import { WebClient } from '@slack/web-api';
import { AppError } from '../errors.js';
import type { Store } from '../store/store-model.js';
import { type KeptInstallation, readInstallation } from './installation.js';
import type { RefreshToken } from './refresh-token.js';
import {
  askWhoWeAre,
  clientOptions,
  clientsFor,
  type SlackClientSettings,
  type Workspace,
  type Workspaces,
} from './web-client.js';

const ASKED_FOR_READINESS = 3;

type Settings = Omit<SlackClientSettings, 'botToken'>;
type Find = (key: string) => Promise<KeptInstallation | null>;

interface Options {
  readonly store: Pick<Store, 'installations' | 'workspaces'>;
  readonly settings: Settings;
  readonly refresh: RefreshToken;
}

/** Looked up each time: another process may have taken a token out of use. */
function createFinding({ store, refresh }: Options): Find {
  return async (key) => {
    const value = await store.installations.find(key);
    return value === null ? null : refresh(key, readInstallation(value));
  };
}

/** Slack says the address of a workspace once a token. */
function createMaking(settings: Settings) {
  const made = new Map<
    string,
    { readonly token: string; readonly workspace: Promise<Workspace> }
  >();
  return async (slackTeamId: string, kept: KeptInstallation): Promise<Workspace> => {
    const ready = made.get(slackTeamId);
    if (ready?.token === kept.token) return ready.workspace;
    const clients = clientsFor({ ...settings, botToken: kept.token });
    const workspace = askWhoWeAre(clients.once).then(({ url }) => ({
      slackTeamId,
      url,
      botUserId: kept.botUserId,
      botId: kept.botId,
      botToken: kept.token,
      ...clients,
    }));
    made.set(slackTeamId, { token: kept.token, workspace });
    workspace.catch(() => made.delete(slackTeamId));
    return workspace;
  };
}

/** Any token that Slack takes will do; with none kept, that Slack answers is all there is to ask. */
async function confirmAny({ store, settings }: Options, find: Find): Promise<void> {
  const keys = await store.installations.keys(ASKED_FOR_READINESS);
  if (keys.length === 0) {
    await new WebClient(undefined, clientOptions(settings)).apiCall('api.test');
    return;
  }
  for (const key of keys) {
    const kept = await find(key);
    if (kept === null) continue;
    const asked = askWhoWeAre(clientsFor({ ...settings, botToken: kept.token }).once);
    if ((await Promise.allSettled([asked]))[0].status === 'fulfilled') return;
  }
  throw new AppError('slack_refused', 'Slack took no token of an installation');
}

/** Many workspaces, each with the token of its own installation or of its organisation's; nothing of one reaches another. */
export function createInstalledWorkspaces(options: Options): Workspaces {
  const { store, settings } = options;
  const find = createFinding(options);
  const make = createMaking(settings);
  const belonging = new Set<string>();

  async function belongTo(slackTeamId: string, enterpriseId: string): Promise<void> {
    const both = `${slackTeamId} ${enterpriseId}`;
    if (belonging.has(both)) return;
    await store.workspaces.belongTo(slackTeamId, enterpriseId);
    belonging.add(both);
  }

  async function lookUp(slackTeamId: string, enterpriseId: string | null) {
    const own = await find(slackTeamId);
    if (own !== null) return make(slackTeamId, own);
    if (enterpriseId === null) return null;
    const shared = await find(enterpriseId);
    if (shared?.isForOrganisation !== true) return null;
    await belongTo(slackTeamId, enterpriseId);
    return make(slackTeamId, shared);
  }

  return {
    get: async (slackTeamId) => {
      const found =
        (await lookUp(slackTeamId, null)) ??
        (await lookUp(slackTeamId, await store.workspaces.enterpriseOf(slackTeamId)));
      if (found !== null) return found;
      throw new AppError('slack_refused', 'Soundings is not installed in that workspace');
    },
    of: async ({ slackTeamId, slackEnterpriseId }) => {
      const found = slackTeamId === null ? null : await lookUp(slackTeamId, slackEnterpriseId);
      if (found !== null) return found;
      throw new AppError('not_installed', 'Soundings is not installed in that workspace');
    },
    confirm: async () => {
      await confirmAny(options, find);
      return null;
    },
  };
}
