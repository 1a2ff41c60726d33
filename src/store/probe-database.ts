import pg from 'pg';
import { asStoreError } from './failure.js';

const TIMEOUT_MS = 5_000;

export interface DatabaseFacts {
  /** As PostgreSQL tells it: `18.1`. */
  readonly version: string;
  /** The database's clock. */
  readonly at: Date;
  /** Names of the migrations that are recorded as done, oldest first; empty in a new database. */
  readonly migrations: readonly string[];
}

/** Looks at a database and changes nothing. Throws `AppError('database_unavailable')` when it does not answer within 5 s. */
export async function probeDatabase(databaseUrl: string): Promise<DatabaseFacts> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    application_name: 'soundings doctor',
  });
  // A connection that breaks between two statements reports here; the next statement then fails by itself.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const facts = await client.query<{ version: string; at: Date; has_table: boolean }>(
      `SELECT current_setting('server_version') AS version, clock_timestamp() AS at,
              to_regclass('_prisma_migrations') IS NOT NULL AS has_table`,
    );
    const row = facts.rows[0];
    const migrations =
      row?.has_table === true
        ? await client.query<{ name: string }>(
            `SELECT migration_name AS name FROM _prisma_migrations
             WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY started_at, migration_name`,
          )
        : { rows: [] };
    return {
      version: row?.version ?? 'unknown',
      at: row?.at ?? new Date(0),
      migrations: migrations.rows.map(({ name }) => name),
    };
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
