import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver } from '@slack/bolt';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { errorFields } from '../error-fields.js';
import { type Delivery, isSslCheck, parseDelivery } from './http-body.js';
import { type Handler, reply } from './http-server.js';
import { isSignedBySlack } from './http-signature.js';
import { createReplayGuard } from './replay-guard.js';

const BODY_BYTES_MAX = 1024 * 1024;

/**
 * The body as text; null when it is larger than 1 MB or broke off. Bytes are counted, whatever the headers say. By events and not
 * by iteration, which costs a promise a chunk.
 */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES_MAX) {
        chunks.push(chunk);
        return;
      }
      // The connection stays open: the answer still has to go out on it.
      request.pause();
      chunks.length = 0;
      resolve(null);
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.once('close', () => {
      resolve(null);
    });
  });
}

function send(response: ServerResponse, answer: unknown): void {
  if (answer === undefined || answer === null || answer === '') reply(response, 200);
  else if (typeof answer === 'string') reply(response, 200, answer);
  else reply(response, 200, JSON.stringify(answer), 'application/json; charset=utf-8');
}

async function deliver(
  app: App | null,
  delivery: Delivery,
  response: ServerResponse,
  log: Log,
): Promise<void> {
  if (app === null) {
    reply(response, 503, 'try again');
    return;
  }
  try {
    await app.processEvent({
      body: delivery,
      ack: (answer?: unknown) => {
        send(response, answer);
        return Promise.resolve();
      },
    });
  } catch (error) {
    log.error(errorFields(error), 'a delivery was not taken; Slack will send it again');
    reply(response, 500, 'try again');
  }
}

function refuseLarge(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('connection', 'close');
  response.once('finish', () => {
    request.destroy();
  });
  reply(response, 413, 'too large');
}

export interface HttpReceiver extends Receiver {
  readonly handler: Handler;
}

/**
 * Takes what Slack sends by HTTP. Ours instead of Bolt's: that one answers 404 after three seconds to what it does not know,
 * throws outside any handler on a body of `null`, and lets signatures from the future pass.
 */
export function createHttpReceiver(options: {
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly log: Log;
}): HttpReceiver {
  const { signingSecret, clock, log } = options;
  const replays = createReplayGuard();
  let app: App | null = null;

  const handler: Handler = async (request, response) => {
    const raw = await readBody(request);
    if (raw === null) {
      refuseLarge(request, response);
      return;
    }
    const contentType = request.headers['content-type'] ?? '';
    if (isSslCheck(raw, contentType)) {
      reply(response, 200);
      return;
    }
    if (!isSignedBySlack(raw, request.headers, signingSecret, clock.now().getTime())) {
      reply(response, 401, 'not signed');
      return;
    }
    const delivery = parseDelivery(raw, contentType);
    if (delivery === null) {
      reply(response, 400, 'not understood');
      return;
    }
    if (delivery.type === 'url_verification') {
      send(response, { challenge: delivery.challenge });
      return;
    }
    // Events are stored once by what they are; an act of a person has no such key, so the very same request counts once.
    const isAct = delivery.type !== 'event_callback';
    if (isAct && !replays.isFirst(String(request.headers['x-slack-signature']))) {
      reply(response, 200);
      return;
    }
    await deliver(app, delivery, response, log);
  };

  return {
    handler,
    init: (initialised) => {
      app = initialised;
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
