import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { signatureOf } from '../../src/demo/signed-request.js';

export interface Received {
  readonly contentType: string;
  readonly retry: string | undefined;
  readonly isSigned: boolean;
  readonly payload: Record<string, unknown>;
}

const Json = z.record(z.string(), z.unknown());

function parsePayload(contentType: string, body: string): Record<string, unknown> {
  if (contentType.includes('json')) return Json.parse(JSON.parse(body));
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields['payload'] === undefined ? fields : Json.parse(JSON.parse(fields['payload']));
}

/** An app that only writes down what it is sent, and answers as told. */
export async function startStandIn(
  secret: () => string,
  answer: (payload: Record<string, unknown>) => Promise<string> = () => Promise.resolve(''),
) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const contentType = request.headers['content-type'] ?? '';
      const timestamp = Number(request.headers['x-slack-request-timestamp']);
      const payload = parsePayload(contentType, body);
      received.push({
        contentType,
        retry: request.headers['x-slack-retry-num']?.toString(),
        isSigned:
          request.headers['x-slack-signature'] === signatureOf(secret(), timestamp, body) &&
          Math.abs(Date.now() / 1000 - timestamp) < 300,
        payload,
      });
      void answer(payload).then((text) => response.end(text));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    received,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
