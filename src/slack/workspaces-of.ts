import type { Clock } from '../clock.js';
import type { SlackConfig } from '../config.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store-model.js';
import { createInstalledWorkspaces } from './installed-workspaces.js';
import { createRefreshToken } from './refresh-token.js';
import { createWorkspaces, type SlackClientSettings, type Workspaces } from './web-client.js';

/** One workspace by its token, or many by their installations. */
export function workspacesOf(options: {
  readonly slack: SlackConfig;
  readonly store: Store;
  readonly settings: SlackClientSettings;
  readonly clock: Clock;
  readonly log: Log;
}): Workspaces {
  const { slack, store, settings, clock, log } = options;
  if (slack.oauth === undefined) return createWorkspaces(settings);
  const refresh = createRefreshToken({
    installations: store.installations,
    settings,
    oauth: slack.oauth,
    log,
    now: () => clock.now().getTime(),
  });
  return createInstalledWorkspaces({ store, settings, refresh });
}
