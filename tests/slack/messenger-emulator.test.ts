import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/clock.js';
import { BOT, startWorkspace, type Workspace } from '../../src/demo/emulator.js';
import { createMetrics } from '../../src/metrics.js';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { createMessenger, type SlackMessenger } from '../../src/slack/messenger.js';
import { createWorkspaces } from '../../src/slack/web-client.js';
import { createKeptLog } from '../support/kept-log.js';

let slack: Workspace;
let messenger: SlackMessenger;
let channel: string;

beforeAll(async () => {
  slack = await startWorkspace('crew', [
    { key: 'ana', name: 'Ana' },
    { key: 'ben', name: 'Ben' },
  ]);
  channel = await slack.createChannel('crew', ['ana', 'ben']);
  await slack.as('ana', 'conversations.invite', { channel, users: slack.bot.id });
  const log = createKeptLog();
  messenger = createMessenger({
    workspaces: createWorkspaces({
      botToken: slack.bot.token,
      apiUrl: slack.apiUrl,
      logger: createBoltLogger(log),
    }),
    clock: systemClock,
    log,
    metrics: createMetrics({ posts: { queueDepth: () => Promise.resolve(0) } }),
    pace: null,
  });
});
afterAll(async () => {
  await slack.stop();
});

const place = (threadTs: string | null = null) => ({
  slackTeamId: slack.teamId,
  slackChannelId: channel,
  threadTs,
});

describe('the messenger on an emulated Slack that nobody here wrote', () => {
  it('finds what it posted by its id, and nothing that another person posted with the same id', async () => {
    const since = new Date();
    const posted = await messenger.post(place(), 'post-1', { kind: 'note', text: 'hello' });
    expect(posted.kind).toBe('sent');
    const ts = posted.kind === 'sent' ? posted.ts : '';
    expect(await messenger.findPosted(place(), 'post-1', since)).toEqual({ kind: 'found', ts });
    await slack.as('ben', 'chat.postMessage', {
      channel,
      text: 'forged',
      metadata: { event_type: 'soundings_post', event_payload: { id: 'post-2' } },
    });
    expect(await messenger.findPosted(place(), 'post-2', since)).toEqual({ kind: 'absent' });
  });

  it('reads a thread: people in plain words, its own posts told apart, a deleted root as gone', async () => {
    const root = await messenger.post(place(), 'root', { kind: 'note', text: 'a question' });
    const rootTs = root.kind === 'sent' ? root.ts : '';
    const ana = slack.person('ana');
    await slack.as('ben', 'chat.postMessage', {
      channel,
      thread_ts: rootTs,
      text: `ask <@${ana.id}> &amp; all`,
    });
    await messenger.post(place(rootTs), 'below', { kind: 'note', text: 'thanks' });
    const reading = await messenger.readThread({ ...place(), threadTs: rootTs });
    expect(reading).toMatchObject({ kind: 'read', isRootGone: false });
    const messages = reading.kind === 'read' ? reading.messages : [];
    expect(messages.map(({ text, isOurs }) => [text, isOurs])).toEqual([
      ['ask @Ana & all', false],
      ['', true],
    ]);
    await slack.as(BOT, 'chat.delete', { channel, ts: rootTs });
    const after = await messenger.readThread({ ...place(), threadTs: rootTs });
    expect(after).toMatchObject({ kind: 'read', isRootGone: true });
  });

  it('knows members, people and the channel, and adds one reaction', async () => {
    const members = await messenger.members(slack.teamId, channel);
    expect(members).toContain(slack.person('ben').id);
    expect(members).toContain(slack.bot.id);
    const person = await messenger.person(slack.teamId, slack.person('ben').id);
    expect(person).toMatchObject({ name: 'Ben', isBot: false, isExternal: false, isGuest: false });
    expect(await messenger.channel(slack.teamId, channel)).toMatchObject({
      name: 'crew',
      isMember: true,
      isArchived: false,
    });
    const posted = await messenger.post(place(), 'post-3', { kind: 'note', text: 'x' });
    const ts = posted.kind === 'sent' ? posted.ts : '';
    await messenger.acknowledge(place(), ts);
    await messenger.acknowledge(place(), ts);
    const history = JSON.stringify(await slack.as('ben', 'conversations.history', { channel }));
    expect(history.match(/"name":"ear"/gu)).toHaveLength(1);
  });
});
