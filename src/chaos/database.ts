import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeServerFolder } from '../bench/server-folder.js';
import { silentLog } from '../bench/silent-log.js';
import { type Embedded, openEmbedded } from '../store/embedded.js';
import { migrate } from '../store/migrate.js';

const nothing = (): void => undefined;

/** Says what becomes of each post the moment it is committed: named points at which a process can be killed. */
const NOTIFY = `
  CREATE FUNCTION chaos_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM pg_notify('chaos', NEW.id || ' ' || CASE
      WHEN TG_OP = 'INSERT' THEN 'queued'
      WHEN NEW.state = 'sent' THEN 'sent'
      WHEN NEW.state = 'pending' AND NEW.lease_until IS NOT NULL THEN 'claimed'
      ELSE NEW.state END);
    RETURN NEW;
  END $$;
  CREATE TRIGGER chaos_note AFTER INSERT OR UPDATE ON post FOR EACH ROW EXECUTE FUNCTION chaos_note();`;

export interface ChaosDatabase {
  readonly databaseUrl: string;
  /** The folder that its server keeps everything in. */
  readonly folder: string;
  rows<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<readonly Row[]>;
  /** A channel of ours; gives its id. */
  channel(slackChannelId: string): Promise<string>;
  /** A thread of ours in it that stands in Slack since then. */
  thread(channelId: string, rootTs: string, openedAt: Date): Promise<string>;
  /** A message to be posted; gives its id. */
  enqueue(channelId: string): Promise<string>;
  /** Called with a post's id and what was just committed of it. */
  onPost: (postId: string, what: string) => void;
  /** Lets the time pass that nobody who is alive counts: waits of posts; leases too when every holder is dead. */
  letTimePass(options: { areHoldersDead: boolean }): Promise<void>;
  /** Ends the server as a crash would, and starts it again. */
  crash(): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  /** To the server and all its processes. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Writing of replies fails with that SQLSTATE, so often; null: no more. */
  breakOff(sqlState: string | null, share: number): Promise<void>;
  /** New transactions may write nothing, as on a replica after a fail-over. */
  readOnly(isReadOnly: boolean): Promise<void>;
  /** No thread is read any more: what one trial filled must not slow the next. */
  closeThreads(): Promise<void>;
  /** An empty database on the same server. */
  empty(
    name: string,
  ): Promise<OtherDatabase & { readonly url: string; readonly drop: () => Promise<void> }>;
  /** A copy of the folder of the stopped server, started beside it. */
  copy(): Promise<OtherDatabase & { remove(): Promise<void> }>;
  stop(): Promise<void>;
}

export interface OtherDatabase {
  /** Of one row with one number, `n`. */
  readonly count: (sql: string) => Promise<number>;
}

interface Held {
  embedded: Embedded;
  client: pg.Client;
}

async function connected(url: string, listen: (payload: string) => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', nothing);
  client.on('notification', ({ payload }) => {
    listen(payload ?? '');
  });
  await client.connect();
  await client.query('LISTEN chaos');
  return client;
}

const serverPid = (folder: string): number =>
  Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);

/** The server's own processes are its children. */
function processesOf(pid: number): number[] {
  const found = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return [pid, ...found.stdout.split(/\s+/u).filter(Boolean).map(Number)];
}

async function crash(folder: string): Promise<void> {
  const pid = serverPid(folder);
  process.kill(pid, 'SIGQUIT');
  let isThere = true;
  while (isThere) {
    try {
      process.kill(pid, 0);
      await sleep(20);
    } catch {
      isThere = false;
    }
  }
}

async function countAt(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
}

/** As docs/operations.md says: `cp -a` of the folder while it is stopped. */
async function copyOf(folder: string): Promise<OtherDatabase & { remove(): Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'soundings-copy-'));
  spawnSync('cp', ['-a', `${folder}/.`, copy]);
  let opened: Embedded | null = null;
  return {
    count: async (sql) => {
      opened ??= await openEmbedded({ dataDir: copy, log: silentLog });
      return countAt(opened.databaseUrl, sql);
    },
    remove: async () => {
      await opened?.stop();
      await rm(copy, { recursive: true, force: true });
    },
  };
}

type Rows = ChaosDatabase['rows'];
type Making = Pick<ChaosDatabase, 'channel' | 'thread' | 'enqueue'>;
type Faults = Pick<ChaosDatabase, 'breakOff' | 'readOnly' | 'empty' | 'closeThreads'>;

