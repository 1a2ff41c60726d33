import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.js';
import { openTestDatabase, silentLog, type TestDatabase } from '../support/database.js';

const run = promisify(execFile);
const FOLDER = join(import.meta.dirname, '../../prisma/migrations');
const NAMES = readdirSync(FOLDER).filter((name) => name !== 'migration_lock.toml');

describe('migrate', () => {
  const opened: TestDatabase[] = [];
  const folders: string[] = [];

  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  async function emptyDatabase(): Promise<string> {
    const database = await openTestDatabase({ isMigrated: false });
    opened.push(database);
    return database.databaseUrl;
  }

  function copyOfMigrations(): string {
    const folder = mkdtempSync(join(tmpdir(), 'soundings-migrations-'));
    folders.push(folder);
    cpSync(FOLDER, folder, { recursive: true });
    return folder;
  }

  async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const result = await client.query<T>(sql);
    await client.end();
    return result.rows;
  }

  it('applies every migration once, and none the second time', async () => {
    const url = await emptyDatabase();
    await expect(migrate(url, silentLog)).resolves.toEqual({ applied: NAMES });
    await expect(migrate(url, silentLog)).resolves.toEqual({ applied: [] });
  });

  it('lets many callers at once through, and exactly one of them applies', async () => {
    const url = await emptyDatabase();
    const results = await Promise.all(Array.from({ length: 5 }, () => migrate(url, silentLog)));
    expect(results.flatMap((result) => result.applied)).toEqual(NAMES);
  });

  it('leaves a database that the schema engine of Prisma finds equal to the schema', async () => {
    const url = await emptyDatabase();
    await migrate(url, silentLog);
    const script = join(import.meta.dirname, '../../prisma/schema-difference.mjs');
    const difference = async (): Promise<string> =>
      (await run(process.execPath, [script, url])).stdout.trim();
    expect(await difference()).toMatch(/^(-- This is an empty migration\.)?$/);
    await ask(url, 'ALTER TABLE win DROP COLUMN text');
    expect(await difference()).toContain('"win" ADD COLUMN');
  });

  it('records migrations as Prisma does', async () => {
    const url = await emptyDatabase();
    await migrate(url, silentLog);
    const rows = await ask(
      url,
      'SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at, finished_at IS NOT NULL AS finished FROM _prisma_migrations',
    );
    expect(rows).toEqual(
      NAMES.map((name) => ({
        migration_name: name,
        checksum: createHash('sha256')
          .update(readFileSync(join(FOLDER, name, 'migration.sql')))
          .digest('hex'),
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        finished: true,
      })),
    );
  });

  it('leaves nothing of a migration that fails, and can be repeated', async () => {
    const url = await emptyDatabase();
    const folder = copyOfMigrations();
    mkdirSync(join(folder, '99990101000000_bad'));
    writeFileSync(
      join(folder, '99990101000000_bad/migration.sql'),
      'CREATE TABLE half (id INT); SELECT 1/0;',
    );
    await expect(migrate(url, silentLog, folder)).rejects.toThrow('division by zero');
    expect(await ask(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual(
      [],
    );
    await expect(migrate(url, silentLog)).resolves.toEqual({ applied: NAMES });
  });

  it('is tried again when it and a replica that runs wait for each other', async () => {
    const url = await emptyDatabase();
    await migrate(url, silentLog);
    const folder = copyOfMigrations();
    mkdirSync(join(folder, '99990101000000_next'));
    writeFileSync(
      join(folder, '99990101000000_next/migration.sql'),
      'ALTER TABLE win ADD COLUMN a TEXT; ALTER TABLE response ADD COLUMN a TEXT;',
    );
    const replica = new pg.Client({ connectionString: url });
    await replica.connect();
    // PostgreSQL ends whoever finds out first: that is the migration.
    await replica.query(`SET deadlock_timeout = '20s'`);
    await replica.query('BEGIN; SELECT 1 FROM response');
    const migrated = migrate(url, silentLog, folder);
    // Other files of tests have databases on this server, and wait in them.
    const isWaiting = `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database
      WHERE NOT granted AND datname = current_database()`;
    while ((await ask(url, isWaiting)).length === 0) continue;
    await replica.query('SELECT 1 FROM win');
    await replica.query('COMMIT');
    await replica.end();
    await expect(migrated).resolves.toEqual({ applied: ['99990101000000_next'] });
  }, 60_000);

  it.each([
    [
      'a newer',
      `UPDATE _prisma_migrations SET migration_name = '99990101000000_later'`,
      /newer Soundings/,
    ],
    ['a failed', 'UPDATE _prisma_migrations SET finished_at = NULL', /failed in this database/],
    ['a foreign', 'DROP TABLE _prisma_migrations', /did not make/],
  ])('refuses %s database and says what to do', async (_what, sql, message) => {
    const url = await emptyDatabase();
    await migrate(url, silentLog);
    await ask(url, sql);
    await expect(migrate(url, silentLog)).rejects.toMatchObject({
      code: 'database_refused',
      message: expect.stringMatching(message),
    });
  });

  it('says that the database does not answer when it does not', async () => {
    await expect(migrate('postgresql://a@localhost:1/x', silentLog)).rejects.toMatchObject({
      code: 'database_unavailable',
    });
  });
});
