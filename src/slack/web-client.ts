import type { Logger as BoltLogger } from '@slack/bolt';
import { type FetchFunction, WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { failureOf } from './slack-failure.js';
import { createUpload, type Upload } from './upload.js';

const TIMEOUT_MS = 10_000;

/** One workspace's way to Slack. `once` tries once and says so; `reads` may repeat, since reading twice is harmless. */
export interface Workspace {
  readonly slackTeamId: string;
  /** `https://name.slack.com/`, or null where Slack did not say. */
  readonly url: string | null;
  readonly botUserId: string;
  readonly botId: string | null;
  readonly botToken: string;
  readonly once: WebClient;
  readonly reads: WebClient;
  readonly upload: Upload;
}

export interface SlackClientSettings {
  readonly botToken: string;
  /** Ends in `/`. */
  readonly apiUrl: string;
  readonly logger: BoltLogger;
  readonly fetch?: FetchFunction;
}

/** Options that every client shares: bounded in time, no method name that is an address, no hidden waiting on a 429. */
export function clientOptions(settings: Omit<SlackClientSettings, 'botToken'>): WebClientOptions {
  return {
    slackApiUrl: settings.apiUrl,
    logger: settings.logger,
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    retryConfig: { retries: 0 },
    ...(settings.fetch === undefined ? {} : { fetch: settings.fetch }),
  };
}

const AuthTest = z.object({
  url: z.string().optional(),
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional(),
});

/** Whom Slack says a delivery is for. */
export interface DeliveredTo {
  readonly slackTeamId: string | null;
  readonly slackEnterpriseId: string | null;
}

export interface Workspaces {
  /** The workspace of this team, once Slack confirmed our token. Throws `AppError('slack_refused')`. */
  get(slackTeamId: string): Promise<Workspace>;
  /** The workspace that a delivery is for. Throws `AppError('not_installed')` where Soundings is not installed. */
  of(delivered: DeliveredTo): Promise<Workspace>;
  /** Asks Slack whether it takes a token of ours, and gives the workspace where there is but one. Throws when it takes none. */
  confirm(options?: { readonly isFresh: boolean }): Promise<Workspace | null>;
}

/** The ways to Slack with one token. */
export function clientsFor(
  settings: SlackClientSettings,
): Pick<Workspace, 'once' | 'reads' | 'upload'> {
  const shared = clientOptions(settings);
  return {
    once: new WebClient(settings.botToken, shared),
    upload: createUpload(settings.apiUrl, settings.fetch),
    reads: new WebClient(settings.botToken, {
      ...shared,
      retryConfig: { retries: 2, minTimeout: 300, factor: 2 },
    }),
  };
}

/** What Slack says of a token. Throws `AppError('slack_refused')`. */
export async function askWhoWeAre(
  once: WebClient,
): Promise<{ slackTeamId: string; botUserId: string; botId: string | null; url: string | null }> {
  try {
    const answer = AuthTest.parse(await once.apiCall('auth.test'));
    return {
      slackTeamId: answer.team_id,
      url: answer.url === undefined ? null : answer.url.replace(/\/?$/u, '/'),
      botUserId: answer.user_id,
      botId: answer.bot_id ?? null,
    };
  } catch (error) {
    const { reason } = failureOf(error);
    throw new AppError('slack_refused', `Slack did not confirm the bot token (${reason})`, {
      cause: error,
    });
  }
}

/** The only workspace of a single-workspace install. */
export interface OwnWorkspace extends Workspaces {
  /** The one workspace of a single-workspace install; asks Slack again when `isFresh`. */
  own(options?: { readonly isFresh: boolean }): Promise<Workspace>;
}

/** A single-workspace install: one token, one team, `auth.test` asked once and again on demand. */
export function createWorkspaces(settings: SlackClientSettings): OwnWorkspace {
  const { once, reads, upload } = clientsFor(settings);
  let known: Promise<Workspace> | null = null;

  async function ask(): Promise<Workspace> {
    return { ...(await askWhoWeAre(once)), botToken: settings.botToken, once, reads, upload };
  }

  const own: OwnWorkspace['own'] = async (options) => {
    if (known !== null && options?.isFresh !== true) return known;
    const asked = ask();
    known ??= asked;
    try {
      const workspace = await asked;
      known = asked;
      return workspace;
    } catch (error) {
      if (known === asked) known = null;
      throw error;
    }
  };

  return {
    own,
    of: () => own(),
    confirm: (options) => own(options),
    get: async (slackTeamId) => {
      const workspace = await own();
      if (workspace.slackTeamId === slackTeamId) return workspace;
      throw new AppError('slack_refused', 'Soundings is not installed in that workspace');
    },
  };
}
