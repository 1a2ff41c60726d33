import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { startChild, type Child } from './child.js';
import type { FakeSlackApi } from './fake-slack-api.js';
import { postSigned } from './signed-request.js';

export const SECRET = 'b'.repeat(32);

/** Slack's envelope of one reply in that thread; `n` makes it another one. */
export function replyEvent(n: number, rootTs: string): string {
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
      client_msg_id: randomUUID(),
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

async function answers(url: string): Promise<boolean> {
  return (await fetch(url)).status === 200;
}

/** Where a file of the built program lies. */
export const dist = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url));

interface OursOptions {
  readonly slack: FakeSlackApi;
  readonly dataDir: string;
  readonly port: number;
  /** Left out: each second. */
  readonly tickSeconds?: number;
}

/** The app as `start` runs it, with a probe in it, against the fake Slack; resolves when it says that it is ready. */
export async function startOurs(options: OursOptions): Promise<Child> {
  const { slack, dataDir, port, tickSeconds = 1 } = options;
  return startChild(
    ['--expose-gc', '--import', dist('bench/probe.js'), dist('main.js'), 'start'],
    {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.url,
      HOST: '127.0.0.1',
      PORT: String(port),
      SOUNDINGS_DATA_DIR: dataDir,
      SOUNDINGS_TICK_SECONDS: String(tickSeconds),
      LOG_LEVEL: 'error',
    },
    () => answers(`http://127.0.0.1:${port}/readyz`),
  );
}

/** Sets a channel up as a person would: the bot is invited, somebody asks the first question. */
export async function setUp(url: string, channel: string): Promise<void> {
  const joined = {
    type: 'member_joined_channel',
    user: 'UBOT',
    channel,
    channel_type: 'C',
    team: 'T1',
    inviter: 'U1',
  };
  await postSigned(
    url,
    SECRET,
    JSON.stringify({
      type: 'event_callback',
      team_id: 'T1',
      event_id: `EvJoin${channel}`,
      event: joined,
    }),
  );
  const command = new URLSearchParams({
    command: '/soundings',
    text: 'ask',
    team_id: 'T1',
    channel_id: channel,
    channel_name: 'bench',
    user_id: 'U1',
    trigger_id: '1.1',
    response_url: '',
  });
  await postSigned(url, SECRET, command.toString(), 'application/x-www-form-urlencoded');
}

/** Opens a thread in a channel that is set up for it. Returns its root. */
export async function askFirst(url: string, slack: FakeSlackApi): Promise<string> {
  const before = slack.posted.length;
  await setUp(url, 'C1');
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
