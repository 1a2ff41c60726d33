import { describe, expect, it } from '@jest/globals';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { findPosted, type PostedSearch } from '../../src/slack/find-posted.js';
import { createWorkspaces } from '../../src/slack/web-client.js';
import { createFakeSlack, type FakeSlack } from '../support/fake-slack.js';
import { createKeptLog } from '../support/kept-log.js';

const CHANNEL = { slackTeamId: 'T1', slackChannelId: 'C1', threadTs: null };
const SINCE = new Date('2026-01-01T10:00:00Z');
const TS = String(SINCE.getTime() / 1000 + 5) + '.000100';
const metadata = { event_type: 'soundings_post', event_payload: { id: 'post-1' } };

async function look(slack: FakeSlack, threadTs: string | null = null): Promise<PostedSearch> {
  const workspaces = createWorkspaces({
    botToken: 'xoxb-test',
    apiUrl: 'https://slack.com/api/',
    logger: createBoltLogger(createKeptLog()),
    fetch: slack.fetch,
  });
  return findPosted(await workspaces.own(), { ...CHANNEL, threadTs }, 'post-1', SINCE);
}

describe('looking for what was posted', () => {
  it.each([
    ['by our user', { ts: TS, user: 'UBOT', metadata }, { kind: 'found', ts: TS }],
    ['by our bot id', { ts: TS, bot_id: 'BBOT', metadata }, { kind: 'found', ts: TS }],
    [
      'with our id by another app',
      { ts: TS, bot_id: 'BEVIL', user: 'UEVIL', metadata },
      { kind: 'absent' },
    ],
    ['with our id by a person', { ts: TS, user: 'U1', metadata }, { kind: 'absent' }],
    ['of ours without metadata', { ts: TS, user: 'UBOT' }, { kind: 'absent' }],
    [
      'of ours with another id',
      { ts: TS, user: 'UBOT', metadata: { ...metadata, event_payload: { id: 'post-2' } } },
      { kind: 'absent' },
    ],
    [
      'of another app with metadata of its own shape',
      { ts: TS, user: 'U9', metadata: { event_type: 'x', event_payload: 3 } },
      { kind: 'absent' },
    ],
  ])('a message %s', async (_name, message, expected) => {
    const slack = createFakeSlack({ 'conversations.history': { messages: [message] } });
    expect(await look(slack)).toEqual(expected);
    expect(slack.of('conversations.history')[0]).toMatchObject({
      channel: 'C1',
      include_all_metadata: 'true',
      oldest: String(SINCE.getTime() / 1000 - 60) + '.000000',
    });
  });

  it('looks through a thread when it was posted in one, page by page', async () => {
    const slack = createFakeSlack({
      'conversations.replies': ({ cursor }) =>
        cursor === 'two'
          ? { messages: [{ ts: TS, user: 'UBOT', metadata }] }
          : {
              messages: [{ ts: '1.0', user: 'UBOT' }],
              response_metadata: { next_cursor: 'two' },
            },
    });
    expect(await look(slack, '1.0')).toEqual({ kind: 'found', ts: TS });
    expect(slack.of('conversations.replies')).toHaveLength(2);
  });

  it('ends at messages from before the attempt, where `oldest` is not heeded', async () => {
    const slack = createFakeSlack({
      'conversations.history': {
        messages: [{ ts: '1000.000000', user: 'U1' }],
        response_metadata: { next_cursor: 'more' },
      },
    });
    expect(await look(slack)).toEqual({ kind: 'absent' });
    expect(slack.of('conversations.history')).toHaveLength(1);
  });

  it('never says absent of a history that it could not read to its end', async () => {
    const endless = createFakeSlack({
      'conversations.history': {
        messages: [{ ts: TS, user: 'U1' }],
        response_metadata: { next_cursor: 'more' },
      },
    });
    expect((await look(endless)).kind).toBe('unreadable');
    const refused = createFakeSlack({
      'conversations.history': { ok: false, error: 'not_in_channel' },
    });
    expect(await look(refused)).toEqual({ kind: 'unreadable', reason: 'not_in_channel' });
  });
});
