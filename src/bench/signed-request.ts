import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The headers of a body as Slack signs it (https://docs.slack.dev/authentication/verifying-requests-from-slack), so many seconds from now. */
export function signedHeaders(
  secret: string,
  body: string,
  contentType = 'application/json',
  skewS = 0,
): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) + skewS);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
}

/** Posts a signed body; returns status and milliseconds. */
export function postSigned(
  url: string,
  secret: string,
  body: string,
  contentType?: string,
): Promise<{ status: number; ms: number }> {
  let startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          ...signedHeaders(secret, body, contentType),
          'content-length': Buffer.byteLength(body),
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
