import pg from 'pg';

import type { Store } from '../../src/store/store-model.js';
import { openTestStore } from './database.js';

export interface FlowStore {
  readonly store: Store;
  /** Before each test: a tick looks at every channel, and so at those of the test before. */
  empty(): Promise<void>;
  /** What no verb of the store does, such as to let time pass on the database's clock. */
  query(sql: string): Promise<void>;
  /** Every row of every table as text: to look for what must not stand anywhere. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

/** A real store, to be emptied between tests. Close it in `afterAll`. */
export async function openFlowStore(): Promise<FlowStore> {
  const { store, databaseUrl, close } = await openTestStore();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = await client.query<{ tables: string }>(
    `SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  return {
    store,
    empty: async () => {
      // Work that the test before left in the background may hold a row yet: PostgreSQL then ends one of the two.
      const truncate = () => client.query(`TRUNCATE ${tables.rows[0]?.tables ?? ''} CASCADE`);
      await truncate().catch(truncate).catch(truncate);
    },
    query: async (sql) => {
      await client.query(sql);
    },
    everything: async () => {
      const names = (tables.rows[0]?.tables ?? '').split(', ');
      const select = names
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
