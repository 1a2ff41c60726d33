import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';

import { clockFinding, type Finding, findingsAsText } from '../../src/cli/doctor-finding.js';
import { slackFindings } from '../../src/cli/doctor-slack.js';
import type { SlackConfig } from '../../src/config.js';

const SCOPES = ['chat:write', 'commands', 'users:read'];
const NOW = new Date('2026-03-04T10:00:00Z');
const TOKEN = 'xoxb-secret-1';

let server: Server | null = null;

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

async function slackThatSays(answers: Readonly<Record<string, Answer>>): Promise<SlackConfig> {
  server = createServer((request, response) => {
    const answer = answers[(request.url ?? '').replace('/api/', '')] ?? {
      status: 404,
      body: 'nothing here',
    };
    response.writeHead(answer.status ?? 200, { date: NOW.toUTCString(), ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    mode: 'socket',
    botToken: TOKEN,
    appToken: 'xapp-secret-2',
    signingSecret: null,
    apiUrl: `http://127.0.0.1:${port}/api/`,
  };
}

const auth = (headers: Readonly<Record<string, string>> = {}): Answer => ({
  headers,
  body: JSON.stringify({ ok: true, team: 'Harbour', team_id: 'T1', user: 'soundings' }),
});
const opened: Answer = { body: JSON.stringify({ ok: true, url: 'wss://example.test/link' }) };
const examine = (slack: SlackConfig, at = NOW) => slackFindings(slack, SCOPES, () => at);
const of = (findings: readonly Finding[], what: string) =>
  findings.filter((finding) => finding.what === what);

afterEach(async () => {
  const running = server;
  server = null;
  if (running === null) return;
  running.closeAllConnections();
  await new Promise((resolve) => running.close(resolve));
});

describe('what the doctor finds in Slack', () => {
  it('is all well when both tokens and all scopes are there', async () => {
    const slack = await slackThatSays({
      'auth.test': auth({ 'x-oauth-scopes': SCOPES.join(',') }),
      'apps.connections.open': opened,
    });

    const findings = await examine(slack);

    expect(findings.filter(({ state }) => state === 'problem')).toEqual([]);
    expect(of(findings, 'Bot token')[0]?.says).toBe('soundings in Harbour (T1)');
    expect(of(findings, 'Scopes')[0]?.says).toBe('all 3 of manifest.yml');
    expect(of(findings, 'Clock, beside Slack')[0]?.state).toBe('ok');
    expect(of(findings, 'Delayed Events')[0]?.state).toBe('note');
  });

  it('names each scope that is missing, how to get it, and each that is not needed', async () => {
    const slack = await slackThatSays({
      'auth.test': auth({ 'x-oauth-scopes': 'chat:write, files:write' }),
      'apps.connections.open': opened,
    });

    const scopes = of(await examine(slack), 'Scopes');

    expect(scopes.map(({ state, says }) => `${state} ${says}`)).toEqual([
      'problem missing: commands, users:read',
      'note granted and not needed: files:write',
    ]);
    expect(scopes[0]?.mend).toContain('manifest.yml');
  });

  it('takes no stand on scopes where Slack lists none', async () => {
    const slack = await slackThatSays({ 'auth.test': auth(), 'apps.connections.open': opened });

    expect(of(await examine(slack), 'Scopes')[0]?.state).toBe('note');
  });

  it('says how to mend tokens that Slack refuses, and shows neither', async () => {
    const slack = await slackThatSays({
      'auth.test': { body: '{"ok":false,"error":"invalid_auth"}' },
      'apps.connections.open': { body: '{"ok":false,"error":"<b>page</b>"}' },
    });

    const findings = await examine(slack);

    expect(of(findings, 'Bot token')[0]).toMatchObject({
      state: 'problem',
      says: 'Slack refused it (invalid_auth)',
    });
    expect(of(findings, 'App token')[0]?.says).toBe('Slack refused it (unreadable_answer)');
    expect(of(findings, 'App token')[0]?.mend).toContain('connections:write');
    expect(findingsAsText(findings)).not.toMatch(/secret/u);
  });

  it.each([
    ['a page of HTML', { status: 502, body: '<html></html>' }, 'http_502, no JSON'],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' },
      'no_answer',
    ],
  ])('reports %s as no answer from Slack', async (_name, answer, reason) => {
    const slack = await slackThatSays({ 'auth.test': answer, 'apps.connections.open': opened });

    const [found] = of(await examine(slack), 'Slack');

    expect(found?.state).toBe('problem');
    expect(found?.says).toContain(reason);
  });

  it('reports a host that does not answer', async () => {
    const slack = await slackThatSays({});
    await new Promise((resolve) => server?.close(resolve));
    server = null;

    const [found] = of(await examine(slack), 'Slack');

    expect(found?.says).toMatch(/^127\.0\.0\.1:\d+ did not answer \(ECONNREFUSED\)$/u);
  });

  it('sees a clock that is far from that of Slack', async () => {
    const slack = await slackThatSays({ 'auth.test': auth(), 'apps.connections.open': opened });

    const [found] = of(
      await examine(slack, new Date(NOW.getTime() - 95_000)),
      'Clock, beside Slack',
    );

    expect(found).toMatchObject({
      state: 'problem',
      says: 'the clock of this machine is 95 s behind',
    });
  });

  it('asks in HTTP mode for what only Slack can tell', async () => {
    const slack = await slackThatSays({ 'auth.test': auth() });

    const findings = await examine({
      ...slack,
      mode: 'http',
      appToken: null,
      signingSecret: 'x'.repeat(32),
    });

    expect(of(findings, 'App token')).toEqual([]);
    expect(of(findings, 'Signing secret and address')[0]?.state).toBe('note');
  });
});

describe('findings as text', () => {
  it('puts how to mend below what is wrong, and counts the problems', () => {
    const text = findingsAsText([
      { state: 'ok', what: 'Slack', says: 'answers' },
      { state: 'problem', what: 'Settings', says: 'need a change', mend: 'one\ntwo' },
    ]);

    expect(text).toBe(
      [
        'ok        Slack: answers',
        'problem   Settings: need a change',
        '          one',
        '          two',
        '',
        '1 problem to mend.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [0, 'ok'],
    [30_000, 'ok'],
    [-30_000, 'ok'],
    [31_000, 'problem'],
    [-31_000, 'problem'],
  ])('judges clocks %d ms apart as %s', (ms, state) => {
    expect(clockFinding('Clock', new Date(NOW.getTime() + ms), NOW).state).toBe(state);
  });
});