function makingOf(rows: Rows, workspaceId: string): Making {
  const insert = async (sql: string, values: unknown[]): Promise<string> => {
    const id = randomUUID();
    await rows(sql, [id, ...values]);
    return id;
  };
  return {
    channel: (slackChannelId: string) =>
      insert(
        `INSERT INTO channel (id, workspace_id, slack_channel_id, name, zone, acknowledge_replies)
         VALUES ($1, $2, $3, 'chaos', 'UTC', false)`,
        [workspaceId, slackChannelId],
      ),
    thread: (channelId: string, rootTs: string, openedAt: Date) =>
      insert(
        `INSERT INTO thread (id, channel_id, kind, root_ts, question, prompt_id, opened_at)
         VALUES ($1, $2, 'prompt', $3, 'What happened?', 'chaos', $4)`,
        [channelId, rootTs, openedAt],
      ),
    enqueue: (channelId: string) =>
      insert(
        `INSERT INTO post (id, channel_id, batch_key, part, content)
         VALUES ($1::uuid, $2, 'chaos:' || $1, 0, '{"kind":"note","text":"A line."}')`,
        [channelId],
      ),
  };
}

function faultsOf(rows: Rows, databaseUrl: string): Faults {
  return {
    breakOff: async (sqlState: string | null, share: number) => {
      await rows('DROP TRIGGER IF EXISTS chaos_break ON response');
      if (sqlState === null) return;
      await rows(`CREATE OR REPLACE FUNCTION chaos_break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF random() < ${share} THEN RAISE EXCEPTION 'broken off' USING ERRCODE = '${sqlState}'; END IF;
        RETURN NULL; END $$`);
      await rows(`CREATE TRIGGER chaos_break BEFORE INSERT ON response
        FOR EACH STATEMENT EXECUTE FUNCTION chaos_break()`);
    },
    readOnly: async (isReadOnly: boolean) => {
      await rows('SET default_transaction_read_only = off');
      await rows(
        `ALTER DATABASE soundings SET default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`,
      );
      await rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'soundings'`);
    },
    empty: async (name: string) => {
      await rows(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await rows(`CREATE DATABASE ${name}`);
      const url = new URL(databaseUrl);
      url.pathname = `/${name}`;
      return {
        url: url.href,
        count: (sql: string) => countAt(url.href, sql),
        drop: async () => {
          await rows(`DROP DATABASE ${name} WITH (FORCE)`);
        },
      };
    },
    closeThreads: async () => {
      await rows('UPDATE thread SET closed_at = now() WHERE closed_at IS NULL');
    },
  };
}

/** The real embedded PostgreSQL in a folder of its own, with fsync on, and what trials ask of it. */
export async function openChaosDatabase(): Promise<ChaosDatabase> {
  const folder = await makeServerFolder('soundings-chaos-');
  const open = (): Promise<Embedded> => openEmbedded({ dataDir: folder, log: silentLog });
  const embedded = await open();
  const { databaseUrl } = embedded;
  await migrate(databaseUrl, silentLog);
  const workspaceId = randomUUID();
  const made: Pick<ChaosDatabase, 'onPost'> = { onPost: nothing };
  const listen = (payload: string): void => {
    const [id = '', what = ''] = payload.split(' ');
    made.onPost(id, what);
  };
  const held: Held = { embedded, client: await connected(databaseUrl, listen) };
  await held.client.query(NOTIFY);
  const rows = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await held.client.query<Row>(sql, values)).rows;
  await rows(`INSERT INTO workspace (id, slack_team_id) VALUES ($1, 'T1')`, [workspaceId]);
  const down = async (): Promise<void> => {
    // First let go of: who holds it starts it again.
    await held.embedded.leave();
    await crash(folder);
    await held.client.end().catch(nothing);
  };
  const up = async (): Promise<void> => {
    held.embedded = await open();
    held.client = await connected(databaseUrl, listen);
  };
  return Object.assign(made, {
    databaseUrl,
    folder,
    rows,
    ...makingOf(rows, workspaceId),
    letTimePass: async ({ areHoldersDead }: { areHoldersDead: boolean }) => {
      await rows(`UPDATE post SET not_before = not_before - interval '10 minutes'
        WHERE state IN ('pending', 'unknown') AND (lease_until IS NULL OR lease_until < now())`);
      // Slack's pace is proved by trials of its own; here its turns pass with the time.
      await rows(`UPDATE pace SET next_at = next_at - interval '10 minutes'`);
      if (!areHoldersDead) return;
      await rows(`UPDATE post SET lease_until = lease_until - interval '1 minute'
        WHERE lease_until >= now()`);
    },
    crash: async () => {
      await down();
      await up();
    },
    down,
    up,
    signal: (name: 'SIGSTOP' | 'SIGCONT') => {
      for (const pid of processesOf(serverPid(folder))) process.kill(pid, name);
    },
    ...faultsOf(rows, databaseUrl),
    copy: () => copyOf(folder),
    stop: async () => {
      await held.client.end();
      await held.embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  });
}
