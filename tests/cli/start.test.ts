import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '../support/built-sources.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

/** A loaded machine starts it slowly; a process that hangs does so for ever. */
const ENDS_WITHIN_MS = 60_000;

/** Slack is given that long for a call; who is asked to stop waits for nothing. */
const CALL_TIMEOUT_MS = 9_000;
const EMBEDDED = { DATABASE_URL: '', SOUNDINGS_ENCRYPTION_KEY: '' };

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

let database: TestDatabase;
let slack: Server;
let running: ChildProcess | null = null;
let isSilent = false;
let folder: string;

const portOf = (server: Server): string => String((server.address() as AddressInfo).port);

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'soundings-start-'));
  // As root the database server runs as another user, who must get in.
  chmodSync(folder, 0o711);
  slack = createServer((_request, response) => {
    if (isSilent) return;
    const told = { ok: true, team_id: 'T1', user_id: 'UBOT' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  running?.kill('SIGKILL');
  running = null;
});
afterAll(async () => {
  slack.closeAllConnections();
  slack.close();
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

/** `soundings start` as an operator runs it: a process of its own. */
async function start(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [join(await builtSources(), 'src/main.js'), 'start'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's'.repeat(32),
      SLACK_API_URL: `http://127.0.0.1:${portOf(slack)}/api/`,
      DATABASE_URL: database.databaseUrl,
      SOUNDINGS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      HOST: '127.0.0.1',
      PORT: '0',
      ...env,
    },
  });
  running = child;
  let stderr = '';
  child.stdout.resume();
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return { code, stderr };
}

describe('soundings start', () => {
  it(
    'ends with 1 and one line when the port is taken, and stops the database that it started',
    async () => {
      const dataDir = join(folder, 'data');
      const ended = await start({ ...EMBEDDED, SOUNDINGS_DATA_DIR: dataDir, PORT: portOf(slack) });

      expect(ended.code).toBe(1);
      expect(ended.stderr).toBe(
        'PORT is taken by another program. Stop that one, or set PORT to another.\n',
      );
      expect(existsSync(join(dataDir, 'postgres/PG_VERSION'))).toBe(true);
      expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
    },
    ENDS_WITHIN_MS * 2,
  );

  it(
    'ends with 0 when it is asked to stop while Slack has not answered yet',
    async () => {
      isSilent = true;
      let askedAt = 0;
      slack.once('request', () => {
        askedAt = performance.now();
        running?.kill('SIGTERM');
      });
      const ended = await start({});

      expect(ended.code).toBe(0);
      expect(performance.now() - askedAt).toBeLessThan(CALL_TIMEOUT_MS);
    },
    ENDS_WITHIN_MS * 2,
  );

  it(
    'says so in one line when the data folder is no folder',
    async () => {
      const file = join(folder, 'file');
      writeFileSync(file, '');
      const ended = await start({ ...EMBEDDED, SOUNDINGS_DATA_DIR: file });

      expect(ended.code).toBe(1);
      expect(ended.stderr).toMatch(/^The data folder .* cannot be used by this user.*\n$/u);
    },
    ENDS_WITHIN_MS * 2,
  );
});
