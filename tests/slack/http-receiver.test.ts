import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { IncomingMessage, request as httpRequest, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { App } from '@slack/bolt';
import { systemClock } from '../../src/clock.js';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { createHttpReceiver } from '../../src/slack/http-receiver.js';
import { createHttpServer, type Handler, type HttpServer } from '../../src/slack/http-server.js';
import { createKeptLog } from '../support/kept-log.js';
import { SIGNING_SECRET, signedForm, signedRequest } from '../support/signed-request.js';

type ProcessEvent = App['processEvent'];

let server: HttpServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function serve(processEvent: ProcessEvent): Promise<string> {
  const log = createKeptLog();
  const receiver = createHttpReceiver({ signingSecret: SIGNING_SECRET, clock: systemClock, log });
  const app = new App({
    receiver,
    logger: createBoltLogger(log),
    authorize: () => Promise.resolve({ botToken: 'xoxb-test', teamId: 'T1' }),
  });
  app.processEvent = processEvent;
  server = createHttpServer(
    { host: '127.0.0.1', port: 0 },
    { 'POST /slack/events': receiver.handler },
    log,
  );
  return `${await server.start()}/slack/events`;
}

const EVENT = JSON.stringify({
  type: 'event_callback',
  team_id: 'T1',
  event: { type: 'message', ts: '1.1' },
});
const withHeader = (name: string, value: string): RequestInit => {
  const signed = signedRequest(EVENT);
  return { method: 'POST', body: EVENT, headers: { ...signed.headers, [name]: value } };
};
const nowSeconds = (): number => Math.floor(Date.now() / 1000);

describe('a request that Slack did not send', () => {
  it.each([
    ['without a signature', { method: 'POST', body: EVENT }],
    ['signed with another secret', signedRequest(EVENT, { secret: 'another-secret-entirely' })],
    ['signed six minutes ago', signedRequest(EVENT, { atSeconds: nowSeconds() - 360 })],
    ['signed six minutes in the future', signedRequest(EVENT, { atSeconds: nowSeconds() + 360 })],
    ['with a signature of another version', withHeader('x-slack-signature', 'v1=00')],
    ['with a timestamp that is no number', withHeader('x-slack-request-timestamp', 'soon')],
    [
      'that asks for the challenge unsigned',
      { method: 'POST', body: '{"type":"url_verification","challenge":"x"}' },
    ],
  ])('%s is 401 and reaches nobody', async (_name, init) => {
    let reached = 0;
    const url = await serve(() => {
      reached += 1;
      return Promise.resolve();
    });
    expect((await fetch(url, init)).status).toBe(401);
    expect(reached).toBe(0);
  });
});

/** A request and its answer without a network: so many over sockets would take minutes. */
async function answerTo(
  handler: Handler,
  body: string,
  headers: Record<string, string>,
): Promise<number> {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'POST', headers });
  request.push(body);
  request.push(null);
  const response = new ServerResponse(request);
  await handler(request, response);
  return response.statusCode;
}

