import pg from 'pg';

import type { Store } from '../../src/store/store-model.js';
import { openTestStore } from './database.js';

export interface FlowStore {
  readonly store: Store;
  /** Before each test: a tick looks at every channel, and so at those of the test before. */
  empty(): Promise<void>;
  /** What no verb of the store does, such as to let time pass on the database's clock. */
  query(sql: string): Promise<void>;
  /** What no verb of the store tells, such as which columns there are. */
  rows<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]>;
  /** Every row of every table as text: to look for what must not stand anywhere. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

/** A real store, to be emptied between tests. Close it in `afterAll`. */
export async function openFlowStore(): Promise<FlowStore> {
  const { store, databaseUrl, close } = await openTestStore();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const tables = rows.map(({ name }) => name);
  // Few rows: to delete them is many times faster than to truncate, which makes new files for each table and index. Without
  // triggers, since all of it goes.
  const emptyAll = `BEGIN; SET LOCAL session_replication_role = replica;
    ${tables.map((name) => `DELETE FROM ${name};`).join(' ')} COMMIT`;
  return {
    store,
    empty: async () => {
      // Work that the test before left in the background may hold a row yet: PostgreSQL then ends one of the two.
      const emptied = () =>
        client.query(emptyAll).catch(async (error: unknown) => {
          await client.query('ROLLBACK');
          throw error;
        });
      await emptied().catch(emptied).catch(emptied);
    },
    query: async (sql) => {
      await client.query(sql);
    },
    rows: async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows,
    everything: async () => {
      const select = tables
        .map((name) => `SELECT t::text AS row FROM ${name} t`)
        .join(' UNION ALL ');
      return (await client.query<{ row: string }>(select)).rows.map(({ row }) => row).join('\n');
    },
    close: async () => {
      await client.end();
      await close();
    },
  };
}
