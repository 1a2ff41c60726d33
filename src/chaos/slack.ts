import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, type SlackMessage } from './slack-answers.js';

/** What goes wrong with one call that posts. */
export type PostFault =
  | 'accept-then-reset'
  | 'accept-then-503'
  | 'accept-then-hang'
  | 'accept-then-error'
  | 'accept-then-broken-json'
  | 'reset-before'
  | 'hang-before'
  | 'ratelimited'
  | `refuse:${string}`;

export interface AcceptedPost {
  readonly postId: string;
  readonly channel: string;
  readonly atMs: number;
  readonly text: string;
}

export interface ChaosSlack {
  readonly url: string;
  /** Every message that was accepted, in order. */
  readonly ledger: readonly AcceptedPost[];
  /** Asked for each call but posts; what it gives goes wrong. */
  onCall: (method: string, form: URLSearchParams) => PostFault | null;
  /** The oracle: how often a message with each post's id was accepted. */
  readonly accepted: ReadonlyMap<string, number>;
  /** What was sent to response addresses of ours, by the last part of each. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Calls by method. */
  readonly calls: ReadonlyMap<string, number>;
  /** Asked for each post that arrives; what it gives goes wrong. */
  onPost: (postId: string, channel: string) => PostFault | null;
  /** After acceptance and before the answer, then after the answer has left. */
  onAccepted: (postId: string) => void;
  onAnswered: (postId: string) => void;
  /** What a 429 asks for. */
  retryAfterSeconds: number;
  /** Where Socket Mode is. */
  socketUrl: string;
  /** How long Slack thinks about each post. */
  thinkMs: () => number;
  /** A response address, as an act of a person carries one. */
  answersAt(name: string): string;
  say(channel: string, message: SlackMessage): void;
  /** Cuts off every call that hangs. */
  dropHanging(): void;
  stop(): Promise<void>;
}

const ANSWERS = '/answers/';

type Handlers = Pick<
  ChaosSlack,
  'onCall' | 'retryAfterSeconds' | 'socketUrl' | 'onPost' | 'onAccepted' | 'onAnswered' | 'thinkMs'
>;

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

function sendJson(response: ServerResponse, body: unknown, status = 200, retryAfter = 1): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 429 ? { 'retry-after': String(retryAfter) } : {}),
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

const hanging = new Set<ServerResponse>();

function spoil(response: ServerResponse, fault: PostFault, retryAfter: number): void {
  if (fault === 'accept-then-reset' || fault === 'reset-before') response.destroy();
  else if (fault === 'accept-then-503') sendJson(response, 'upstream', 503);
  else if (fault === 'ratelimited')
    sendJson(response, { ok: false, error: 'ratelimited' }, 429, retryAfter);
  else if (fault.startsWith('refuse:'))
    sendJson(response, { ok: false, error: fault.slice('refuse:'.length) });
  else if (fault === 'accept-then-error')
    sendJson(response, { ok: false, error: 'internal_error' });
  else if (fault === 'accept-then-broken-json') sendJson(response, '{"ok":tru');
  else {
    hanging.add(response);
    response.once('close', () => hanging.delete(response));
  }
}

const isRefusal = (fault: PostFault | null): boolean =>
  fault === 'reset-before' ||
  fault === 'hang-before' ||
  fault === 'ratelimited' ||
  fault?.startsWith('refuse:') === true;

function serverOf(answer: (path: string, body: string, response: ServerResponse) => void): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      answer(path, Buffer.concat(chunks).toString('utf8'), response);
    });
  });
}

const withoutFaults = (): Handlers => ({
  onCall: () => null,
  onPost: () => null,
  retryAfterSeconds: 1,
  socketUrl: '',
  onAccepted: () => undefined,
  onAnswered: () => undefined,
  thinkMs: () => 0,
});

/** A Slack that keeps a ledger of what it accepted, and does to each call what it is told to. */
export async function startChaosSlack(): Promise<ChaosSlack> {
  const channels = new Map<string, SlackMessage[]>();
  const accepted = new Map<string, number>();
  const calls = new Map<string, number>();
  const answers = new Map<string, string[]>();
  const ledger: AcceptedPost[] = [];
  let posted = 0;
  const handlers = withoutFaults();
  const say = (channel: string, message: SlackMessage): void => {
    const said = channels.get(channel);
    if (said === undefined) channels.set(channel, [message]);
    else said.push(message);
  };

  const post = async (form: URLSearchParams, response: ServerResponse): Promise<void> => {
    const given = form.get('metadata');
    const metadata = given === null ? undefined : (JSON.parse(given) as SlackMessage['metadata']);
    const id = metadata?.event_payload.id ?? 'direct message';
    const channel = form.get('channel') ?? '';
    const fault = handlers.onPost(id, channel);
    await sleep(handlers.thinkMs());
    posted += 1;
    const ts = `${Math.floor(Date.now() / 1000)}.${String(posted % 1_000_000).padStart(6, '0')}`;
    if (!isRefusal(fault)) {
      const text = form.get('text') ?? '';
      const shown = metadata === undefined ? {} : { metadata };
      say(channel, { ts, user: 'UBOT', bot_id: 'BBOT', text, ...shown });
      count(accepted, id);
      ledger.push({ postId: id, channel, atMs: performance.now(), text });
      handlers.onAccepted(id);
    }
    if (fault !== null) {
      spoil(response, fault, handlers.retryAfterSeconds);
      return;
    }
    sendJson(response, { ok: true, ts, channel });
    handlers.onAnswered(id);
  };

  const server = serverOf((path, body, response) => {
    const method = path.split('/').pop() ?? '';
    if (path.startsWith(ANSWERS)) {
      answers.set(method, [...(answers.get(method) ?? []), body]);
      sendJson(response, 'ok');
      return;
    }
    const form = new URLSearchParams(body);
    count(calls, method);
    const fault = method === 'chat.postMessage' ? null : handlers.onCall(method, form);
    if (fault !== null) spoil(response, fault, handlers.retryAfterSeconds);
    else if (method === 'chat.postMessage') void post(form, response);
    else if (method === 'apps.connections.open')
      sendJson(response, { ok: true, url: handlers.socketUrl });
    else sendJson(response, { ok: true, ...answerOf(method, form, channels) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(handlers, {
    url: `http://127.0.0.1:${port}/api/`,
    accepted,
    ledger,
    calls,
    answers,
    answersAt: (name: string) => `http://127.0.0.1:${port}${ANSWERS}${name}`,
    say,
    dropHanging: () => {
      for (const response of hanging) response.destroy();
    },
    stop: () => stopServer(server),
  });
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
