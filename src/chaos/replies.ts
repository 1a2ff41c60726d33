import { setTimeout as sleep } from 'node:timers/promises';
import { postSigned } from '../bench/signed-request.js';
import type { World } from './trial-model.js';

/** Doubled each time: hundreds that knock many times a second at a process that starts would only keep it from starting. */
const AGAIN_MS = 150;
const AGAIN_MS_MAX = 1_200;
const PENDING_MAX = 400;

export interface Place {
  readonly slackChannelId: string;
  readonly rootTs: string;
  readonly threadId: string;
}

/** A channel of ours with one thread. */
export async function makePlace(world: World, slackChannelId: string): Promise<Place> {
  const rootTs = `${Math.floor(Date.now() / 1000) - 60}.000001`;
  const channelId = await world.database.channel(slackChannelId);
  world.slack.say(slackChannelId, { ts: rootTs, user: 'UBOT', bot_id: 'BBOT', text: 'What?' });
  const threadId = await world.database.thread(channelId, rootTs, new Date());
  return { slackChannelId, rootTs, threadId };
}

export interface Saying {
  readonly user: string;
  readonly text: string;
}

const sayingOf = (n: number): Saying => ({
  user: 'U1',
  text: `Reply ${n}: the handover took longer than we thought.`,
});

/** The event that tells of reply number `n`; the message stands in Slack as well, so that a reading finds it. */
export function replyEvent(
  { slackChannelId, rootTs }: Place,
  n: number,
  { user, text }: Saying = sayingOf(n),
): string {
  const ts = `${Number(rootTs.split('.')[0]) + 1 + Math.floor(n / 1_000_000)}.${String(n % 1_000_000).padStart(6, '0')}`;
  const event = {
    type: 'message',
    channel: slackChannelId,
    channel_type: 'channel',
    user,
    team: 'T1',
    text,
    ts,
    thread_ts: rootTs,
  };
  return JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: `Ev${n}`, event });
}

/** Puts the message of an event into Slack, where readings find it. */
export function standIn(world: World, place: Place, body: string): void {
  const { event } = JSON.parse(body) as {
    event: { ts: string; user: string; text: string; client_msg_id?: string };
  };
  const { ts, user, text, client_msg_id: sending } = event;
  const named = sending === undefined ? {} : { client_msg_id: sending };
  const message = { ts, text, thread_ts: place.rootTs, user, ...named };
  world.slack.say(place.slackChannelId, message);
}

/** Sends one event again and again until it is acknowledged, as Slack does, but at once. Gives the milliseconds of the last try. */
export async function deliver(
  world: World,
  url: string,
  body: string,
  onAnswer: (ms: number) => void = () => undefined,
): Promise<number> {
  for (let waitMs = AGAIN_MS; ; waitMs = Math.min(2 * waitMs, AGAIN_MS_MAX)) {
    const answer = await postSigned(url, world.replicas.secret, body).catch(() => null);
    if (answer !== null) onAnswer(answer.ms);
    if (answer?.status === 200) return answer.ms;
    await sleep(waitMs);
  }
}

/** Reply number `n` is said in Slack, and its event delivered. */
export function tellReply(
  world: World,
  place: Place,
  url: string,
  n: number,
  onAnswer?: (ms: number) => void,
): Promise<number> {
  const body = replyEvent(place, n);
  standIn(world, place, body);
  return deliver(world, url, body, onAnswer);
}

export interface Stream {
  /** Events acknowledged so far. */
  readonly acknowledged: number;
  /** Of all answers, also of those that were none. */
  readonly longestMs: number;
  /** Sends no more; resolves with how many were sent when all are acknowledged. */
  end(): Promise<number>;
}

/** Events at a steady rate, each sent again until it is acknowledged. */
export function startStream(world: World, place: Place, url: string, perSecond: number): Stream {
  const pending = new Set<Promise<void>>();
  const state = { sent: 0, acknowledged: 0, longestMs: 0 };
  const timer = setInterval(() => {
    for (let n = 0; n < perSecond / 20 && pending.size < PENDING_MAX; n += 1) {
      state.sent += 1;
      const onAnswer = (ms: number): void => {
        state.longestMs = Math.max(state.longestMs, ms);
      };
      const job = tellReply(world, place, url, state.sent, onAnswer).then(() => {
        state.acknowledged += 1;
        pending.delete(job);
      });
      pending.add(job);
    }
  }, 50);
  return {
    get acknowledged() {
      return state.acknowledged;
    },
    get longestMs() {
      return state.longestMs;
    },
    end: async () => {
      clearInterval(timer);
      while (pending.size > 0) await Promise.all(pending);
      return state.sent;
    },
  };
}

/** Rows of a thread, and how many different messages they are. */
export async function storedIn(
  world: World,
  threadId: string,
): Promise<{ rows: number; messages: number }> {
  const [row] = await world.database.rows<{ rows: number; messages: number }>(
    `SELECT count(*)::int AS rows, count(DISTINCT ts)::int AS messages FROM response
     WHERE thread_id = $1 AND deleted_at IS NULL`,
    [threadId],
  );
  return row ?? { rows: 0, messages: 0 };
}
