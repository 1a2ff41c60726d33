import { describe, expect, it } from '@jest/globals';
import { readConfig, readStorageConfig } from '../src/config.js';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const KEY = Buffer.alloc(32, 7).toString('base64');

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : 'not an error';
  }
  return 'nothing thrown';
}

describe('settings', () => {
  it('uses Socket Mode when there is an app token, even beside a signing secret', () => {
    const both = { ...SOCKET, SLACK_SIGNING_SECRET: 'a'.repeat(32) };

    expect(readConfig(both).slack.mode).toBe('socket');
  });

  it('uses HTTP when there is only a signing secret', () => {
    const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a'.repeat(32) };

    expect(readConfig(http).slack.mode).toBe('http');
  });

  it('lists every problem at once, by name', () => {
    const message = messageOf(() =>
      readConfig({ SLACK_BOT_TOKEN: 'xoxp-secret', PORT: 'many', SOUNDINGS_TICK_SECONDS: '7' }),
    );

    expect(message).toContain('SLACK_BOT_TOKEN');
    expect(message).toContain('PORT');
    expect(message).toContain('SOUNDINGS_TICK_SECONDS must divide 60');
  });

  it('tells what is missing beside what is wrong, each once', () => {
    const message = messageOf(() =>
      readConfig({ PORT: 'many', DATABASE_URL: 'postgresql://db/soundings' }),
    );

    expect(message.split('\n').slice(1)).toEqual([
      expect.stringContaining('PORT must be'),
      expect.stringContaining('SLACK_BOT_TOKEN is missing'),
      expect.stringContaining('SLACK_APP_TOKEN is missing'),
      expect.stringContaining('SOUNDINGS_ENCRYPTION_KEY is required'),
    ]);
  });

  it('never repeats a value it refuses', () => {
    const message = messageOf(() =>
      readConfig({
        ...SOCKET,
        SLACK_SIGNING_SECRET: 'hunter2',
        SOUNDINGS_ENCRYPTION_KEY: 'swordfish',
      }),
    );

    expect(message).not.toMatch(/hunter2|swordfish/);
  });

  it('asks for an encryption key beside a shared database', () => {
    expect(
      messageOf(() => readStorageConfig({ DATABASE_URL: 'postgresql://db/soundings' })),
    ).toContain('SOUNDINGS_ENCRYPTION_KEY is required');
  });

  describe('for many workspaces by OAuth', () => {
    const oauth = {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'secret',
      SLACK_STATE_SECRET: 's'.repeat(32),
      SLACK_SIGNING_SECRET: 'a'.repeat(32),
      SOUNDINGS_ENCRYPTION_KEY: KEY,
    };

    it('needs no bot token, and works over HTTP', () => {
      expect(readConfig(oauth).slack).toMatchObject({
        mode: 'http',
        botToken: null,
        oauth: { clientId: '1.2' },
      });
    });

    it.each([
      ['SLACK_CLIENT_ID', { SLACK_CLIENT_ID: '' }],
      ['SLACK_CLIENT_SECRET', { SLACK_CLIENT_SECRET: undefined }],
      ['SLACK_STATE_SECRET', { SLACK_STATE_SECRET: 'short' }],
      ['SLACK_SIGNING_SECRET', { SLACK_SIGNING_SECRET: undefined }],
      ['SOUNDINGS_ENCRYPTION_KEY', { SOUNDINGS_ENCRYPTION_KEY: undefined }],
      ['SLACK_APP_TOKEN', { SLACK_APP_TOKEN: 'xapp-1' }],
    ])('says what is wrong with %s', (name, change) => {
      expect(messageOf(() => readConfig({ ...oauth, ...change }))).toContain(`  ${name} `);
    });
  });

  it('counts an empty value as unset', () => {
    expect(readConfig({ ...SOCKET, DATABASE_URL: '', PORT: '' })).toMatchObject({
      port: 3000,
      storage: { databaseUrl: null },
    });
  });

  it('refuses a key of the wrong length and takes one of 32 bytes', () => {
    const short = Buffer.alloc(16).toString('base64');

    expect(messageOf(() => readConfig({ ...SOCKET, SOUNDINGS_ENCRYPTION_KEY: short }))).toContain(
      '32 bytes',
    );
    expect(
      readConfig({ ...SOCKET, SOUNDINGS_ENCRYPTION_KEY: KEY }).storage.encryptionKey?.length,
    ).toBe(32);
  });

  it('takes the previous key only beside a new one', () => {
    const previous = { ...SOCKET, SOUNDINGS_PREVIOUS_ENCRYPTION_KEY: KEY };
    expect(messageOf(() => readConfig(previous))).toContain('SOUNDINGS_ENCRYPTION_KEY is required');
    const both = readConfig({ ...previous, SOUNDINGS_ENCRYPTION_KEY: KEY });
    expect(both.storage.previousEncryptionKey?.length).toBe(32);
  });

  it('ends the Web API address in a slash', () => {
    expect(readConfig({ ...SOCKET, SLACK_API_URL: 'http://127.0.0.1:4000/api' }).slack.apiUrl).toBe(
      'http://127.0.0.1:4000/api/',
    );
  });
});
