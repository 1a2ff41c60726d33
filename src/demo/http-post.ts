import { Agent, request } from 'node:http';
import { hasCode } from '../errors.js';

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

const CLOSED_BEFORE = Symbol('closed before it was read');

/** Connections are kept: a story makes thousands of small calls on this machine. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Posts to an address on this machine and gives the whole answer. Rejects when nobody answers. A kept connection that the other
 * side was just closing is no answer: then once more, as https://nodejs.org/api/http.html#requestreusedsocket has it.
 */
export async function httpPost(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Promise<HttpAnswer> {
  for (;;) {
    const answer = await postOnce(url, headers, body);
    if (answer !== CLOSED_BEFORE) return answer;
  }
}

function postOnce(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Promise<HttpAnswer | typeof CLOSED_BEFORE> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname, search } = new URL(url);
    const length = String(Buffer.byteLength(body));
    const asked = request(
      {
        agent,
        hostname,
        port,
        path: `${pathname}${search}`,
        method: 'POST',
        headers: { ...headers, 'content-length': length },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
        });
      },
    );
    asked.on('error', (error) => {
      const isStale = asked.reusedSocket && hasCode(error, 'ECONNRESET');
      if (isStale) resolve(CLOSED_BEFORE);
      else reject(error);
    });
    asked.end(body);
  });
}
