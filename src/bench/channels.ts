import { createAnalysis } from '../analysis/analysis.js';
import { systemClock } from '../clock.js';
import { AppError } from '../errors.js';
import type { FlowDeps } from '../flows/deps.js';
import { createTick, type Tick } from '../jobs/tick.js';
import { median } from './median.js';
import { makeChannels, type ScaleDatabase } from './scale-database.js';
import { silentLog } from './silent-log.js';

const TICKS = 10;
const REPLIES = 10_000;

export interface ChannelsRow {
  readonly channels: number;
  readonly elapsedMs: number;
  /** Of the processor, by one tick that finds nothing due. */
  readonly appCpuMs: number;
  readonly serverCpuMs: number;
}

/** Where nothing is due Slack is not asked, and nothing fails: else the figure would be of something else. */
function depsOf({ store }: ScaleDatabase): FlowDeps {
  const fail = (): never => {
    throw new AppError('internal', 'A tick that has nothing to do asked Slack, or failed.');
  };
  const messenger = new Proxy({} as FlowDeps['messenger'], { get: () => fail });
  const log = { ...silentLog, warn: fail, error: fail };
  return { store, messenger, analysis: createAnalysis(), clock: systemClock, log };
}

async function tickOf(database: ScaleDatabase, tick: Tick, channels: number): Promise<ChannelsRow> {
  // The first one with so many makes plans, and grows.
  await tick.tick();
  const elapsed: number[] = [];
  const cpu = process.cpuUsage();
  const server = await database.serverCpuMs();
  for (let n = 0; n < TICKS; n += 1) {
    const startedAt = performance.now();
    await tick.tick();
    elapsed.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    channels,
    elapsedMs: median(elapsed),
    appCpuMs: (user + system) / 1000 / TICKS,
    serverCpuMs: ((await database.serverCpuMs()) - server) / TICKS,
  };
}

/** What a tick costs that finds nothing to do, by the number of channels set up. The day on which they are due is another one. */
export async function benchChannels(
  database: ScaleDatabase,
  sizes: readonly number[],
): Promise<readonly ChannelsRow[]> {
  const rows: ChannelsRow[] = [];
  const weekday = ((new Date().getUTCDay() + 2) % 7) + 1;
  // The first of all reads every thread, at Slack's pace and not ours: there is none yet.
  const tick = createTick(depsOf(database));
  await tick.tick();
  let from = 0;
  for (const to of sizes) {
    await makeChannels(database.client, { from, to, workspaces: to / 4, weekday });
    rows.push(await tickOf(database, tick, to));
    from = to;
  }
  return rows;
}

/** Bytes that one reply of about 80 characters takes in the table and its indices. */
export async function benchBytes({ store, client }: ScaleDatabase): Promise<number> {
  const { rows } = await client.query<{ id: string; channel_id: string }>(
    'SELECT id, channel_id FROM thread LIMIT 100',
  );
  const size = async (): Promise<number> => {
    const found = await client.query<{ n: string }>(
      `SELECT pg_total_relation_size('response') AS n`,
    );
    return Number(found.rows[0]?.n ?? 0);
  };
  const before = await size();
  await Promise.all(
    Array.from({ length: REPLIES }, (_, n) => {
      const thread = rows[n % rows.length] ?? { id: '', channel_id: '' };
      return store.responses
        .recordOpen({
          threadId: thread.id,
          channelId: thread.channel_id,
          slackTeamId: 'T1',
          slackChannelId: 'C1',
          ts: `1700000001.${String(n).padStart(6, '0')}`,
          slackUserId: `U${n % 12}`,
          text: `Reply ${n}: the handover took longer than we thought, and nobody was told of it.`,
          editedTs: null,
          clientMsgId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
          saidAt: new Date(),
        })
        .catch(() => null);
    }),
  );
  const stored = await store.responses.count();
  return ((await size()) - before) / stored;
}
