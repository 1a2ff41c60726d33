import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, hasCode } from '../errors.js';
import type { Log } from '../log.js';
import { errorFields } from '../error-fields.js';

const STOP_WAIT_MS = 5_000;
/** Slack holds a few; beyond this a connection is closed at once, or strangers could hold all the memory. */
const CONNECTIONS_MAX = 2_000;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** By `GET /path`. */
export type Routes = Readonly<Record<string, Handler>>;

export interface HttpServer {
  /** Resolves with the address that reaches it from this machine. */
  start(): Promise<string>;
  /** Takes no more, lets what runs end for up to 5 s, then closes. */
  stop(): Promise<void>;
}

/** Answers once, with a body that tells nothing about us. */
export function reply(
  response: ServerResponse,
  status: number,
  body = '',
  contentType = 'text/plain; charset=utf-8',
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...(body === '' ? {} : { 'content-type': contentType }),
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function statusOfMiss(routes: Routes, path: string): number {
  return Object.keys(routes).some((key) => key.endsWith(` ${path}`)) ? 405 : 404;
}

/** An HTTP server with few routes and bounds on everything that a stranger can make it wait for. */
export function createHttpServer(
  at: { readonly host: string; readonly port: number },
  routes: Routes,
  log: Log,
): HttpServer {
  const limits = {
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    maxHeaderSize: 16_384,
    // Node looks at these times every 30 s only.
    connectionsCheckingInterval: 1_000,
  };
  let isStopping = false;
  const server = createServer(limits, (request, response) => {
    // Who keeps a connection busy would otherwise hold the stop up until it is cut off.
    if (isStopping) response.setHeader('connection', 'close');
    const path = pathOf(request);
    // Node sends no body to a HEAD, with which some look whether we are up.
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
    const handler = routes[`${method} ${path}`];
    if (handler === undefined) {
      reply(response, statusOfMiss(routes, path), 'not found');
      return;
    }
    handler(request, response).catch((error: unknown) => {
      log.error(errorFields(error), 'a request failed');
      reply(response, 500, 'try again');
    });
  });

  server.maxConnections = CONNECTIONS_MAX;

  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error) => {
          reject(cannotListen(error));
        });
        server.listen(at.port, at.host, () => {
          server.removeAllListeners('error');
          resolve(urlOf(at.host, server.address() as AddressInfo));
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        if (!server.listening) {
          resolve();
          return;
        }
        const timer = setTimeout(() => {
          server.closeAllConnections();
        }, STOP_WAIT_MS);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

const CANNOT_LISTEN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT is taken by another program. Stop that one, or set PORT to another.',
  EACCES: 'This user may not listen on that PORT. Set PORT to 1024 or more.',
  EADDRNOTAVAIL: 'HOST is no address of this machine. Leave it out to listen on all of them.',
  ENOTFOUND: 'HOST is no address of this machine. Leave it out to listen on all of them.',
};

function cannotListen(error: Error): Error {
  const [, words] = Object.entries(CANNOT_LISTEN).find(([code]) => hasCode(error, code)) ?? [];
  return words === undefined ? error : new AppError('listen_refused', words, { cause: error });
}

function urlOf(host: string, { port }: AddressInfo): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = isAny ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
