import { describe, expect, it } from '@jest/globals';
import { WebAPIRequestError } from '@slack/web-api';
import { failureOf } from '../../src/slack/slack-failure.js';
import { createWorkspaces } from '../../src/slack/web-client.js';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { createFakeSlack, type SlackAnswer } from '../support/fake-slack.js';
import { createKeptLog } from '../support/kept-log.js';

async function failureOfPost(answer: SlackAnswer): Promise<ReturnType<typeof failureOf> | null> {
  const slack = createFakeSlack({ 'chat.postMessage': answer });
  const workspaces = createWorkspaces({
    botToken: 'xoxb-test',
    apiUrl: 'https://slack.com/api/',
    logger: createBoltLogger(createKeptLog()),
    fetch: slack.fetch,
  });
  const { once } = await workspaces.own();
  try {
    await once.apiCall('chat.postMessage', { channel: 'C1', text: 'hi' });
    return null;
  } catch (error) {
    expect(slack.of('chat.postMessage')).toHaveLength(1);
    return failureOf(error);
  }
}

const broken = (code: string): SlackAnswer => {
  return () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
  };
};

describe('a failed post', () => {
  it.each([
    [
      'is_archived',
      { ok: false, error: 'is_archived' },
      { kind: 'refused', reason: 'is_archived' },
    ],
    ['not_in_channel', { ok: false, error: 'not_in_channel' }, { kind: 'refused' }],
    ['invalid_blocks', { ok: false, error: 'invalid_blocks' }, { kind: 'refused' }],
    ['token_revoked', { ok: false, error: 'token_revoked' }, { kind: 'refused' }],
    ['internal_error', { ok: false, error: 'internal_error' }, { kind: 'ambiguous' }],
    ['fatal_error', { ok: false, error: 'fatal_error' }, { kind: 'ambiguous' }],
    ['ratelimited in a body', { ok: false, error: 'ratelimited' }, { kind: 'wait' }],
    [
      '429 with Retry-After',
      () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
      { kind: 'wait', retryAfterMs: 7000 },
    ],
    ['429 without it', () => new Response('', { status: 429 }), { kind: 'wait' }],
    [
      'HTTP 503',
      () => new Response('', { status: 503 }),
      { kind: 'ambiguous', reason: 'http_503' },
    ],
    [
      'a page of HTML',
      () => new Response('<html>secret words</html>'),
      { kind: 'ambiguous', reason: 'unreadable_answer' },
    ],
    ['a connection cut after sending', broken('ECONNRESET'), { kind: 'ambiguous' }],
    ['no connection at all', broken('ECONNREFUSED'), { kind: 'wait' }],
    ['a name that does not resolve', broken('ENOTFOUND'), { kind: 'wait' }],
  ] satisfies [string, SlackAnswer, object][])(
    '%s, tried once, is %j',
    async (_name, answer, expected) => {
      expect(await failureOfPost(answer)).toMatchObject(expected);
    },
  );

  it('counts as ambiguous when nobody knows what it is', () => {
    expect(failureOf(new Error('?'))).toEqual({ kind: 'ambiguous', reason: 'no_answer' });
    expect(failureOf('?').kind).toBe('ambiguous');
    expect(failureOf(new WebAPIRequestError(new DOMException('t', 'TimeoutError'))).kind).toBe(
      'ambiguous',
    );
  });
});
