import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Posts a body as Slack signs it (https://docs.slack.dev/authentication/verifying-requests-from-slack); returns status and milliseconds. */
export function postSigned(
  url: string,
  secret: string,
  body: string,
  contentType = 'application/json',
): Promise<{ status: number; ms: number }> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  let startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': contentType,
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': signatureOf(secret, timestamp, body),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          resolve({ status: response.statusCode ?? 0, ms: performance.now() - startedAt });
        });
      },
    );
    // Others may hold all connections: that wait is ours and not of what answers.
    outgoing.once('socket', () => {
      startedAt = performance.now();
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** Frees the kept connections, so that the process can end. */
export function closeConnections(): void {
  agent.destroy();
}
