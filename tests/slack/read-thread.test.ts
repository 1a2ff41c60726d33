import { describe, expect, it } from '@jest/globals';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import type { ThreadReading } from '../../src/slack/messenger-model.js';
import { createReadPacer, createUnpacedReads, type ReadPacer } from '../../src/slack/read-pacer.js';
import { readThread } from '../../src/slack/read-thread.js';
import { createWorkspaces } from '../../src/slack/web-client.js';
import { createFakeSlack, type FakeSlack } from '../support/fake-slack.js';
import { createKeptLog } from '../support/kept-log.js';

const ROOT = { ts: '1.0', user: 'UBOT', bot_id: 'BBOT', text: 'a question' };

async function read(
  slack: FakeSlack,
  pacer: ReadPacer = createUnpacedReads(),
): Promise<ThreadReading> {
  const workspaces = createWorkspaces({
    botToken: 'xoxb-test',
    apiUrl: 'https://slack.com/api/',
    logger: createBoltLogger(createKeptLog()),
    fetch: slack.fetch,
  });
  const place = { slackTeamId: 'T1', slackChannelId: 'C1', threadTs: '1.0' };
  const toWords = (_team: string, text: string) => Promise.resolve(`plain ${text}`);
  return readThread(await workspaces.own(), place, { pacer, toWords });
}

const replies = (answer: Record<string, unknown>): FakeSlack =>
  createFakeSlack({ 'conversations.replies': answer });

describe('reading a thread', () => {
  it('gives what people said, in plain words, and leaves out the root and what nobody said', async () => {
    const reading = await read(
      replies({
        messages: [
          ROOT,
          {
            ts: '1.1',
            user: 'U1',
            team: 'T1',
            text: 'one',
            edited: { ts: '1.5' },
            client_msg_id: 'one sending',
          },
          { ts: '1.2', user: 'U2', text: 'two', subtype: 'thread_broadcast' },
          { ts: '1.3', user: 'U3', subtype: 'channel_join', text: 'joined' },
          { ts: '1.4', bot_id: 'BX', subtype: 'bot_message', text: 'beep' },
        ],
      }),
    );
    expect(reading).toEqual({
      kind: 'read',
      isRootGone: false,
      messages: [
        {
          ts: '1.1',
          userSlackId: 'U1',
          userTeamId: 'T1',
          text: 'plain one',
          editedTs: '1.5',
          clientMsgId: 'one sending',
          isOurs: false,
          isFromBot: false,
        },
        {
          ts: '1.2',
          userSlackId: 'U2',
          userTeamId: null,
          text: 'plain two',
          editedTs: null,
          clientMsgId: null,
          isOurs: false,
          isFromBot: false,
        },
        {
          ts: '1.4',
          userSlackId: null,
          userTeamId: null,
          text: '',
          editedTs: null,
          clientMsgId: null,
          isOurs: false,
          isFromBot: true,
        },
      ],
    });
  });

  it('follows pages to the end', async () => {
    const slack = createFakeSlack({
      'conversations.replies': ({ cursor }) =>
        cursor === undefined
          ? { messages: [ROOT], response_metadata: { next_cursor: 'two' } }
          : { messages: [{ ts: '1.1', user: 'U1', text: 'x' }] },
    });
    const reading = await read(slack);
    expect(reading).toMatchObject({ kind: 'read', messages: [{ ts: '1.1' }] });
  });

  it('is not a reading when a later page fails: what is missing would count as deleted', async () => {
    const slack = createFakeSlack({
      'conversations.replies': ({ cursor }) =>
        cursor === undefined
          ? { messages: [ROOT], response_metadata: { next_cursor: 'two' } }
          : { ok: false, error: 'fatal_error' },
    });
    expect(await read(slack)).toEqual({ kind: 'failed', reason: 'fatal_error' });
  });

  it.each([
    [
      'a tombstone',
      {
        messages: [
          { ts: '1.0', subtype: 'tombstone' },
          { ts: '1.1', user: 'U1' },
        ],
      },
    ],
    ['no longer listed', { messages: [{ ts: '1.1', user: 'U1' }] }],
    ['not found', { ok: false, error: 'thread_not_found' }],
  ])('tells that the root is gone when it is %s', async (_name, answer) => {
    expect(await read(replies(answer))).toMatchObject({ kind: 'read', isRootGone: true });
  });

  it('is refused where the bot is not in the channel', async () => {
    const reading = await read(replies({ ok: false, error: 'not_in_channel' }));
    expect(reading).toEqual({ kind: 'refused', reason: 'not_in_channel' });
  });

  it('honours Retry-After for all threads of the workspace', async () => {
    const slack = createFakeSlack({
      'conversations.replies': () =>
        new Response('', { status: 429, headers: { 'retry-after': '30' } }),
    });
    const pacer = createUnpacedReads();
    expect(await read(slack, pacer)).toEqual({ kind: 'wait', retryAfterMs: 30_000 });
    expect(await read(slack, pacer)).toMatchObject({ kind: 'wait' });
    expect(slack.of('conversations.replies')).toHaveLength(1);
  });
});

describe('the pace of readings', () => {
  it('is asked for before each page, and a thread is left for later when its turn is far', async () => {
    const asked: [string, number, number][] = [];
    const slept: number[] = [];
    const pacer = createReadPacer(
      {
        take: (key, { everyMs }, patienceMs) => {
          asked.push([key, everyMs, patienceMs]);
          return Promise.resolve({ isTaken: asked.length === 1, waitMs: 2_000 });
        },
        pause: () => Promise.resolve(),
      },
      (ms) => Promise.resolve(void slept.push(ms)),
    );
    const slack = replies({ messages: [ROOT] });
    expect(await read(slack, pacer)).toMatchObject({ kind: 'read' });
    expect(await read(slack, pacer)).toEqual({ kind: 'wait', retryAfterMs: 2_000 });
    expect(slack.of('conversations.replies')).toHaveLength(1);
    expect(slept).toEqual([2_000]);
    expect(asked[0]).toEqual(['read T1', 2_400, 3_000]);
  });
});
