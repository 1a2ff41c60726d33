import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Log } from '../../src/log.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { withLockFile } from '../../src/store/lock-file.js';
import { migrate } from '../../src/store/migrate.js';
import { createStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store-model.js';

const TEMPLATE = 'migrated';
const nothing = (): void => undefined;
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Jest's own process: its workers have a channel to it, and it is this one when there are none. */
const runPid = process.send === undefined ? process.pid : process.ppid;
/** Short, since a socket lies in it; 0711, since as root the server runs as another user. */
const folder = join(tmpdir(), `soundings-test-${runPid}`);

/** Ends the server and removes its folder when the whole run is over, however it ended. */
function removeAfterRun(): void {
  const script = `
    while kill -0 ${runPid} 2>/dev/null; do sleep 0.2; done
    server=$(head -n 1 '${folder}/postgres/postmaster.pid' 2>/dev/null)
    [ -n "$server" ] && kill -QUIT "$server" && while kill -0 "$server" 2>/dev/null; do sleep 0.1; done
    rm -rf '${folder}'`;
  spawn('sh', ['-c', script], { detached: true, stdio: 'ignore', cwd: '/' }).unref();
}

const named = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Starts the run's server, with a migrated database to copy, and gives its address. */
async function startServer(): Promise<string> {
  const server = await openEmbedded({ dataDir: folder, log: silentLog, isThrowaway: true });
  const url = server.databaseUrl;
  // A half-made one is of a worker that died over it.
  await query(url, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await query(url, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(named(url, TEMPLATE), silentLog);
  await server.leave();
  return url;
}

/** Started by the first file that asks. To open it again would be half a dozen programs for each of the others. */
async function serverUrl(): Promise<string> {
  const known = join(folder, 'url');
  if (existsSync(known)) return readFileSync(known, 'utf8');
  const url = await startServer();
  writeFileSync(known, url);
  return url;
}

export interface TestDatabase {
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/**
 * A fresh database for one test file: migrated, or empty when asked. All files of a run share one server, started by the
 * first; nothing of it is left after the run. Close it in `afterAll`.
 */
export async function openTestDatabase({
  isMigrated = true,
}: { isMigrated?: boolean } = {}): Promise<TestDatabase> {
  if (mkdirSync(folder, { recursive: true }) !== undefined) removeAfterRun();
  chmodSync(folder, 0o711);
  const name = `test_${randomBytes(6).toString('hex')}`;
  // One at a time: a template must have no other user while it is copied.
  const url = await withLockFile(join(folder, 'template.lock'), 60_000, async () => {
    const server = await serverUrl();
    await query(server, `CREATE DATABASE ${name} TEMPLATE ${isMigrated ? TEMPLATE : 'template0'}`);
    return server;
  });
  return {
    databaseUrl: named(url, name),
    close: async () => {
      await query(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

export interface TestStore extends TestDatabase {
  readonly store: Store;
}

/** A store on a fresh, migrated database. Close it in `afterAll`. */
export async function openTestStore({
  encryptionKey = Buffer.alloc(32, 7),
}: { encryptionKey?: Buffer } = {}): Promise<TestStore> {
  const database = await openTestDatabase();
  const store = await createStore({ databaseUrl: database.databaseUrl, encryptionKey });
  return {
    store,
    databaseUrl: database.databaseUrl,
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}
