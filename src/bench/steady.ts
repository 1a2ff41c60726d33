import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './child.js';
import { startFakeSlackApi } from './fake-slack-api.js';
import { askFirst, replyEvent, SECRET, setUp, startOurs } from './our-app.js';
import { makeServerFolder } from './server-folder.js';
import { postSigned } from './signed-request.js';

const PER_SECOND = 100;
const SECONDS = 25;
const CHANNELS = 100;
/** As `start` ticks unless told otherwise. */
const TICK_SECONDS = 30;
const IDLE_MS = 2 * TICK_SECONDS * 1_000;

export interface SteadyRow {
  /** The very first reply after `start` said that it is ready, and the tenth. */
  readonly firstAckMs: number;
  readonly tenthAckMs: number;
  readonly ackMsP50: number;
  readonly ackMsP99: number;
  readonly ackMsMax: number;
  /** Of one core, in percent, with nothing to do. */
  readonly idlePercent: number;
  readonly idleChannels: number;
}

/** Sends at a fixed pace whatever the answers take (open loop), and counts from when each was to be sent. Sorted. */
async function paced(url: string, rootTs: string, from: number): Promise<readonly number[]> {
  const startAt = performance.now() + 100;
  const send = async (index: number): Promise<number> => {
    const dueAt = startAt + (index * 1000) / PER_SECOND;
    await delay(Math.max(0, dueAt - performance.now()));
    const { status } = await postSigned(url, SECRET, replyEvent(from + index, rootTs));
    if (status !== 200) throw new Error(`status ${status} for an event`);
    return performance.now() - dueAt;
  };
  const all = Array.from({ length: PER_SECOND * SECONDS }, (_, index) => send(index));
  return (await Promise.all(all)).sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;

/** What a day is like: the first reply after a start, a steady 100 a second, and then nothing to do. */
export async function benchSteady(): Promise<SteadyRow> {
  const slack = await startFakeSlackApi();
  const folder = await makeServerFolder();
  const options = { slack, dataDir: join(folder, 'data'), port: await freePort() };
  const url = `http://127.0.0.1:${options.port}/slack/events`;
  let ours = await startOurs(options);
  try {
    const root = await askFirst(url, slack);
    await ours.stop();
    ours = await startOurs({ ...options, tickSeconds: TICK_SECONDS });
    const first: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      first.push((await postSigned(url, SECRET, replyEvent(n, root))).ms);
    }
    const acks = await paced(url, root, 1000);
    const before = slack.posted.length;
    for (let n = 2; n <= CHANNELS; n += 1) await setUp(url, `C${n}`);
    await delay(10_000);
    const idleChannels = 1 + Math.floor((slack.posted.length - before) / 2);
    // Collecting the garbage of the load costs once, some 0.3 s, whenever the engine gets to it: that is not idleness.
    await ours.usage('collected');
    const idleFrom = await ours.usage('now');
    await delay(IDLE_MS);
    const idleTo = await ours.usage('now');
    return {
      firstAckMs: first[0] ?? Number.NaN,
      tenthAckMs: first[9] ?? Number.NaN,
      ackMsP50: at(acks, 0.5),
      ackMsP99: at(acks, 0.99),
      ackMsMax: at(acks, 1),
      idlePercent: ((idleTo.cpuMs - idleFrom.cpuMs) / IDLE_MS) * 100,
      idleChannels,
    };
  } finally {
    await ours.stop();
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
