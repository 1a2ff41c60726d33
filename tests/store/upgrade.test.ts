import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.js';
import { createStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store-model.js';
import {
  openTestDatabase,
  openTestStore,
  silentLog,
  type TestDatabase,
  type TestStore,
} from '../support/database.js';
import { fillStore } from './filled.js';
import { minutes } from './given.js';

const FOLDER = join(import.meta.dirname, '../../prisma/migrations');
const NAMES = readdirSync(FOLDER).filter((name) => name !== 'migration_lock.toml');
const EARLIER = NAMES.slice(0, -1);
/** The last migration of each day, and the one before the newest. */
const LAST_OF_DAYS = EARLIER.filter(
  (name, index) => name.slice(0, 8) !== EARLIER[index + 1]?.slice(0, 8),
);
const KEY = Buffer.alloc(32, 7);
/** Not what people gave: what Prisma keeps, and what a running app notes for a moment. */
const NOT_DATA = new Set(['_prisma_migrations', 'pace', 'evidence_change']);

type Rows = Readonly<Record<string, unknown>>[];

async function on<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Columns by table. */
async function columnsOf(client: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name) AS columns
    FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name`);
  return new Map(
    rows.filter(({ table }) => !NOT_DATA.has(table)).map(({ table, columns }) => [table, columns]),
  );
}

const listed = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join();

async function read(client: pg.Client, table: string, columns: readonly string[]): Promise<Rows> {
  const { rows } = await client.query<{ row: Rows[number] }>(
    `SELECT to_jsonb(t) AS row FROM (SELECT ${listed(columns)} FROM "${table}") t ORDER BY to_jsonb(t)::text`,
  );
  return rows.map(({ row }) => row);
}

/** All rows of all tables, in the columns they have now. */
async function snapshot(client: pg.Client): Promise<ReadonlyMap<string, Rows>> {
  const tables = new Map<string, Rows>();
  for (const [table, columns] of await columnsOf(client)) {
    tables.set(table, await read(client, table, columns));
  }
  return tables;
}

describe('a database of an earlier version', () => {
  const folders: string[] = [];
  const opened: TestDatabase[] = [];
  let today: TestStore;
  let channelId: string;
  let filled: ReadonlyMap<string, Rows>;

  beforeAll(async () => {
    today = await openTestStore({ encryptionKey: KEY });
    channelId = await fillStore(today.store);
    filled = await on(today.databaseUrl, (client) => snapshot(client));
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  afterAll(() => today.close());

  /** The schema as it was after so many migrations, with as much of today's data as fits in it. */
  async function earlier(count: number): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'soundings-earlier-'));
    folders.push(folder);
    for (const name of NAMES.slice(0, count)) {
      cpSync(join(FOLDER, name), join(folder, name), { recursive: true });
    }
    const database = await openTestDatabase({ isMigrated: false });
    opened.push(database);
    await migrate(database.databaseUrl, silentLog, folder);
    await on(database.databaseUrl, async (client) => {
      // In the order of their names: what points at what does not matter then.
      await client.query('SET session_replication_role = replica');
      for (const [table, columns] of await columnsOf(client)) {
        const names = listed(columns);
        await client.query(
          `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
          [JSON.stringify(filled.get(table))],
        );
      }
    });
    return database.databaseUrl;
  }

  it('is filled in every table, so that the next tests lose something when a migration does', () => {
    expect([...filled].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]);
    expect(filled.size).toBeGreaterThan(20);
  });

  it.each(LAST_OF_DAYS.map((name) => [name, NAMES.indexOf(name) + 1] as const))(
    'whose last migration is %s comes up with all its data',
    async (_name, count) => {
      const url = await earlier(count);
      const before = await on(url, (client) => snapshot(client));
      await expect(migrate(url, silentLog)).resolves.toEqual({ applied: NAMES.slice(count) });
      await on(url, async (client) => {
        for (const [table, rows] of before) {
          expect(rows).not.toEqual([]);
          expect(await read(client, table, Object.keys(rows[0] ?? {}))).toEqual(rows);
        }
      });
      const store = await createStore({ databaseUrl: url, encryptionKey: KEY });
      try {
        expect(await seenBy(store)).toMatchObject(await seenBy(today.store));
      } finally {
        await store.close();
      }
    },
  );

  /** What every version kept, as the store of today reads it: the sealed too. */
  async function seenBy(store: Store) {
    const channel = await store.channels.get(channelId);
    const people = { slackTeamId: 'T1', slackUserId: 'U1' };
    const responses = await store.responses.upToCycle(channelId, 9);
    return {
      name: channel?.name,
      schedules: await store.schedules.forChannel(channelId),
      texts: responses.map(({ id, text, authorId, cycle }) => ({ id, text, authorId, cycle })),
      wins: await store.wins.since(channelId, new Date(0), minutes(1)),
      titles: (await store.challenges.list(channelId, 'all')).map(({ title }) => title),
      digests: await store.digests.list(channelId),
      memory: await store.analysis.load(channelId),
      token: await store.installations.find('T1'),
      own: (await store.homeFacts.ownWords(people)).length,
      mayBeQuoted: (await store.people.settings('T1', 'U3')).mayBeQuoted,
      away: await store.people.away('T1', ['UGONE', 'U1'], minutes(2)),
    };
  }

  it('shows who kept a challenge as who named it, and who takes a technical one, which it did not know', async () => {
    const url = await earlier(1);
    await migrate(url, silentLog);
    const store = await createStore({ databaseUrl: url, encryptionKey: KEY });
    const challenges = await store.challenges.list(channelId, 'all');
    await store.close();
    expect(challenges).toMatchObject([{ keeperSlackId: 'U2', ownerSlackId: 'U2' }]);
  });
});
