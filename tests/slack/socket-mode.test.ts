import { afterEach, describe, expect, it } from '@jest/globals';
import { App, SocketModeReceiver } from '@slack/bolt';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { commitBeforeAck } from '../../src/slack/commit-before-ack.js';
import { mendEnvelope } from '../../src/slack/socket-guard.js';
import { createSocketSession, type SocketSession } from '../../src/slack/socket-session.js';
import { clientOptions } from '../../src/slack/web-client.js';
import { createFakeSlack, type FakeSlack, type SlackAnswer } from '../support/fake-slack.js';
import { type SocketServer, startSocketServer } from '../../src/chaos/socket-server.js';
import { createKeptLog } from '../support/kept-log.js';

interface Running {
  readonly app: App;
  readonly session: SocketSession;
  readonly server: SocketServer;
  readonly slack: FakeSlack;
  readonly opened: boolean[];
  readonly limited: { times: number };
}

const toStop: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of toStop.splice(0).reverse()) await stop();
});

async function until(what: () => boolean, withinMs = 8_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!what()) {
    if (performance.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function build(
  connectionsOpen?: (url: string) => SlackAnswer,
  answers: Record<string, SlackAnswer> = {},
): Promise<Running> {
  const server = await startSocketServer();
  toStop.push(() => server.stop());
  const slack = createFakeSlack({
    'apps.connections.open': connectionsOpen?.(server.url) ?? { url: server.url },
    ...answers,
  });
  const log = createKeptLog();
  const logger = createBoltLogger(log);
  const settings = {
    botToken: 'xoxb-test',
    apiUrl: 'https://slack.com/api/',
    logger,
    fetch: slack.fetch,
  };
  const receiver = new SocketModeReceiver({
    appToken: 'xapp-test',
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(settings) },
    processEventErrorHandler: () => Promise.resolve(false),
  });
  const limited = { times: 0 };
  const wrapped = commitBeforeAck(receiver, {
    log,
    onEvent: () => undefined,
    onRateLimited: () => {
      limited.times += 1;
    },
    whisper: () => undefined,
    answerLate: () => undefined,
  });
  const app = new App({
    receiver: wrapped,
    logger,
    clientOptions: clientOptions(settings),
    authorize: () => Promise.resolve({ botToken: 'xoxb-test', botUserId: 'UBOT', teamId: 'T1' }),
  });
  app.error((error) => Promise.reject(error));
  const opened: boolean[] = [];
  const session = createSocketSession({
    client: receiver.client,
    log,
    onOpen: (isFirst) => opened.push(isFirst),
  });
  toStop.push(() => session.stop());
  return { app, session, server, slack, opened, limited };
}

const envelope = (id: string, ts = '1.1') => ({
  type: 'events_api',
  envelope_id: id,
  payload: {
    type: 'event_callback',
    team_id: 'T1',
    event: { type: 'message', channel: 'C1', user: 'U1', text: 'hi', ts },
  },
});

describe('over a real socket', () => {
  it('an event is acknowledged only after its listener committed', async () => {
    const { app, session, server } = await build();
    let ackedBefore = -1;
    app.message(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      ackedBefore = server.received.length;
    });
    await session.start();
    server.send(envelope('e1'));
    await until(() => server.received.length === 1);
    expect(ackedBefore).toBe(0);
    expect(server.received[0]?.envelope_id).toBe('e1');
  });

  it('an event whose store fails is not acknowledged, and its repeat is once the store is back', async () => {
    const { app, session, server } = await build();
    let isGone = true;
    const kept = new Set<string>();
    let tried = 0;
    app.message(({ message }) => {
      tried += 1;
      if (isGone) return Promise.reject(new Error('database gone'));
      kept.add(message.ts);
      return Promise.resolve();
    });
    await session.start();
    server.send(envelope('e1'));
    await until(() => tried === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.received).toEqual([]);

    isGone = false;
    server.send(envelope('e2'));
    server.send(envelope('e3'));
    await until(() => server.received.length === 2);
    expect([...kept]).toEqual(['1.1']);
  });

  it('a command gets its answer in the acknowledgement', async () => {
    const { app, session, server } = await build();
    app.command('/soundings', async ({ ack }) => ack({ text: 'asked' }));
    await session.start();
    const payload = { command: '/soundings', user_id: 'U1', team_id: 'T1', channel_id: 'C1' };
    server.send({ type: 'slash_commands', envelope_id: 's1', payload });
    await until(() => server.received.length === 1);
    expect(server.received[0]).toEqual({ envelope_id: 's1', payload: { text: 'asked' } });
  });

  it('app_rate_limited and nonsense leave the process alive, and the first is told and acknowledged', async () => {
    const { app, session, server, limited } = await build();
    app.message(() => Promise.resolve());
    await session.start();
    server.send({
      type: 'events_api',
      envelope_id: 'r1',
      payload: { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 },
    });
    for (const nonsense of [
      null,
      3,
      'x',
      [],
      {},
      { type: 'events_api' },
      { type: 'events_api', payload: null },
    ]) {
      server.send(nonsense);
    }
    server.send(envelope('e1'));
    await until(() => server.received.some((ack) => ack.envelope_id === 'e1'));
    expect(server.received.map((ack) => ack.envelope_id)).toContain('r1');
    expect(limited.times).toBe(1);
  });

  it('opens another one when Slack asks for it or the line is cut, and says that it did', async () => {
    const { session, server, opened } = await build();
    await session.start();
    expect(session.isOpen()).toBe(true);
    server.send({ type: 'disconnect', reason: 'refresh_requested' });
    await until(() => opened.length === 2);
    server.cut();
    await until(() => opened.length === 3);
    expect(opened).toEqual([true, false, false]);
    expect(session.isOpen()).toBe(true);
    expect(server.connections()).toBe(3);
  });

  it('keeps trying while Slack does not answer', async () => {
    let calls = 0;
    const { session, opened } = await build((url) => () => {
      calls += 1;
      return calls < 3 ? new Response('', { status: 503 }) : { url };
    });
    await session.start();
    expect(session.isOpen()).toBe(false);
    await until(() => opened.length === 1);
    expect(session.isOpen()).toBe(true);
  });
});