describe('ten thousand signatures of somebody who does not know the secret', () => {
  it('are each 401, and none reaches anybody', async () => {
    let reached = 0;
    const log = createKeptLog();
    const receiver = createHttpReceiver({ signingSecret: SIGNING_SECRET, clock: systemClock, log });
    const app = new App({
      receiver,
      logger: createBoltLogger(log),
      authorize: () => Promise.reject(new Error('asked')),
    });
    app.processEvent = () => {
      reached += 1;
      return Promise.resolve();
    };
    const good = signedRequest(EVENT).headers;
    const digits = (good['x-slack-signature'] ?? '').slice(3);
    const sentAt = Number(good['x-slack-request-timestamp']);
    const forged = (n: number): Record<string, string> => {
      const turned = `${digits.slice(n % 64)}${digits.slice(0, n % 64)}`;
      const other = randomBytes(32).toString('hex');
      const kinds: readonly Record<string, string>[] = [
        { 'x-slack-signature': `v0=${other}` },
        { 'x-slack-signature': `v0=${turned === digits ? other : turned}` },
        { 'x-slack-signature': `v0=${digits.slice(0, n % 64)}` },
        { 'x-slack-signature': `v${(n % 9) + 1}=${digits}` },
        { 'x-slack-signature': digits },
        { 'x-slack-request-timestamp': String(nowSeconds() + (n % 2 === 0 ? 400 : -400) - n) },
        { 'x-slack-request-timestamp': String(sentAt - 1 - (n % 200)) },
        { ...signedRequest(EVENT, { secret: `${SIGNING_SECRET}${n}` }).headers },
      ];
      return { ...good, ...kinds[n % kinds.length] };
    };
    const statuses = new Map<number, number>();
    for (let n = 0; n < 10_000; n += 1) {
      const status = await answerTo(receiver.handler, EVENT, forged(n));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([[401, 10_000]]);
    expect(reached).toBe(0);
    expect(await answerTo(receiver.handler, EVENT, signedRequest(EVENT).headers)).toBe(200);
  });
});

describe('a signed request that makes no sense', () => {
  it.each([['null'], ['[]'], ['"x"'], ['{'], [''], ['{"type":"something_else"}']])(
    '%s is 400 and reaches nobody',
    async (body) => {
      let reached = 0;
      const url = await serve(() => {
        reached += 1;
        return Promise.resolve();
      });
      expect((await fetch(url, signedRequest(body))).status).toBe(400);
      expect(reached).toBe(0);
    },
  );

  it('nested deeper than anybody would is 400', async () => {
    const url = await serve(() => Promise.resolve());
    expect((await fetch(url, signedRequest('['.repeat(500_000)))).status).toBe(400);
  });

  it('larger than 1 MB is 413, however it is sent', async () => {
    const url = await serve(() => Promise.resolve());
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(url, { method: 'POST' }, (response) => {
        resolve(response.statusCode);
      });
      request.on('error', reject);
      request.end(Buffer.alloc(1024 * 1024 + 1, 'a'));
    });
    expect(status).toBe(413);
  });
});

describe('a signed delivery', () => {
  it('is answered 200 only once it was processed', async () => {
    const order: string[] = [];
    const url = await serve(async (event) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push('committed');
      await event.ack();
    });
    const { status } = await fetch(url, signedRequest(EVENT));
    order.push(`answered ${status}`);
    expect(order).toEqual(['committed', 'answered 200']);
  });

  it('that failed is 500, so that Slack sends it again', async () => {
    const url = await serve(() => Promise.reject(new Error('database gone')));
    const response = await fetch(url, signedRequest(EVENT));
    expect(response.status).toBe(500);
    expect(response.headers.get('x-slack-no-retry')).toBeNull();
    expect(await response.text()).not.toContain('database');
  });

  it('carries the answer of a command and of a modal', async () => {
    const url = await serve((event) =>
      event.ack({ text: `you said ${String(event.body['text'])}` }),
    );
    const command = {
      command: '/soundings',
      text: 'ask',
      user_id: 'U1',
      team_id: 'T1',
      channel_id: 'C1',
    };
    expect(await (await fetch(url, signedForm(command))).json()).toEqual({ text: 'you said ask' });
    const modal = {
      payload: JSON.stringify({ type: 'view_submission', user: { id: 'U1' }, text: 'x' }),
    };
    expect(await (await fetch(url, signedForm(modal))).json()).toEqual({ text: 'you said x' });
  });

  it('of an act counts once, however often the very same request is sent', async () => {
    let acts = 0;
    const url = await serve(async (event) => {
      acts += 1;
      await event.ack();
    });
    const captured = signedForm({
      command: '/soundings',
      user_id: 'U1',
      team_id: 'T1',
      channel_id: 'C1',
    });
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(url, captured)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(acts).toBe(1);
  });

  it('of an event may come again: the store knows it', async () => {
    let events = 0;
    const url = await serve(async (event) => {
      events += 1;
      await event.ack();
    });
    const captured = signedRequest(EVENT);
    await fetch(url, captured);
    await fetch(url, captured);
    expect(events).toBe(2);
  });

  it('answers the challenge of the set-up and the check of the certificate', async () => {
    const url = await serve(() => Promise.reject(new Error('not asked')));
    const challenge = signedRequest('{"type":"url_verification","challenge":"abc"}');
    expect(await (await fetch(url, challenge)).json()).toEqual({ challenge: 'abc' });
    const check = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `ssl_check=1&payload=${encodeURIComponent(EVENT)}`,
    });
    expect(check.status).toBe(200);
  });
});

describe('any other path', () => {
  it.each([
    ['GET', '/', 404],
    ['GET', '/slack/events', 405],
    ['POST', '/slack/other', 404],
    ['GET', '/../etc/passwd', 404],
  ])('%s %s is %i', async (method, path, status) => {
    const url = await serve(() => Promise.resolve());
    expect((await fetch(new URL(path, url), { method })).status).toBe(status);
  });
});
