import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/clock.js';
import type { PostContent } from '../../src/core/post-model.js';
import { createMetrics } from '../../src/metrics.js';
import { createBoltLogger } from '../../src/slack/bolt-logger.js';
import { createMessenger, type SlackMessenger } from '../../src/slack/messenger.js';
import { createSurfaces } from '../../src/slack/surfaces.js';
import { createWorkspaces } from '../../src/slack/web-client.js';
import { createFakeSlack, type FakeSlack } from '../support/fake-slack.js';
import { createKeptLog } from '../support/kept-log.js';

const NOTE: PostContent = { kind: 'note', text: 'Hello <!channel> & all' };
const HERE = { slackTeamId: 'T1', slackChannelId: 'C1', threadTs: null };

function build(slack: FakeSlack): {
  messenger: SlackMessenger;
  metricsText: () => Promise<string>;
} {
  const log = createKeptLog();
  const workspaces = createWorkspaces({
    botToken: 'xoxb-test',
    apiUrl: 'https://slack.com/api/',
    logger: createBoltLogger(log),
    fetch: slack.fetch,
  });
  const metrics = createMetrics({ posts: { queueDepth: () => Promise.resolve(3) } });
  const messenger = createMessenger({
    workspaces,
    clock: systemClock,
    log,
    metrics,
    pace: null,
  });
  return { messenger, metricsText: async () => (await metrics.text()).body };
}

describe('a post', () => {
  it('carries its id in the metadata, unfolds no link and pings nobody', async () => {
    const slack = createFakeSlack();
    const { messenger } = build(slack);
    const target = { ...HERE, threadTs: '1.0' };
    expect(await messenger.post(target, 'post-1', NOTE)).toEqual({
      kind: 'sent',
      ts: '1767000000.000100',
    });
    const [sent] = slack.of('chat.postMessage');
    expect(sent).toMatchObject({
      channel: 'C1',
      thread_ts: '1.0',
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: { event_type: 'soundings_post', event_payload: { id: 'post-1' } },
    });
    expect(JSON.stringify(sent)).not.toContain('<!channel>');
  });

  it('is counted by kind and by what became of it', async () => {
    const slack = createFakeSlack();
    const { messenger, metricsText } = build(slack);
    await messenger.post(HERE, 'post-1', NOTE);
    slack.answer('chat.postMessage', { ok: false, error: 'is_archived' });
    expect(await messenger.post(HERE, 'post-2', NOTE)).toEqual({
      kind: 'refused',
      reason: 'is_archived',
    });
    const text = await metricsText();
    expect(text).toContain('soundings_posts_total{kind="note",result="sent"} 1');
    expect(text).toContain('soundings_posts_total{kind="note",result="refused"} 1');
    expect(text).toContain('soundings_queue_depth 3');
  });

  it('waits while the token cannot be confirmed, since nothing was sent', async () => {
    const slack = createFakeSlack({ 'auth.test': { ok: false, error: 'fatal_error' } });
    const { messenger } = build(slack);
    expect((await messenger.post(HERE, 'post-1', NOTE)).kind).toBe('wait');
    expect(slack.of('chat.postMessage')).toEqual([]);
  });
});

describe('other things asked of Slack', () => {
  it('replaces a message with its id still on it', async () => {
    const slack = createFakeSlack({ 'chat.update': { ts: '1.5' } });
    const { messenger } = build(slack);
    expect(await messenger.update(HERE, '1.5', 'post-1', NOTE)).toEqual({
      kind: 'sent',
      ts: '1.5',
    });
    expect(slack.of('chat.update')[0]).toMatchObject({
      ts: '1.5',
      metadata: { event_payload: { id: 'post-1' } },
    });
  });

  it('adds one reaction, and minds neither an existing one nor a refusal', async () => {
    const slack = createFakeSlack({ 'reactions.add': { ok: false, error: 'already_reacted' } });
    const { messenger } = build(slack);
    await messenger.acknowledge(HERE, '1.1');
    expect(slack.of('reactions.add')).toHaveLength(1);
    expect(slack.of('reactions.add')[0]).toMatchObject({ channel: 'C1', timestamp: '1.1' });
  });

  it('shows words to one person without a ping, whatever stands in them', async () => {
    const slack = createFakeSlack();
    const { messenger } = build(slack);
    await messenger.whisper(HERE, 'U1', 'see <!here> & <@U2>');
    await messenger.directMessage('T1', 'U1', 'see <!here>');
    expect(slack.of('chat.postEphemeral')[0]).toMatchObject({ user: 'U1' });
    expect(JSON.stringify(slack.calls)).not.toMatch(/<!here>|<@U2>/u);
  });

  it('tells of a channel, and throws when Slack does not', async () => {
    const slack = createFakeSlack({
      'conversations.info': { channel: { id: 'C1', name: 'crew', is_private: true } },
    });
    const { messenger } = build(slack);
    expect(await messenger.channel('T1', 'C1')).toEqual({
      slackChannelId: 'C1',
      name: 'crew',
      isPrivate: true,
      isArchived: false,
      isExtShared: false,
      isMember: true,
    });
    slack.answer('conversations.info', { ok: false, error: 'channel_not_found' });
    await expect(messenger.channel('T1', 'C1')).rejects.toMatchObject({ code: 'slack_refused' });
    expect(await messenger.workspaceUrl('T1')).toBe('https://team.slack.com/');
  });
});

describe('what one person alone is shown', () => {
  const shown = {
    text: 'words',
    blocks: [{ type: 'divider' as const }],
    plainBlocks: [{ type: 'divider' as const }, { type: 'divider' as const }],
  };

  it('is sent in its plain form once when Slack refuses the blocks', async () => {
    const slack = createFakeSlack({
      'chat.postEphemeral': ({ blocks }) =>
        Array.isArray(blocks) && blocks.length === 1
          ? { ok: false, error: 'invalid_blocks' }
          : { message_ts: '1.0' },
    });
    const workspaces = createWorkspaces({
      botToken: 'xoxb-test',
      apiUrl: 'https://slack.com/api/',
      logger: createBoltLogger(createKeptLog()),
      fetch: slack.fetch,
    });
    const surfaces = createSurfaces(workspaces, createKeptLog());
    expect(await surfaces.showOnlyTo(HERE, 'U1', shown)).toBe(true);
    expect(slack.of('chat.postEphemeral').map(({ blocks }) => blocks)).toEqual([
      shown.blocks,
      shown.plainBlocks,
    ]);
  });

  it('says so when a trigger came too late', async () => {
    const slack = createFakeSlack({ 'views.open': { ok: false, error: 'expired_trigger_id' } });
    const workspaces = createWorkspaces({
      botToken: 'xoxb-test',
      apiUrl: 'https://slack.com/api/',
      logger: createBoltLogger(createKeptLog()),
      fetch: slack.fetch,
    });
    const surfaces = createSurfaces(workspaces, createKeptLog());
    const view = {
      type: 'modal' as const,
      callback_id: 'x',
      title: { type: 'plain_text' as const, text: 'x', emoji: true },
      close: { type: 'plain_text' as const, text: 'Close', emoji: true },
      blocks: [],
    };
    expect(await surfaces.open('T1', 'trigger', view)).toBe(false);
  });
});
