import type pg from 'pg';

interface Named {
  readonly name: string;
}

/** `pg_statistic` keeps samples of what stands in the columns. It comes last: the tables before it write their samples anew. */
async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<Named>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' OR (schemaname, tablename) = ('pg_catalog', 'pg_statistic')
     ORDER BY schemaname DESC, tablename`,
  );
  return rows.map(({ name }) => name);
}

/** A segment of the log that is begun goes with the first checkpoint after the next one was begun; some may have been made ahead. */
async function beginLogAnew(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Named>('SELECT name FROM pg_ls_waldir()');
  for (let { length: left } = rows; left > 0; left -= 1) {
    await client.query('SELECT pg_switch_wal()');
    await client.query('CHECKPOINT');
  }
}

/**
 * Takes the bytes of deleted rows out of the files of our own server: rewrites each table with its indices and samples, then lets go of
 * the write-ahead log so far. Nobody can use a table while it is rewritten. The server must not recycle segments of its log.
 */
export async function wipeFiles(client: pg.Client): Promise<void> {
  await client.query('ANALYZE');
  for (const table of await tablesOf(client)) await client.query(`VACUUM (FULL) ${table}`);
  await beginLogAnew(client);
}
