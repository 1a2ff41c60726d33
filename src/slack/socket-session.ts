import type { SocketModeClient } from '@slack/socket-mode';
import { WebAPIRateLimitedError } from '@slack/web-api';
import { AppError } from '../errors.js';
import type { Log } from '../log.js';
import { failureOf } from './slack-failure.js';
import { guardSocket } from './socket-guard.js';

const FIRST_WAIT_MS = 500;
const WAIT_MS_MAX = 10_000;
/** No token mends itself sooner; asking more often would only be noise. */
const FATAL_WAIT_MS = 5 * 60_000;
const HELLO_WITHIN_MS = 20_000;
/** A connection that held this long was good: the next wait starts small again. */
const GOOD_AFTER_MS = 30_000;
const STOP_WITHIN_MS = 2_000;

const FATAL = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
]);

export interface SocketSession {
  /** Tries once and then keeps trying by itself. Throws `AppError('slack_refused')` when Slack refuses the app token. */
  start(): Promise<void>;
  stop(): Promise<void>;
  isOpen(): boolean;
  /** Slack's word for why no connection can come about until somebody mends the token; else null. */
  fatal(): string | null;
}

type Attempt =
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly reason: string; readonly waitMs: number | null };

async function openOnce(client: SocketModeClient): Promise<Attempt> {
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<Attempt>((resolve) => {
    timer = setTimeout(() => {
      void client.disconnect();
      resolve({ kind: 'failed', reason: 'no_hello', waitMs: null });
    }, HELLO_WITHIN_MS);
  });
  const opened = client.start().then(
    (): Attempt => ({ kind: 'open' }),
    (error: unknown): Attempt => {
      const failure = failureOf(error);
      const waitMs = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : null;
      return { kind: 'failed', reason: failure.reason, waitMs };
    },
  );
  try {
    return await Promise.race([opened, silent]);
  } finally {
    clearTimeout(timer);
  }
}

interface SessionOptions {
  readonly client: SocketModeClient;
  readonly log: Log;
  onOpen(isFirst: boolean): void;
}

interface State {
  isRunning: boolean;
  isOpen: boolean;
  isFirst: boolean;
  openedAt: number;
  /** Tries since a connection last held well. */
  tries: number;
  fatal: string | null;
  timer: NodeJS.Timeout | undefined;
}

function waitAfter(tries: number): number {
  return tries === 0 ? 0 : Math.min(WAIT_MS_MAX, FIRST_WAIT_MS * 2 ** (tries - 1));
}

function tryAgain(state: State, options: SessionOptions, ms: number): void {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    void attempt(state, options);
  }, ms);
}

async function attempt(state: State, options: SessionOptions): Promise<void> {
  const result = await openOnce(options.client);
  if (!state.isRunning) {
    void options.client.disconnect();
    return;
  }
  state.tries += 1;
  if (result.kind === 'open') {
    const { isFirst } = state;
    Object.assign(state, { isOpen: true, isFirst: false, fatal: null });
    state.openedAt = performance.now();
    options.log.info({}, 'the socket to Slack is open');
    options.onOpen(isFirst);
    return;
  }
  const { reason, waitMs } = result;
  if (FATAL.has(reason)) {
    state.fatal = reason;
    const words = 'Slack refuses SLACK_APP_TOKEN: no events arrive until it is mended';
    options.log.error({ reason }, words);
    tryAgain(state, options, FATAL_WAIT_MS);
    return;
  }
  options.log.warn({ reason }, 'no socket to Slack yet; trying again');
  tryAgain(state, options, waitMs ?? waitAfter(state.tries));
}

function onClosed(state: State, options: SessionOptions): void {
  if (!state.isOpen) return;
  state.isOpen = false;
  if (performance.now() - state.openedAt > GOOD_AFTER_MS) state.tries = 0;
  if (!state.isRunning) return;
  options.log.warn({}, 'the socket to Slack closed; opening another');
  tryAgain(state, options, waitAfter(state.tries));
}

async function start(state: State, options: SessionOptions): Promise<void> {
  state.isRunning = true;
  await attempt(state, options);
  if (state.fatal === null) return;
  state.isRunning = false;
  clearTimeout(state.timer);
  throw new AppError(
    'slack_refused',
    `Slack refused SLACK_APP_TOKEN (${state.fatal}). Make an app-level token with the scope connections:write on the Basic Information page of your Slack app.`,
  );
}

async function stop(state: State, client: SocketModeClient): Promise<void> {
  state.isRunning = false;
  clearTimeout(state.timer);
  if (!state.isOpen) return;
  state.isOpen = false;
  let late: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    late = setTimeout(resolve, STOP_WITHIN_MS);
  });
  await Promise.race([client.disconnect(), waited]);
  clearTimeout(late);
}

/**
 * Keeps one socket open. Reconnecting is ours, since 3.1.0 waits ever longer, gives up after some failures and then rejects
 * outside any handler, which ends the process. Build the receiver with `autoReconnectEnabled: false`.
 */
export function createSocketSession(options: SessionOptions): SocketSession {
  const state: State = {
    isRunning: false,
    isOpen: false,
    isFirst: true,
    openedAt: 0,
    tries: 0,
    fatal: null,
    timer: undefined,
  };
  guardSocket(options.client, options.log, () => {
    // Slack renews its sockets every few hours: no failure, however soon it comes.
    state.tries = 0;
  });
  options.client.on('disconnected', () => {
    onClosed(state, options);
  });
  return {
    start: () => start(state, options),
    stop: () => stop(state, options.client),
    isOpen: () => state.isOpen,
    fatal: () => state.fatal,
  };
}