describe('a refused app token', () => {
  it('stops the start with words that say how to mend it', async () => {
    const { session } = await build(() => ({ ok: false, error: 'invalid_auth' }));
    await expect(session.start()).rejects.toThrow(/SLACK_APP_TOKEN \(invalid_auth\)/u);
  });

  it('later on is a state that can be seen, not a crash, and is asked about once', async () => {
    let calls = 0;
    const { session, server, slack } = await build((url) => () => {
      calls += 1;
      return calls === 1 ? { url } : { ok: false, error: 'token_revoked' };
    });
    await session.start();
    server.cut();
    await until(() => session.fatal() === 'token_revoked');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(session.isOpen()).toBe(false);
    expect(slack.of('apps.connections.open')).toHaveLength(2);
  });
});

describe('mending envelopes', () => {
  it.each(['', '{', 'null', '3', '{"type":"events_api","payload":{}}'])('drops %j', (data) => {
    expect(mendEnvelope(data)).toBeNull();
  });

  it.each([{}, { event: null }, { event: { type: null } }, null])(
    'passes on an event that cannot be read (%j) as one without a type, to be acknowledged',
    (payload) => {
      const data = JSON.stringify({ type: 'events_api', envelope_id: 'e1', payload });
      expect(JSON.parse(mendEnvelope(data) ?? '')).toEqual({
        envelope_id: 'e1',
        type: 'events_api',
        payload: { type: 'event_callback', event: { type: '' } },
      });
    },
  );

  it('drops what is not text and passes on whole envelopes untouched', () => {
    expect(mendEnvelope(Buffer.from('{}'))).toBeNull();
    const whole = JSON.stringify(envelope('e1'));
    expect(mendEnvelope(whole)).toBe(whole);
    expect(mendEnvelope('{"type":"hello"}')).toBe('{"type":"hello"}');
  });
});
