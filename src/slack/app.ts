import type { Receiver } from '@slack/bolt';
import type { FetchFunction } from '@slack/web-api';
import type { Analysis } from '../analysis/analysis.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { Language } from '../core/model.js';
import { AppError } from '../errors.js';
import type { FlowDeps } from '../flows/deps.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Store } from '../store/store-model.js';
import { type Background, createBackground } from './background.js';
import { createBolt } from './bolt-app.js';
import { createBoltLogger } from './bolt-logger.js';
import { commitBeforeAck, type DeliveryHooks } from './commit-before-ack.js';
import { countedStore } from './counted-store.js';
import type { HttpReceiver } from './http-receiver.js';
import { createHttpServer, reply, type Routes } from './http-server.js';
import { registerListeners } from './listeners/index.js';
import { createTakeMessages } from './listeners/messages.js';
import { createMessenger, type SlackMessenger } from './messenger.js';
import { type Actor, actorOf } from './not-saved.js';
import { createReadiness, type Readiness } from './readiness.js';
import { personLanguage } from '../flows/person-language.js';
import { install } from '../flows/installed.js';
import { createInstallRoutes } from './install-routes.js';
import { sendToResponseUrl } from './response-url.js';
import { createSocketSession, type SocketSession } from './socket-session.js';
import { createSurfaces } from './surfaces.js';
import { transportOf } from './transport.js';
import type { SlackClientSettings, Workspaces } from './web-client.js';
import { within } from '../within.js';
import { workspacesOf } from './workspaces-of.js';

const SETTLE_MS = 5_000;
/** Whoever acted waits for bad news: rather at once in English than late. */
const LANGUAGE_WITHIN_MS = 700;

export interface SlackAppOptions {
  readonly config: Pick<Config, 'slack' | 'host' | 'port'>;
  readonly store: Store;
  readonly analysis: Analysis;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** For tests: answers the Web API. */
  readonly fetch?: FetchFunction;
  /** For tests: delivers straight to Bolt, in place of HTTP or a socket. */
  readonly receiver?: Receiver;
  /** False: calls to Slack follow each other without pause. Left out: paced, unless the Web API runs on this machine. */
  readonly isPaced?: boolean;
}

export interface SlackApp {
  /** What jobs get: the same store and messenger, counted as found by reading and not by an event. */
  readonly deps: FlowDeps;
  readonly messenger: SlackMessenger;
  /** Resolves once requests are taken. Throws `AppError('slack_refused')` when Slack refuses a token. */
  start(): Promise<{ readonly httpUrl: string }>;
  stop(): Promise<void>;
  isReady(): Promise<boolean>;
  /** Resolves when what nobody waits for (posts after an act, notes, reactions) is through. */
  settle(): Promise<void>;
}

function isOnThisMachine(apiUrl: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(new URL(apiUrl).hostname);
}

interface BothDeps {
  readonly forEvents: FlowDeps;
  readonly forJobs: FlowDeps;
}

function depsOf(
  options: SlackAppOptions,
  slackMessenger: SlackMessenger,
  background: Background,
): BothDeps {
  const { store, analysis, clock, log, metrics } = options;
  const onPrivate = (as: string): void => {
    if (as === 'new') metrics.responseStored();
  };
  // Nobody waits for a reaction, but for `settle`.
  const acknowledge: SlackMessenger['acknowledge'] = (target, ts) => {
    background.run('a reaction', () => slackMessenger.acknowledge(target, ts));
    return Promise.resolve();
  };
  const messenger = { ...slackMessenger, acknowledge };
  const shared = { messenger, analysis, clock, log };
  const forEvents = countedStore(store, {
    onPrivate,
    onOpen: (as, saidAt) => {
      if (as === 'unchanged') metrics.eventDuplicate();
      if (as !== 'new') return;
      metrics.responseStored();
      metrics.lag((clock.now().getTime() - saidAt.getTime()) / 1000);
    },
  });
  const forJobs = countedStore(store, {
    onPrivate,
    onOpen: (as) => {
      if (as !== 'new') return;
      metrics.responseStored();
      metrics.backfilled();
    },
  });
  return { forEvents: { ...shared, store: forEvents }, forJobs: { ...shared, store: forJobs } };
}

async function languageOfActor(
  deps: FlowDeps,
  workspaces: Workspaces,
  actor: Actor | null,
): Promise<Language> {
  if (actor === null) return 'en';
  const { slackTeamId } = await workspaces.of(actor);
  return personLanguage(deps, { ...actor, slackTeamId });
}

