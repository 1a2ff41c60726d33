import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, startChild, type Child } from './child.js';
import { startFakeSlackApi, type FakeSlackApi } from './fake-slack-api.js';
import { postSigned } from './signed-request.js';

const SECRET = 'b'.repeat(32);
const EVENTS = 4000;
const CONCURRENCY = 32;
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

function replyEvent(n: number, rootTs: string): string {
  const ts = `${Math.floor(Date.now() / 1000)}.${String(n).padStart(6, '0')}`;
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${n}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, enterprise_id: null }],
    event: {
      type: 'message',
      channel: 'C1',
      channel_type: 'channel',
      user: 'U1',
      team: 'T1',
      text: `Reply ${n}: the handover took longer than we thought, and nobody was told.`,
      ts,
      thread_ts: rootTs,
      event_ts: ts,
    },
  });
}

async function load(
  url: string,
  rootTs: string,
  from: number,
): Promise<{ perSecond: number; ms: number[] }> {
  const ms: number[] = [];
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < from + EVENTS) {
      const n = next;
      next += 1;
      const answer = await postSigned(url, SECRET, replyEvent(n, rootTs));
      if (answer.status !== 200) throw new Error(`status ${answer.status} for an event`);
      ms.push(answer.ms);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return { perSecond: EVENTS / ((performance.now() - startedAt) / 1000), ms };
}

async function answers(url: string): Promise<boolean> {
  return (await fetch(url)).status === 200;
}

const dist = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));

async function startOurs(slack: FakeSlackApi, dataDir: string, port: number): Promise<Child> {
  return startChild(
    [dist('main.js'), 'start'],
    {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.url,
      HOST: '127.0.0.1',
      PORT: String(port),
      SOUNDINGS_DATA_DIR: dataDir,
      SOUNDINGS_TICK_SECONDS: '1',
      LOG_LEVEL: 'error',
    },
    () => answers(`http://127.0.0.1:${port}/readyz`),
  );
}

/** Opens a thread as a person would: the bot is invited, somebody asks the first question. Returns its root. */
async function askFirst(url: string, slack: FakeSlackApi): Promise<string> {
  const joined = {
    type: 'member_joined_channel',
    user: 'UBOT',
    channel: 'C1',
    channel_type: 'C',
    team: 'T1',
    inviter: 'U1',
  };
  await postSigned(
    url,
    SECRET,
    JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: 'EvJoin', event: joined }),
  );
  const command = new URLSearchParams({
    command: '/soundings',
    text: 'ask',
    team_id: 'T1',
    channel_id: 'C1',
    channel_name: 'bench',
    user_id: 'U1',
    trigger_id: '1.1',
    response_url: '',
  });
  const before = slack.posted.length;
  await postSigned(url, SECRET, command.toString(), 'application/x-www-form-urlencoded');
  for (let waited = 0; waited < 30_000; waited += 100) {
    // The greeting comes first; the question is the last thing posted.
    if (slack.posted.length >= before + 2) break;
    await delay(100);
  }
  await delay(3000);
  const root = slack.posted.at(-1);
  if (root === undefined) throw new Error('no question was posted');
  return root;
}

async function storedCount(metricsUrl: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  return Number(/^soundings_responses_stored_total(?:\{[^}]*\})? (\d+)/m.exec(text)?.[1] ?? 0);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Replies stored a second over signed HTTP, beside a bare Bolt app, in turn in the same run. */
export async function benchReplies(): Promise<RepliesRow> {
  const slack = await startFakeSlackApi();
  const folder = await mkdtemp(join(tmpdir(), 'soundings-bench-'));
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  const port = await freePort();
  const first = await startOurs(slack, dataDir, port);
  await first.stop();
  const ours = await startOurs(slack, dataDir, port);
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
