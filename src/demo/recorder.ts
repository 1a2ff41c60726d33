import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpPost } from './http-post.js';

/** One call that the app made, with what the emulator answered. */
export interface RecordedCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

export interface Recorder {
  /** Where the app finds Slack; ends in no `/`. */
  readonly origin: string;
  readonly calls: readonly RecordedCall[];
  /** A one-off address of the kind Slack gives with commands and button presses; answers sent there are recorded as `response_url`. */
  responseUrl(userId: string): string;
  stop(): Promise<void>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Arguments of a call as the SDK sends them: JSON, or a form whose structured fields are JSON. */
export function parseCallBody(contentType: string, body: string): Record<string, unknown> {
  if (contentType.includes('json')) {
    const parsed = parseJson(body);
    return isObject(parsed) ? parsed : {};
  }
  const args: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(body)) {
    args[key] = /^[[{]/.test(value) ? parseJson(value) : value;
  }
  return args;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Stands between the app and the emulator, passes every call on unchanged, and keeps a note of it: modals and ephemeral
 * messages cannot be read back through the Web API, in Slack or here.
 */
export async function startRecorder(emulatorOrigin: string): Promise<Recorder> {
  const calls: RecordedCall[] = [];
  let responseUrls = 0;

  const note = (method: string, args: Record<string, unknown>, answer: unknown): void => {
    calls.push({ method, args, answer: isObject(answer) ? answer : {}, at: new Date() });
  };

  const passOn = async (request: IncomingMessage, path: string, body: Buffer) => {
    const contentType = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
    const { authorization } = request.headers;
    const headers = {
      'content-type': contentType,
      ...(authorization === undefined ? {} : { authorization }),
    };
    const answer = await httpPost(`${emulatorOrigin}${path}`, headers, body);
    note(
      path.replace(/^\/api\//, ''),
      parseCallBody(contentType, body.toString()),
      parseJson(answer.text),
    );
    return answer;
  };

  const server = createServer((request, response) => {
    const answer = async () => {
      const path = request.url ?? '/';
      const body = await bodyOf(request);
      if (path.startsWith('/response/')) {
        const args = parseCallBody('json', body.toString());
        note('response_url', { ...args, user: path.split('/')[2] }, { ok: true });
        return { status: 200, text: '{"ok":true}' };
      }
      return passOn(request, path, body);
    };
    answer().then(
      ({ status, text }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(text),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    calls,
    responseUrl: (userId) => `${origin}/response/${userId}/${(responseUrls += 1)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
