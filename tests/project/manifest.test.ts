import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';

import { BOT_SCOPES, COMMANDS, EVENTS, SHORTCUTS, SUBCOMMANDS } from '../../src/slack/ids.js';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const Manifest = z.object({
  display_information: z.object({ name: z.string(), long_description: z.string() }),
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean() }),
    bot_user: z.object({ display_name: z.string() }),
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string() }),
    ),
    shortcuts: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        callback_id: z.string(),
        description: z.string(),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const CHANNELS = ['channels:read', 'groups:read'];
/**
 * What Slack's reference asks of a bot for each method (https://docs.slack.dev/reference/methods), and `[]` for none. `chat.postMessage` takes a
 * person's id in place of a channel and opens the direct message itself, so that neither `im:write` nor `im:read` is needed.
 */
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'api.test': [],
  'apps.connections.open': [],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.info': CHANNELS,
  'conversations.members': CHANNELS,
  'conversations.replies': ['channels:history', 'groups:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'oauth.v2.access': [],
  'reactions.add': ['reactions:write'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
};
/** And for the events (https://docs.slack.dev/reference/events). */
const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  member_joined_channel: CHANNELS,
  member_left_channel: CHANNELS,
  channel_id_changed: CHANNELS,
  channel_shared: CHANNELS,
  channel_unshared: CHANNELS,
  user_change: ['users:read'],
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
};

/** Every Web API method that is named anywhere in the room that talks to Slack. */
function methodsCalled(): readonly string[] {
  const folder = new URL('../../src/slack/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const called = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(/'([a-z]+(?:\.[a-zA-Z0-9]+)+)'/gu),
    ])
    .map(([, method = '']) => method)
    .filter((method) => !EVENTS.some((event) => event === method));
  return [...new Set(called)].sort();
}

function scopesOfEvent(event: string): readonly string[] {
  const known = SCOPES_OF_EVENTS[event];
  if (known !== undefined) return known;
  return [event.startsWith('group_') ? 'groups:read' : 'channels:read'];
}

const text = read('manifest.yml');
const raw: unknown = parse(text);
const manifest = Manifest.parse(raw);

describe('manifest.yml', () => {
  it('is valid against the manifest schema 2.0.0 of Slack', () => {
    const schema: unknown = JSON.parse(read('tests/fixtures/slack/manifest.schema.2.0.0.json'));
    // `regex`, `_note` and the like are notes of that schema, and `format` is not installed; both are no constraints.
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const isValid = ajv.compile(z.record(z.string(), z.unknown()).parse(schema));

    expect([isValid(raw), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...z.record(z.string(), z.unknown()).parse(raw), feature: {} })).toBe(false);
  });

  it('has the commands, shortcuts and events that the code knows, and no other', () => {
    const { features, settings } = manifest;
    const sorted = (names: readonly string[]): string[] => [...names].sort();

    expect(sorted(features.slash_commands.map(({ command }) => command))).toEqual(
      sorted(Object.values(COMMANDS)),
    );
    expect(sorted(features.shortcuts.map(({ callback_id }) => callback_id))).toEqual(
      sorted(Object.values(SHORTCUTS)),
    );
    expect(sorted(settings.event_subscriptions.bot_events)).toEqual(sorted(EVENTS));
  });

  it('gives message shortcuts the ids of messages, and global ones those of everywhere', () => {
    for (const { type, callback_id } of manifest.features.shortcuts) {
      expect(callback_id).toMatch(new RegExp(`^soundings_${type}_`, 'u'));
    }
  });

  it('asks for the least that the app needs, each scope with a reason beside it', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...BOT_SCOPES]);
    for (const scope of manifest.oauth_config.scopes.bot) {
      expect(text).toMatch(new RegExp(`^ +# [^\\n]{20,}\\n +- ${scope}$`, 'mu'));
    }
  });

  it('asks for what Slack wants for each method that is called and each event, and for no more', () => {
    expect(methodsCalled()).toEqual(Object.keys(SCOPES_OF_METHODS));
    const needed = [
      // For slash commands and shortcuts.
      'commands',
      ...Object.values(SCOPES_OF_METHODS).flat(),
      ...EVENTS.flatMap(scopesOfEvent),
    ];

    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });

  it('hints only at words that the command knows', () => {
    const hint =
      manifest.features.slash_commands.find(({ command }) => command === COMMANDS.soundings)
        ?.usage_hint ?? '';
    const words = hint.split(' | ').map((word) => word.split(' ')[0]);

    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((word) => !SUBCOMMANDS.some((known) => known === word))).toEqual([]);
  });

  it('runs over Socket Mode as one workspace’s own app, with Home and interactivity on', () => {
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: true,
      org_deploy_enabled: false,
      token_rotation_enabled: false,
      interactivity: { is_enabled: true },
    });
    expect(manifest.features.app_home.home_tab_enabled).toBe(true);
    expect(manifest.features.bot_user.display_name).toBe('Soundings');
  });

  it('keeps names short enough to be read whole, and says what is read and kept', () => {
    expect(
      manifest.features.shortcuts.map(({ name }) => name).filter((name) => name.length > 24),
    ).toEqual([]);
    const { long_description: long } = manifest.display_information;
    expect(long.length).toBeGreaterThanOrEqual(175);
    expect(long.length).toBeLessThanOrEqual(4000);
    expect(long).toContain('keeps only replies in the threads that it started');
  });
});
