import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/errors.js';
import { createBackground } from '../../src/slack/background.js';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { errorFields } from '../../src/error-fields.js';
import { createReadiness } from '../../src/slack/readiness.js';
import { isAllowedResponseUrl, sendToResponseUrl } from '../../src/slack/response-url.js';
import { createWorkspaces } from '../../src/slack/web-client.js';
import { createFakeSlack } from '../support/fake-slack.js';
import { createKeptLog } from '../support/kept-log.js';

const API = 'https://slack.com/api/';

describe('an address to answer at', () => {
  it.each([
    ['https://hooks.slack.com/commands/T1/1/x', true],
    ['https://slack.com/x', true],
    ['http://hooks.slack.com/commands/1', false],
    ['https://hooks.slack.com.evil.example/1', false],
    ['https://hooks.slack.com:8443/1', false],
    ['https://hooks.slack.com@evil.example/1', false],
    ['https://user:word@hooks.slack.com/1', false],
    ['http://127.0.0.1/x', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['file:///etc/passwd', false],
    ['not an address', false],
  ])('%s is allowed: %s', (url, isAllowed) => {
    expect(isAllowedResponseUrl(url, API)).toBe(isAllowed);
  });

  it('may be the emulator that was set up, and that alone', () => {
    expect(isAllowedResponseUrl('http://127.0.0.1:4000/r/1', 'http://127.0.0.1:4000/api/')).toBe(
      true,
    );
    expect(isAllowedResponseUrl('http://127.0.0.1:4001/r/1', 'http://127.0.0.1:4000/api/')).toBe(
      false,
    );
  });

  it('is not called when it is not allowed', async () => {
    const slack = createFakeSlack();
    const options = { apiUrl: API, log: createKeptLog(), fetch: slack.fetch };
    await sendToResponseUrl('http://127.0.0.1/x', { text: 'hi' }, options);
    expect(slack.calls).toEqual([]);
    await sendToResponseUrl('https://hooks.slack.com/commands/1', { text: 'hi' }, options);
    expect(slack.calls).toHaveLength(1);
  });
});

describe('the log', () => {
  it('keeps no token, no body and no debug line of the libraries', () => {
    const log = createKeptLog();
    const logger = createBoltLogger(log);
    logger.debug('http request body: {"text":"private words"}');
    logger.warn('token xoxb-123-abc and xapp-1-A', { text: 'private words' });
    logger.error(new Error('private words'), 'https://hooks.slack.com/commands/1/secret');
    const text = JSON.stringify(log.lines);
    expect(log.lines).toHaveLength(2);
    expect(text).not.toMatch(/private words|xoxb-|xapp-|hooks\.slack/u);
  });

  it('keeps of a failure where it was, and its words only when we wrote them', () => {
    const database = new Error('insert failed: values (private words)');
    expect(JSON.stringify(errorFields(database))).not.toContain('private words');
    const told = new AppError('database_unavailable', 'no answer', { cause: database });
    expect(errorFields(told)).toMatchObject({ code: 'database_unavailable', message: 'no answer' });
    expect(JSON.stringify(errorFields(told))).not.toContain('private words');
    const frames = errorFields(new Error('failing row (x\n    at private words:1:1)'));
    expect(JSON.stringify(frames)).not.toContain('private words');
    expect(errorFields('private words')).toEqual({ error: 'string' });
  });
});

describe('work in the background', () => {
  it('is logged when it fails, and waited for at the end', async () => {
    const log = createKeptLog();
    const background = createBackground(log);
    let isDone = false;
    background.run('a reaction', () => Promise.reject(new Error('x')));
    background.run('another', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      isDone = true;
    });
    await background.settle(1_000);
    expect(isDone).toBe(true);
    expect(log.lines.map((line) => line.message)).toEqual(['a reaction failed']);
  });
});

describe('readiness by HTTP', () => {
  function build(isStored: boolean): {
    isReady: () => Promise<boolean>;
    slack: ReturnType<typeof createFakeSlack>;
    move(ms: number): void;
  } {
    let at = 0;
    const slack = createFakeSlack();
    const workspaces = createWorkspaces({
      botToken: 'xoxb-test',
      apiUrl: API,
      logger: createBoltLogger(createKeptLog()),
      fetch: slack.fetch,
    });
    const store = { isReady: () => Promise.resolve(isStored) };
    const readiness = createReadiness(store, workspaces, null, () => at);
    return {
      isReady: readiness.isReady,
      slack,
      move: (ms) => {
        at += ms;
      },
    };
  }

  it('holds while the database answers and the token was good within five minutes', async () => {
    const { isReady, slack, move } = build(true);
    expect(await isReady()).toBe(true);
    slack.answer('auth.test', { ok: false, error: 'token_revoked' });
    move(4.5 * 60_000);
    expect(await isReady()).toBe(true);
    move(60_000);
    expect(await isReady()).toBe(false);
    slack.answer('auth.test', { user_id: 'UBOT', team_id: 'T1' });
    move(11_000);
    expect(await isReady()).toBe(true);
  });

  it('does not ask Slack more than once in ten seconds while the token is bad', async () => {
    const { isReady, slack } = build(true);
    slack.answer('auth.test', { ok: false, error: 'token_revoked' });
    await isReady();
    await isReady();
    expect(slack.of('auth.test')).toHaveLength(1);
  });

  it('ends with the database', async () => {
    expect(await build(false).isReady()).toBe(false);
  });
});
