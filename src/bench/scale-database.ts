import { readFile, rm } from 'node:fs/promises';
import pg from 'pg';
import { openEmbedded } from '../store/embedded.js';
import { migrate } from '../store/migrate.js';
import { createStore } from '../store/store.js';
import type { Store } from '../store/store-model.js';
import { makeServerFolder } from './server-folder.js';
import { silentLog } from './silent-log.js';

const TICKS_A_SECOND = 100;

export interface ScaleDatabase {
  readonly store: Store;
  readonly client: pg.Client;
  /** An empty database on the same server. */
  readonly peerUrl: string;
  /** What the connections of the store have used of the processor so far, in ms; 0 where the system does not say. */
  serverCpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Of one process, user and system, from the kernel. */
async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // What follows the name begins with the third field; the 14th and 15th are meant.
  const [user = '0', system = '0'] = stat
    .replace(/^.*\) /su, '')
    .split(' ')
    .slice(11, 13);
  return ((Number(user) + Number(system)) / TICKS_A_SECOND) * 1000 || 0;
}

/** A migrated database on the embedded server, with fsync on, and a store on it. */
export async function openScaleDatabase(): Promise<ScaleDatabase> {
  const folder = await makeServerFolder();
  const embedded = await openEmbedded({ dataDir: folder, log: silentLog });
  await migrate(embedded.databaseUrl, silentLog);
  const { databaseUrl } = embedded;
  const store = await createStore({ databaseUrl, encryptionKey: Buffer.alloc(32, 7) });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('CREATE DATABASE peer');
  const peer = new URL(databaseUrl);
  peer.pathname = '/peer';
  return {
    store,
    client,
    peerUrl: peer.href,
    serverCpuMs: async () => {
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'soundings'`,
      );
      const used = await Promise.all(rows.map(({ pid }) => cpuMsOf(pid)));
      return used.reduce((sum, ms) => sum + ms, 0);
    },
    stop: async () => {
      await client.end();
      await store.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** So many channels of so many workspaces, each asked on one weekday and told a digest on the same one. */
export async function makeChannels(
  client: pg.Client,
  {
    from,
    to,
    workspaces,
    weekday,
  }: { from: number; to: number; workspaces: number; weekday: number },
): Promise<void> {
  await client.query(
    `INSERT INTO workspace (id, slack_team_id) SELECT gen_random_uuid(), 'T' || n FROM generate_series(0, $1::int - 1) n
     ON CONFLICT DO NOTHING`,
    [workspaces],
  );
  await client.query(
    `INSERT INTO channel (id, workspace_id, slack_channel_id, name, zone, keeper_slack_id)
     SELECT gen_random_uuid(), workspace.id, 'C' || n, 'bench', 'Europe/Berlin', 'U1'
     FROM generate_series($1::int, $2::int - 1) n JOIN workspace ON slack_team_id = 'T' || (n % $3::int)`,
    [from, to, workspaces],
  );
  await client.query(
    `INSERT INTO schedule (id, channel_id, kind, weekdays, local_time, zone, active_from)
     SELECT gen_random_uuid(), channel.id, kind, ARRAY[$1::int], '10:00', zone, now()
     FROM channel CROSS JOIN (VALUES ('prompt'), ('digest')) AS kinds (kind)
     WHERE NOT EXISTS (SELECT 1 FROM schedule WHERE schedule.channel_id = channel.id)`,
    [weekday],
  );
  // Two threads each, as a week leaves them; read, so that nothing is due.
  await client.query(
    `INSERT INTO thread (id, channel_id, kind, root_ts, question, prompt_id, opened_at, last_read_at)
     SELECT gen_random_uuid(), channel.id, kind, '170000000' || row_number() OVER () || '.1', 'What?', 'sm-01',
       now() - interval '3 days', now()
     FROM channel CROSS JOIN (VALUES ('prompt'), ('digest')) AS kinds (kind)
     WHERE NOT EXISTS (SELECT 1 FROM thread WHERE thread.channel_id = channel.id)`,
  );
  await client.query('ANALYZE');
}
