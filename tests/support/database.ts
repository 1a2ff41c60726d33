import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Log } from '../../src/log.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { withLockFile } from '../../src/store/lock-file.js';
import { migrate } from '../../src/store/migrate.js';
import { createStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store-model.js';
import { runFolder } from './run-folder.js';

const TEMPLATE = 'migrated';
const nothing = (): void => undefined;
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

const named = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Starts the run's server, with a migrated database to copy, and gives its address. */
async function startServer(folder: string): Promise<string> {
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
async function serverUrl(folder: string): Promise<string> {
  const known = join(folder, 'url');
  if (existsSync(known)) return readFileSync(known, 'utf8');
  const url = await startServer(folder);
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
  const folder = runFolder();
  const name = `test_${randomBytes(6).toString('hex')}`;
  // One at a time: a template must have no other user while it is copied.
  const url = await withLockFile(join(folder, 'template.lock'), 60_000, async () => {
    const server = await serverUrl(folder);
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
