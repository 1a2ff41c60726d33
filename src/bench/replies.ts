import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, startChild } from './child.js';
import { startFakeSlackApi } from './fake-slack-api.js';
import { median } from './median.js';
import { askFirst, dist, SECRET, startOurs } from './our-app.js';
import { sendReplies } from './send-replies.js';
import { makeServerFolder } from './server-folder.js';

const EVENTS = 4000;
const ROUNDS = 3;

export interface RepliesRow {
  readonly firstStartMs: number;
  readonly laterStartMs: number;
  readonly storedPerSecond: number;
  readonly barePerSecond: number;
  /** Median over rounds of ours over bare, measured in turn. */
  readonly ratio: number;
  readonly ackMsP99: number;
  readonly residentMbIdle: number;
  readonly residentMbAfter: number;
  /** Replies that the app says it has stored, to show that the figure is of stored ones. */
  readonly stored: number;
}

async function load(
  url: string,
  rootTs: string,
  from: number,
): Promise<{ perSecond: number; ms: number[] }> {
  const startedAt = performance.now();
  const ms = await sendReplies(url, rootTs, from, from + EVENTS);
  return { perSecond: EVENTS / ((performance.now() - startedAt) / 1000), ms };
}

async function storedCount(metricsUrl: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  return Number(/^soundings_responses_stored_total(?:\{[^}]*\})? (\d+)/m.exec(text)?.[1] ?? 0);
}

/** Replies stored a second over signed HTTP, beside a bare Bolt app, in turn in the same run. */
export async function benchReplies(): Promise<RepliesRow> {
  const slack = await startFakeSlackApi();
  const folder = await makeServerFolder();
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const first = await startOurs({ slack, dataDir, port });
  await first.stop();
  const ours = await startOurs({ slack, dataDir, port });
  const barePort = await freePort();
  const bare = await startChild(
    [dist('bench/bare-bolt.js'), SECRET, slack.url, String(barePort)],
    {},
    async () => (await fetch(`http://127.0.0.1:${barePort}/`)).status > 0,
  );
  try {
    const url = `http://127.0.0.1:${port}/slack/events`;
    const bareUrl = `http://127.0.0.1:${barePort}/slack/events`;
    const root = await askFirst(url, slack);
    const residentMbIdle = ours.residentMb();
    await load(bareUrl, root, 0);
    await load(url, root, 0);
    const rounds: { ours: number; bare: number; ms: number[] }[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const bareRound = await load(bareUrl, root, round * EVENTS);
      const oursRound = await load(url, root, round * EVENTS);
      rounds.push({ ours: oursRound.perSecond, bare: bareRound.perSecond, ms: oursRound.ms });
    }
    const ms = rounds.flatMap((round) => round.ms).sort((a, b) => a - b);
    return {
      firstStartMs: first.upMs,
      laterStartMs: ours.upMs,
      storedPerSecond: median(rounds.map((round) => round.ours)),
      barePerSecond: median(rounds.map((round) => round.bare)),
      ratio: median(rounds.map((round) => round.ours / round.bare)),
      ackMsP99: ms[Math.floor(ms.length * 0.99)] ?? Number.NaN,
      residentMbIdle,
      residentMbAfter: ours.residentMb(),
      stored: await storedCount(`http://127.0.0.1:${port}/metrics`),
    };
  } finally {
    await bare.stop();
    await ours.stop();
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
