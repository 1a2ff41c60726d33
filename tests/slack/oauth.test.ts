import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/config.js';
import { purgeUninstalled } from '../../src/flows/installed.js';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { readInstallation, writeInstallation } from '../../src/slack/installation.js';
import { createRefreshToken } from '../../src/slack/refresh-token.js';
import { createFakeSlack } from '../support/fake-slack.js';
import { emptyStoreForEachTest } from '../support/empty-store.js';
import { createKeptLog } from '../support/kept-log.js';
import { SIGNING_SECRET, signedForm, signedRequest } from '../support/signed-request.js';
import { createSlackWorld, type SlackWorld } from '../support/slack-world.js';

const OAUTH = { clientId: '1.2', clientSecret: 'client-secret-x', stateSecret: 's'.repeat(32) };
const settings: Pick<Config, 'slack' | 'host' | 'port'> = {
  host: '127.0.0.1',
  port: 0,
  slack: {
    mode: 'http',
    botToken: null,
    appToken: null,
    signingSecret: SIGNING_SECRET,
    apiUrl: 'https://slack.com/api/',
    oauth: OAUTH,
  },
};
const DAY = 24 * 3_600_000;

const database = emptyStoreForEachTest();
let world: SlackWorld;
let url: string;
beforeEach(async () => {
  world = createSlackWorld(database().store, { config: settings });
  // Every workspace has its own token, named for it.
  world.slack.answer('auth.test', (_, token) => {
    const team = token?.split('-')[1] ?? '';
    return token?.startsWith('xoxb-') === true && team !== ''
      ? { team_id: team, user_id: 'UBOT', bot_id: 'BBOT', url: `https://${team}.slack.com/` }
      : { ok: false, error: 'invalid_auth' };
  });
  world.slack.answer('oauth.v2.access', ({ code }) => {
    const [team = '', enterprise] = String(code).split('/');
    return {
      access_token: `xoxb-${enterprise ?? team}-1`,
      token_type: 'bot',
      scope: 'chat:write',
      bot_user_id: 'UBOT',
      app_id: 'A1',
      team: enterprise === undefined ? { id: team, name: team } : null,
      enterprise: enterprise === undefined ? null : { id: enterprise, name: enterprise },
      is_enterprise_install: enterprise !== undefined,
      authed_user: { id: 'UANA' },
    };
  });
  url = (await world.app.start()).httpUrl;
});
afterEach(() => world.app.stop());

