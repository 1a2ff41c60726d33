import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError, hasCode } from '../errors.js';
import type { Log } from '../log.js';
import { asStoreError } from './failure.js';
import { knownMigrations, MIGRATIONS } from './known-migrations.js';

/** The lock that Prisma's own `migrate deploy` takes, so that neither runs beside the other. */
const LOCK = 72_707_369;
const DEADLOCK = '40P01';
const DEADLOCKS_MAX = 9;
const AGAIN_MS = 300;

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** As Prisma computes it: SHA-256 of the file, in hexadecimal. */
  readonly checksum: string;
}

interface Recorded {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

function readMigrations(folder: string): readonly Migration[] {
  return knownMigrations(folder).map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function hasTable(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query<{ name: string | null }>(
    'SELECT to_regclass($1)::text AS name',
    [name],
  );
  return (found.rows[0]?.name ?? null) !== null;
}

async function isForeign(client: pg.Client): Promise<boolean> {
  const tables = await client.query(
    `SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = current_schema() LIMIT 1`,
  );
  return tables.rows.length > 0;
}

async function recordedIn(client: pg.Client): Promise<readonly Recorded[]> {
  if (await hasTable(client, '_prisma_migrations')) {
    const rows = await client.query<Recorded>(
      `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
       WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return rows.rows;
  }
  if (await isForeign(client)) {
    throw new AppError(
      'database_refused',
      'This database holds tables that Soundings did not make. Give it an empty database of its own in DATABASE_URL.',
    );
  }
  // Prisma's own definition: https://www.prisma.io/docs/orm/prisma-migrate
  await client.query(`CREATE TABLE _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
  return [];
}

function refuseUnfit(recorded: readonly Recorded[], known: readonly Migration[], log: Log): void {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of recorded) {
    if (row.finished_at === null) {
      throw new AppError(
        'database_refused',
        `The migration ${row.migration_name} failed in this database. Restore a backup, or mend it and mark it with Prisma's "migrate resolve".`,
      );
    }
    const migration = byName.get(row.migration_name);
    if (migration === undefined) {
      throw new AppError(
        'database_refused',
        `This database was made by a newer Soundings (migration ${row.migration_name}). Start that version, or restore an older backup.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      log.warn({ migration: row.migration_name }, 'a migration was changed after it was applied');
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}

async function applyMissing(client: pg.Client, folder: string, log: Log): Promise<string[]> {
  const known = readMigrations(folder);
  const recorded = await recordedIn(client);
  refuseUnfit(recorded, known, log);
  const done = new Set(recorded.map((row) => row.migration_name));
  const missing = known.filter((migration) => !done.has(migration.name));
  for (const migration of missing) await apply(client, migration);
  return missing.map((migration) => migration.name);
}

async function inOneTransaction(client: pg.Client, folder: string, log: Log): Promise<string[]> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const applied = await applyMissing(client, folder, log);
  await client.query('COMMIT');
  return applied;
}

/** Replicas that run take the same tables in an order of their own: PostgreSQL then ends one of the two, and nothing of that one stays. */
async function untilNoDeadlock(client: pg.Client, folder: string, log: Log): Promise<string[]> {
  for (let left = DEADLOCKS_MAX; ; left -= 1) {
    try {
      return await inOneTransaction(client, folder, log);
    } catch (error) {
      if (left === 0 || !hasCode(error, DEADLOCK)) throw error;
      log.warn({ left }, 'a migration and those who use the database waited for each other: again');
      await client.query('ROLLBACK');
      await sleep(AGAIN_MS);
    }
  }
}

/**
 * Brings the database to this version's schema and names the migrations applied, none when it was there already.
 * All in one transaction under one lock: several processes may call it at once, and a failure leaves nothing behind.
 * Throws `AppError('database_refused')` for a failed, newer or foreign database.
 */
export async function migrate(
  databaseUrl: string,
  log: Log,
  folder: string = MIGRATIONS,
): Promise<{ applied: string[] }> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'soundings migrate',
  });
  // A connection that breaks between two statements reports here; the next statement then fails by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const applied = await untilNoDeadlock(client, folder, log);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    return { applied };
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
