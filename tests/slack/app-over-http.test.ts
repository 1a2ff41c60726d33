import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/config.js';
import { errorFields } from '../../src/error-fields.js';
import type { Store } from '../../src/store/store-model.js';
import { newThread } from '../store/given.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { type SocketServer, startSocketServer } from '../../src/chaos/socket-server.js';
import { SIGNING_SECRET, signedForm, signedRequest } from '../support/signed-request.js';
import { createSlackWorld, type SlackWorld } from '../support/slack-world.js';

const database = emptyStoreForEachTest();

const toStop: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of toStop.splice(0).reverse()) await stop();
});

const settings = (mode: 'http' | 'socket'): Pick<Config, 'slack' | 'host' | 'port'> => ({
  host: '127.0.0.1',
  port: 0,
  slack: {
    mode,
    botToken: 'xoxb-test',
    appToken: mode === 'socket' ? 'xapp-test' : null,
    signingSecret: mode === 'http' ? SIGNING_SECRET : null,
    apiUrl: 'https://slack.com/api/',
  },
});

async function serve(store: Store): Promise<{ world: SlackWorld; url: string }> {
  const world = createSlackWorld(store, { config: settings('http') });
  const { httpUrl } = await world.app.start();
  toStop.push(() => world.app.stop());
  return { world, url: httpUrl };
}

const joinedEvent = (type: string) =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    event: { type, user: 'UBOT', channel: 'C1', inviter: 'UANA', event_ts: '1772442000.000100' },
  });

/** Stands in what a person wrote, and nowhere else. */
const MARK = 'zqmarked';
const TELLS = new RegExp(`${MARK}|${SIGNING_SECRET}|xox[a-z]-|xapp-|v0=[0-9a-f]{64}`, 'u');

/** The world's clock stands still, and signatures are judged by it. */
const at = (world: SlackWorld) => ({ atSeconds: Math.floor(world.clock.now().getTime() / 1000) });