async function begin(): Promise<{ state: string; cookie: string; location: URL }> {
  const sent = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  expect(sent.status).toBe(302);
  const location = new URL(sent.headers.get('location') ?? '');
  const cookie = (sent.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { state: location.searchParams.get('state') ?? '', cookie, location };
}

const comeBack = (query: Record<string, string>, cookie: string) =>
  fetch(`${url}/slack/oauth_redirect?${new URLSearchParams(query).toString()}`, {
    headers: { cookie },
  });

async function installed(code: string): Promise<Response> {
  const { state, cookie } = await begin();
  return comeBack({ code, state }, cookie);
}

const now = () => ({ atSeconds: Math.floor(world.clock.now().getTime() / 1000) });
async function event(team: string, body: Record<string, unknown>, more: object = {}) {
  const sent = JSON.stringify({ type: 'event_callback', team_id: team, event: body, ...more });
  const answered = await fetch(`${url}/slack/events`, signedRequest(sent, now()));
  await world.settle();
  return answered.status;
}
async function command(team: string, text: string, user = 'UANA'): Promise<string> {
  const fields = {
    command: '/soundings',
    text,
    user_id: user,
    team_id: team,
    channel_id: 'C1',
    trigger_id: `t${Math.random()}`,
  };
  return (await fetch(`${url}/slack/events`, signedForm(fields, now()))).text();
}
const join = (team: string) =>
  event(team, { type: 'member_joined_channel', user: 'UBOT', channel: 'C1', inviter: 'UANA' });

const everything = () => database().everything();

describe('installing by OAuth', () => {
  it('is ready before anybody installed it', async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('sends the browser to Slack with a state, and keeps a sealed token when it comes back', async () => {
    const { location, state, cookie } = await begin();
    expect(location.origin + location.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect(location.searchParams.get('client_id')).toBe(OAUTH.clientId);
    expect(location.searchParams.get('scope')).toContain('channels:history');
    expect((await comeBack({ code: 'T1', state }, cookie)).status).toBe(200);
    expect(readInstallation((await database().store.installations.find('T1')) ?? '')).toMatchObject(
      {
        token: 'xoxb-T1-1',
        botUserId: 'UBOT',
      },
    );
    const kept = await everything();
    expect(kept).not.toContain(Buffer.from('xoxb-T1').toString('hex'));
    expect(kept).not.toContain('xoxb-');
    expect(kept).toContain('installed');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it.each([
    ['another browser', { state: null, cookie: 'slack-app-oauth-state=other' }],
    ['no cookie', { state: null, cookie: '' }],
    ['a state of its own making', { state: 'a.b.c', cookie: 'slack-app-oauth-state=a.b.c' }],
    ['no state', { state: '', cookie: null }],
  ])('takes nothing from %s', async (_, given) => {
    const begun = await begin();
    const answer = await comeBack(
      { code: 'T1', state: given.state ?? begun.state },
      given.cookie ?? begun.cookie,
    );
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/T1|client-secret/u);
    expect(world.slack.of('oauth.v2.access')).toEqual([]);
    expect(await database().store.installations.keys(10)).toEqual([]);
  });

  it('cannot be opened when it is put under another workspace', async () => {
    await installed('T1');
    await database().query(`UPDATE installation SET key = 'T2' WHERE key = 'T1'`);
    await expect(database().store.installations.find('T2')).rejects.toThrow(/sealed/u);
  });

  it('writes no token and no secret to the log', async () => {
    await installed('T1');
    await installed('nobody/');
    expect(JSON.stringify(world.log.lines)).not.toMatch(/xoxb-|client-secret|s{32}/u);
  });
});

describe('two workspaces with the same ids in them', () => {
  beforeEach(async () => {
    await installed('T1');
    await installed('T2');
    await join('T1');
    await join('T2');
  });

  it('get each their own greeting, with their own token', () => {
    const posts = world.slack.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.map(({ token }) => token).sort()).toEqual(['xoxb-T1-1', 'xoxb-T2-1']);
  });

  it('never see each other’s words, members, settings or Home', async () => {
    await command('T1', 'ask');
    await world.settle();
    const channel = await database().store.channels.find('T1', 'C1');
    const thread = await database().store.threads.lastPrompt(channel?.id ?? '');
    const ts = `${(thread?.rootTs ?? '0.0').split('.')[0]}.900000`;
    const reply = {
      type: 'message',
      channel: 'C1',
      channel_type: 'channel',
      user: 'UANA',
      text: 'Only the first workspace said this.',
      ts,
      thread_ts: thread?.rootTs,
    };
    // The same message ids in both: the second workspace has no such thread of ours.
    expect(await event('T1', reply)).toBe(200);
    expect(await event('T2', { ...reply, text: 'The second one said that.' })).toBe(200);
    expect(await command('T1', 'recall workspace')).toContain('Only the first workspace');
    const before = world.slack.calls.length;
    for (const text of ['recall workspace', 'status', 'themes', 'preview', 'challenges']) {
      expect(await command('T2', text)).not.toContain('Only the first');
    }
    await event('T2', { type: 'app_home_opened', user: 'UANA', tab: 'home' });
    const since = world.slack.calls.slice(before);
    expect(JSON.stringify(since)).not.toContain('Only the first');
    expect(since.filter(({ token }) => token?.includes('T1'))).toEqual([]);
    expect(await everything()).not.toContain('The second one said that.');
    expect(await database().store.responses.ofPerson('T2', 'UANA', null)).toEqual([]);
    const other = await database().store.channels.find('T2', 'C1');
    expect(await database().store.schedules.forChannel(other?.id ?? '')).toEqual([]);
  });

  it('one leaves: its token is gone at once, the other goes on', async () => {
    await command('T1', 'ask');
    expect(await event('T1', { type: 'app_uninstalled' })).toBe(200);
    expect(await database().store.installations.find('T1')).toBeNull();
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'left' });
    expect(await database().store.channels.find('T2', 'C1')).toMatchObject({ state: 'active' });
    const schedules = await database().store.schedules.allActive();
    expect(schedules).toEqual([]);
    // What Slack still says from there is taken and dropped, so that it does not come again.
    const calls = world.slack.calls.length;
    expect(await event('T1', { type: 'member_joined_channel', user: 'UBOT', channel: 'C9' })).toBe(
      200,
    );
    expect(await command('T1', 'status')).toBe('');
    expect(world.slack.calls).toHaveLength(calls);
    expect(await command('T2', 'status')).not.toBe('');
  });

  it('another replica uses a deleted token no more, from the next call on', async () => {
    expect(await world.app.messenger.workspaceUrl('T1')).toBe('https://T1.slack.com/');
    // As another process does it: this one hears nothing of it.
    await database().store.installations.remove('T1');
    await expect(world.app.messenger.workspaceUrl('T1')).rejects.toThrow(/not installed/u);
  });

  it('data of the one that left goes after 30 days, and not before', async () => {
    await event('T1', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
    world.clock.moveBy(29 * DAY);
    expect(await purgeUninstalled(world.app.deps)).toEqual([]);
    world.clock.moveBy(2 * DAY);
    expect(await purgeUninstalled(world.app.deps)).toEqual(['T1']);
    expect(await everything()).not.toMatch(/\bT1\b/u);
    expect(await database().store.channels.find('T2', 'C1')).not.toBeNull();
  });

  it('comes back: its channels go on from now, and nothing is deleted', async () => {
    await command('T1', 'ask');
    await world.settle();
    await event('T1', { type: 'app_uninstalled' });
    world.clock.moveBy(20 * DAY);
    await installed('T1');
    await world.settle();
    expect(await database().store.channels.find('T1', 'C1')).toMatchObject({ state: 'active' });
    for (const schedule of await database().store.schedules.allActive()) {
      expect(schedule.activeFrom).toEqual(world.clock.now());
    }
    world.clock.moveBy(40 * DAY);
    expect(await purgeUninstalled(world.app.deps)).toEqual([]);
  });
});

describe('an installation of a whole organisation', () => {
  const inOrganisation = {
    enterprise_id: 'E1',
    authorizations: [
      {
        enterprise_id: 'E1',
        team_id: 'T5',
        user_id: 'UBOT',
        is_bot: true,
        is_enterprise_install: true,
      },
    ],
    is_enterprise_install: true,
  };

  it('serves its workspaces, in jobs too, and nobody else’s', async () => {
    await installed('T5/E1');
    const joined = { type: 'member_joined_channel', user: 'UBOT', channel: 'C1', inviter: 'UANA' };
    expect(await event('T5', joined, inOrganisation)).toBe(200);
    expect(await database().store.channels.find('T5', 'C1')).toMatchObject({ state: 'active' });
    expect(await world.app.messenger.workspaceUrl('T5')).toBe('https://E1.slack.com/');
    await expect(world.app.messenger.workspaceUrl('T6')).rejects.toThrow(/not installed/u);
    expect(await event('T5', { type: 'app_uninstalled' }, inOrganisation)).toBe(200);
    expect(await database().store.installations.keys(10)).toEqual([]);
    expect(await database().store.channels.find('T5', 'C1')).toMatchObject({ state: 'left' });
  });
});

describe('a token that expires', () => {
  const kept = (expiresAt: number) => ({
    token: 'xoxe.xoxb-old',
    botUserId: 'UBOT',
    botId: 'BBOT',
    isForOrganisation: false,
    refresh: { token: 'xoxe-1-first', expiresAt },
  });
  const NOW = Date.parse('2026-03-02T09:00:00Z');

  function replicas(count: number) {
    const slack = createFakeSlack({
      'oauth.v2.access': async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return Response.json({
          ok: true,
          access_token: 'xoxe.xoxb-new',
          refresh_token: 'xoxe-1-second',
          expires_in: 43_200,
        });
      },
    });
    const log = createKeptLog();
    const renew = Array.from({ length: count }, () =>
      createRefreshToken({
        installations: database().store.installations,
        settings: {
          apiUrl: 'https://slack.com/api/',
          logger: createBoltLogger(log),
          fetch: slack.fetch,
        },
        oauth: OAUTH,
        log,
        now: () => NOW,
      }),
    );
    return { slack, log, renew };
  }

  it('is renewed by exactly one of three processes, however many ask at once', async () => {
    const old = kept(NOW + 60_000);
    await database().store.installations.save('T1', writeInstallation(old));
    const { slack, renew } = replicas(3);
    const renewed = await Promise.all(
      Array.from(
        { length: 12 },
        (_, place) => renew[place % 3]?.('T1', old) ?? Promise.resolve(null),
      ),
    );
    expect(new Set(renewed.map((one) => one?.token))).toEqual(new Set(['xoxe.xoxb-new']));
    expect(slack.of('oauth.v2.access')).toEqual([
      expect.objectContaining({ grant_type: 'refresh_token', refresh_token: 'xoxe-1-first' }),
    ]);
  });

  it('is left alone while it is good for longer than two hours', async () => {
    const { slack, renew } = replicas(1);
    const good = kept(NOW + 3 * 3_600_000);
    expect(await renew[0]?.('T1', good)).toBe(good);
    expect(slack.calls).toEqual([]);
  });

  it('is tried on when Slack gives no new one, and the next use asks again', async () => {
    const old = kept(NOW + 60_000);
    await database().store.installations.save('T1', writeInstallation(old));
    const { slack, log, renew } = replicas(1);
    slack.answer('oauth.v2.access', { ok: false, error: 'invalid_refresh_token' });
    expect((await renew[0]?.('T1', old))?.token).toBe(old.token);
    expect((await renew[0]?.('T1', old))?.token).toBe(old.token);
    expect(slack.of('oauth.v2.access')).toHaveLength(2);
    expect(JSON.stringify(log.lines)).not.toMatch(/xox/u);
  });
});
