import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { OAuthConfig } from '../config.js';
import type { Log } from '../log.js';
import type { InstallationStore } from '../store/store-model.js';
import { type KeptInstallation, readInstallation, writeInstallation } from './installation.js';
import { failureOf } from './slack-failure.js';
import { clientOptions, type SlackClientSettings } from './web-client.js';

/** Slack's tokens last twelve hours; a new one is asked for well before. */
const AHEAD_MS = 2 * 3_600_000;
/** A row is held meanwhile: less than the database lets a transaction wait. */
const WITHIN_MS = 6_000;

const Refreshed = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
});

export type RefreshToken = (key: string, kept: KeptInstallation) => Promise<KeptInstallation>;

const isDue = ({ refresh }: KeptInstallation, now: number): boolean =>
  refresh !== null && refresh.expiresAt - now < AHEAD_MS;

/**
 * Gives an installation with a token that is good for a while. Of many that ask at once, in any number of processes, one asks
 * Slack: the row is held, and whoever comes next finds the new token there. Where Slack does not give one, the old one is tried on.
 */
export function createRefreshToken(options: {
  readonly installations: InstallationStore;
  readonly settings: Omit<SlackClientSettings, 'botToken'>;
  readonly oauth: OAuthConfig;
  readonly log: Log;
  readonly now: () => number;
}): RefreshToken {
  const { installations, settings, oauth, log, now } = options;
  const client = new WebClient(undefined, { ...clientOptions(settings), timeout: WITHIN_MS });
  const running = new Map<string, Promise<KeptInstallation>>();

  async function ask(kept: KeptInstallation): Promise<KeptInstallation> {
    const answer = await client.apiCall('oauth.v2.access', {
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: kept.refresh?.token ?? '',
    });
    const {
      access_token: token,
      refresh_token: next,
      expires_in: seconds,
    } = Refreshed.parse(answer);
    return { ...kept, token, refresh: { token: next, expiresAt: now() + seconds * 1000 } };
  }

  async function refresh(key: string, before: KeptInstallation): Promise<KeptInstallation> {
    try {
      const value = await installations.change(key, async (current) => {
        const kept = readInstallation(current);
        return isDue(kept, now()) ? writeInstallation(await ask(kept)) : null;
      });
      return value === null ? before : readInstallation(value);
    } catch (error) {
      log.warn({ key, reason: failureOf(error).reason }, 'a token could not be renewed');
      return before;
    }
  }

  return async (key, kept) => {
    if (!isDue(kept, now())) return kept;
    const known = running.get(key);
    if (known !== undefined) return known;
    const started = refresh(key, kept).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}