describe('the whole app over signed HTTP', () => {
  it('has stored an event by the time it answers 200', async () => {
    const { world, url } = await serve(database().store);
    const body = joinedEvent('member_joined_channel');
    const response = await fetch(`${url}/slack/events`, signedRequest(body, at(world)));
    expect(response.status).toBe(200);
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'active' });
  });

  it('answers 500 while the database is gone, so that Slack comes again', async () => {
    const gone: Store = {
      ...database().store,
      channels: { ...database().store.channels, ensure: () => Promise.reject(new Error('gone')) },
    };
    const { world, url } = await serve(gone);
    const body = joinedEvent('member_joined_channel');
    expect((await fetch(`${url}/slack/events`, signedRequest(body, at(world)))).status).toBe(500);
  });

  it('answers 500 when the token cannot be confirmed, and forgets nothing', async () => {
    const world = createSlackWorld(database().store, { config: settings('http') });
    world.slack.answer('auth.test', { ok: false, error: 'fatal_error' });
    const { httpUrl } = await world.app.start();
    toStop.push(() => world.app.stop());
    const request = () =>
      fetch(
        `${httpUrl}/slack/events`,
        signedRequest(joinedEvent('member_joined_channel'), at(world)),
      );
    expect((await request()).status).toBe(500);
    world.slack.answer('auth.test', { team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT' });
    expect((await request()).status).toBe(200);
  });

  it('answers a command in the response itself', async () => {
    const { world, url } = await serve(database().store);
    const command = {
      command: '/soundings',
      text: 'help',
      user_id: 'UANA',
      team_id: 'T1',
      channel_id: 'C1',
      trigger_id: 't',
    };
    const signed = signedForm(command, at(world));
    const response = await fetch(`${url}/slack/events`, signed);
    expect(await response.json()).toMatchObject({ response_type: 'ephemeral' });
  });

  it('tells of its health, its readiness and its counts', async () => {
    const { url } = await serve(database().store);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/healthz`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    for (const name of [
      'soundings_events_received_total',
      'soundings_responses_stored_total',
      'soundings_events_duplicate_total',
      'soundings_posts_total',
      'soundings_backfilled_total',
      'soundings_lag_seconds',
      'soundings_queue_depth',
    ]) {
      expect(metrics).toContain(`# TYPE ${name} `);
    }
  });

  it('is alive and not ready while the database is gone, and still tells its counts', async () => {
    const gone: Store = {
      ...database().store,
      isReady: () => Promise.resolve(false),
      posts: { ...database().store.posts, queueDepth: () => Promise.reject(new Error('gone')) },
    };
    const { url } = await serve(gone);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
  });

  it('tells nobody a word of anybody, a token or a secret, in logs, counts or answers that fail', async () => {
    const broken: Store = {
      ...database().store,
      responses: {
        ...database().store.responses,
        recordOpen: ({ text }) => Promise.reject(new Error(`could not store ${text}`)),
      },
    };
    const { world, url } = await serve(broken);
    const answers: string[] = [];
    const send = async (request: RequestInit): Promise<number> => {
      const answer = await fetch(`${url}/slack/events`, request);
      answers.push(JSON.stringify([...answer.headers]), await answer.text());
      return answer.status;
    };
    expect(await send(signedRequest(joinedEvent('member_joined_channel'), at(world)))).toBe(200);
    const channel = await database().store.channels.find('T1', 'C1');
    if (channel === null) throw new Error('not met');
    const rootTs = '1772442000.000900';
    await database().store.threads.keepImported(newThread(channel), rootTs);
    const reply = { type: 'message', channel: 'C1', user: 'UANA', thread_ts: rootTs };
    const event = { ...reply, ts: '1772442001.000100', text: `${MARK} in a reply` };
    const body = JSON.stringify({ type: 'event_callback', team_id: 'T1', event });
    expect(await send(signedRequest(body, at(world)))).toBe(500);
    expect(await send(signedRequest(body, { ...at(world), secret: `${MARK}-secret` }))).toBe(401);
    expect(await send(signedRequest(`{"${MARK}":`, at(world)))).toBe(400);
    world.slack.answer('chat.postEphemeral', { ok: false, error: `no_${MARK}` });
    const fields = { command: '/soundings', text: `recall ${MARK}`, user_id: 'UANA' };
    await send(
      signedForm({ ...fields, team_id: 'T1', channel_id: 'C1', trigger_id: 't' }, at(world)),
    );
    const told = answers.slice(0, -1).join('\n');
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const logged = JSON.stringify(world.log.lines, (_key, value: unknown) =>
      value instanceof Error ? errorFields(value) : value,
    );
    expect(logged).toContain('a delivery was not taken');
    for (const [where, text] of Object.entries({ told, metrics, logged })) {
      expect([where, text.match(TELLS)]).toEqual([where, null]);
    }
  });

  it('does not start with a token that Slack refuses, and says how to mend it', async () => {
    const world = createSlackWorld(database().store, { config: settings('http') });
    world.slack.answer('auth.test', { ok: false, error: 'invalid_auth' });
    await expect(world.app.start()).rejects.toThrow(/SLACK_BOT_TOKEN/u);
  });
});

describe('the whole app over a socket', () => {
  let server: SocketServer;
  beforeEach(async () => {
    server = await startSocketServer();
    toStop.push(() => server.stop());
  });

  async function until(what: () => boolean): Promise<void> {
    const end = performance.now() + 8_000;
    while (!what()) {
      if (performance.now() > end) throw new Error('it did not come about');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('stores first and acknowledges then; HTTP there is for health alone', async () => {
    const world = createSlackWorld(database().store, { config: settings('socket') });
    world.slack.answer('apps.connections.open', { url: server.url });
    const { httpUrl } = await world.app.start();
    toStop.push(() => world.app.stop());
    const payload: unknown = JSON.parse(joinedEvent('member_joined_channel'));
    server.send({ type: 'events_api', envelope_id: 'e1', payload });
    await until(() => server.received.length === 1);
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'active' });
    expect((await fetch(`${httpUrl}/readyz`)).status).toBe(200);
    const events = await fetch(`${httpUrl}/slack/events`, signedRequest('{}', at(world)));
    expect(events.status).toBe(404);
  });

  it('does not acknowledge what it could not store', async () => {
    const gone: Store = {
      ...database().store,
      channels: { ...database().store.channels, ensure: () => Promise.reject(new Error('gone')) },
    };
    const world = createSlackWorld(gone, { config: settings('socket') });
    world.slack.answer('apps.connections.open', { url: server.url });
    await world.app.start();
    toStop.push(() => world.app.stop());
    const payload: unknown = JSON.parse(joinedEvent('member_joined_channel'));
    server.send({ type: 'events_api', envelope_id: 'e1', payload });
    server.send({
      type: 'events_api',
      envelope_id: 'r1',
      payload: { type: 'app_rate_limited', team_id: 'T1' },
    });
    await until(() => server.received.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.received.map((ack) => ack.envelope_id)).toEqual(['r1']);
  });
});
