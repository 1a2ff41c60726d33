import { Agent, request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** Connections are kept: a story makes thousands of small calls on this machine. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Posts to an address on this machine and gives the whole answer. Rejects when nobody answers. */
export function httpPost(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Promise<HttpAnswer> {
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
    asked.on('error', reject);
    asked.end(body);
  });
}