function hooksOf(
  options: SlackAppOptions,
  settings: SlackClientSettings,
  made: {
    readonly messenger: SlackMessenger;
    readonly background: Background;
    readonly deps: FlowDeps;
    again(): void;
  },
  workspaces: Workspaces,
): DeliveryHooks {
  const { log, metrics } = options;
  const { deps, messenger } = made;
  return {
    log,
    takeDirectly: createTakeMessages({ deps, messenger, workspaces, log }),
    onEvent: () => {
      metrics.eventReceived();
    },
    onRateLimited: () => {
      log.warn({}, 'Slack holds back events for a while; reading the threads instead');
      made.again();
    },
    whisper: ({ slackChannelId, slackUserId, text, ...delivered }) => {
      made.background.run('a note', async () => {
        const { slackTeamId } = await workspaces.of(delivered);
        const place = { slackTeamId, slackChannelId, threadTs: null };
        await made.messenger.whisper(place, slackUserId, text);
      });
    },
    languageOf: (body) =>
      within(LANGUAGE_WITHIN_MS, languageOfActor(deps, workspaces, actorOf(body)), 'en'),
    answerLate: (body, answer) => {
      const url: unknown = body['response_url'];
      if (typeof url !== 'string' || typeof answer !== 'object' || answer === null) return;
      made.background.run('a late answer', () =>
        sendToResponseUrl(url, answer, { apiUrl: settings.apiUrl, log, fetch: settings.fetch }),
      );
    },
  };
}

function routesOf(
  readiness: Readiness,
  metrics: Metrics,
  http: HttpReceiver | null,
  installing: Routes,
): Routes {
  return {
    ...installing,
    'GET /healthz': (_request, response) => {
      reply(response, 200, 'ok');
      return Promise.resolve();
    },
    'GET /readyz': async (_request, response) => {
      const isReady = await readiness.isReady();
      reply(response, isReady ? 200 : 503, isReady ? 'ready' : 'not ready');
    },
    'GET /metrics': async (_request, response) => {
      const { body, contentType } = await metrics.text();
      reply(response, 200, body, contentType);
    },
    ...(http === null ? {} : { 'POST /slack/events': http.handler }),
  };
}

function installRoutesOf(
  { oauth }: Config['slack'],
  settings: SlackClientSettings,
  deps: FlowDeps,
): Routes {
  return oauth === undefined ? {} : createInstallRoutes({ oauth, settings, deps });
}

async function confirmToken(workspaces: Workspaces, deps: FlowDeps): Promise<void> {
  const { log } = deps;
  try {
    const own = await workspaces.confirm();
    // With a token that Slack takes it is installed, whatever was said of it before.
    if (own !== null) await install(deps, { slackTeamId: own.slackTeamId, bySlackId: null });
  } catch (error) {
    const words = error instanceof AppError ? error.message : '';
    if (/\((invalid_auth|not_authed|account_inactive|token_revoked|token_expired)\)/u.test(words)) {
      throw new AppError(
        'slack_refused',
        `${words}. Install the app to your workspace again and set SLACK_BOT_TOKEN to its Bot User OAuth Token.`,
        { cause: error },
      );
    }
    // Slack may be away for a while; the app waits for it and says so in /readyz.
    log.warn({ reason: words }, 'Slack does not answer yet');
  }
}

/** Events may have been lost: noted for all threads; the next tick begins to read them, of all replicas one each. */
function createReadAgain(background: Background, { store }: FlowDeps): () => void {
  return () => {
    background.run('a note to read the threads', () => store.threads.readAllAgain());
  };
}

/** The Slack edge: Bolt over HTTP or a socket, the messenger behind which flows see Slack, health and metrics. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { config, store, clock, log, metrics } = options;
  const settings: SlackClientSettings = {
    botToken: config.slack.botToken ?? '',
    apiUrl: config.slack.apiUrl,
    logger: createBoltLogger(log),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  };
  const workspaces = workspacesOf({ slack: config.slack, store, settings, clock, log });
  const pace = (options.isPaced ?? !isOnThisMachine(settings.apiUrl)) ? store.pace : null;
  const messenger = createMessenger({ workspaces, clock, log, metrics, pace });
  const background = createBackground(log);
  const deps = depsOf(options, messenger, background);
  const again = createReadAgain(background, deps.forJobs);

  const transport = transportOf(options, settings);
  const made = { messenger, background, deps: deps.forEvents, again };
  const hooks = hooksOf(options, settings, made, workspaces);
  const app = createBolt(commitBeforeAck(transport.receiver, hooks), settings, workspaces);
  registerListeners({
    app,
    deps: deps.forEvents,
    messenger,
    surfaces: createSurfaces(workspaces, log),
    workspaces,
    background,
    log,
  });

  const session: SocketSession | null =
    transport.socket === null
      ? null
      : createSocketSession({
          client: transport.socket.client,
          log,
          onOpen: again,
        });
  const readiness = createReadiness(store, workspaces, session);
  const installing = installRoutesOf(config.slack, settings, deps.forEvents);
  const routes = routesOf(readiness, metrics, transport.http, installing);
  const server = createHttpServer(config, routes, log);

  return {
    deps: deps.forJobs,
    messenger,
    isReady: () => readiness.isReady(),
    settle: () => background.settle(SETTLE_MS),
    start: async () => {
      await confirmToken(workspaces, deps.forJobs);
      const httpUrl = await server.start();
      try {
        await session?.start();
      } catch (error) {
        await server.stop();
        throw error;
      }
      return { httpUrl };
    },
    stop: async () => {
      await session?.stop();
      await server.stop();
      await background.settle(SETTLE_MS);
    },
  };
}
