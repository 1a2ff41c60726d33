import { setTimeout as sleep } from 'node:timers/promises';
import { makePlace, type Place, replyEvent, standIn } from '../replies.js';
import { type SocketServer, startSocketServer } from '../socket-server.js';
import type { Replica } from '../replicas.js';
import type { Trial, World } from '../trial-model.js';
import { until } from '../until.js';

const PER_SECOND = 100;
/** Slack tells an event again at once, after one minute and after five, then never; here that time is shortened. */
const AGAIN_MS = [1_000, 10_000, 60_000];
const ACKNOWLEDGED_WITHIN_MS = 3_000;
const LOOK_MS = 250;
/** As for events that Slack withholds. */
const READ_MS_MAX = 15 * 60_000;
/** As many as a long thread may have. */
const PER_THREAD = 1_000;

interface Told {
  readonly body: string;
  /** When it is told again, and how often that was. */
  at: number;
  times: number;
}

interface Envelopes {
  readonly sent: number;
  /** Told and neither acknowledged nor given up. */
  readonly open: number;
  /** Never acknowledged, however often they were told: only a reading of their thread finds them. */
  readonly givenUp: number;
  end(): void;
}

/** Events at a steady rate over whichever socket is open, each told again as Slack does it, in threads of a thousand. */
function startEnvelopes(world: World, places: readonly Place[], server: SocketServer): Envelopes {
  const open = new Map<string, Told>();
  const state = { sent: 0, givenUp: 0 };
  server.onMessage = ({ envelope_id: id }) => {
    if (id !== undefined) open.delete(id);
  };
  const tell = (id: string, { body }: Told): void => {
    const payload = JSON.parse(body) as object;
    server.send({ type: 'events_api', envelope_id: id, payload, accepts_response_payload: false });
  };
  const timer = setInterval(() => {
    for (let n = 0; n < PER_SECOND / 20; n += 1) {
      const place = places[Math.floor(state.sent / PER_THREAD) % places.length];
      if (place === undefined) return;
      state.sent += 1;
      const body = replyEvent(place, state.sent);
      standIn(world, place, body);
      const told = { body, at: performance.now() + (AGAIN_MS[0] ?? 0), times: 0 };
      open.set(`E${state.sent}`, told);
      tell(`E${state.sent}`, told);
    }
  }, 50);
  const again = setInterval(() => {
    const now = performance.now();
    for (const [id, told] of open) {
      if (told.at > now) continue;
      if (told.times === AGAIN_MS.length) {
        open.delete(id);
        state.givenUp += 1;
        continue;
      }
      told.times += 1;
      told.at = now + (AGAIN_MS[told.times] ?? ACKNOWLEDGED_WITHIN_MS);
      tell(id, told);
    }
  }, LOOK_MS);
  return {
    get sent() {
      return state.sent;
    },
    get open() {
      return open.size;
    },
    get givenUp() {
      return state.givenUp;
    },
    end: () => {
      clearInterval(timer);
      const last = setInterval(() => {
        if (open.size > 0) return;
        clearInterval(again);
        clearInterval(last);
      }, LOOK_MS);
    },
  };
}

/** Rows of all these threads. */
async function countRows(world: World, places: readonly Place[]): Promise<number> {
  const [row] = await world.database.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM response
     WHERE thread_id = ANY($1::uuid[]) AND deleted_at IS NULL`,
    [places.map(({ threadId }) => threadId)],
  );
  return row?.n ?? 0;
}

async function isReady({ url }: Replica): Promise<boolean> {
  return (await fetch(`${url}/readyz`).catch(() => null))?.status === 200;
}

/** Test 8. */
export const sockets: Trial = {
  name: 'socket',
  run: async (world) => {
    const server = await startSocketServer();
    const { slack } = world;
    slack.socketUrl = server.url;
    const cycles = world.scaled(200, 2);
    const seconds = world.scaled(600, 3);
    const places: Place[] = [];
    for (let n = 0; n < Math.ceil(((cycles + seconds) * PER_SECOND) / PER_THREAD); n += 1)
      places.push(await makePlace(world, `CSOCKET${n}`));
    const replica = await world.replicas.make({ isSocket: true });
    await replica.start();
    const envelopes = startEnvelopes(world, places, server);
    for (let n = 0; n < cycles; n += 1) {
      world.progress(n, cycles + seconds);
      await sleep(300 + world.random() * 400);
      const before = server.connections();
      server.send({ type: 'disconnect', reason: 'refresh_requested' });
      await until(() => server.connections() > before);
    }
    // A line that is dead without a word.
    const before = server.connections();
    server.isAnswering = false;
    const deadMs = await until(() => server.connections() > before);
    server.isAnswering = true;
    // Slack gives no address for a while.
    slack.onCall = (method) => (method === 'apps.connections.open' ? 'accept-then-503' : null);
    server.cut();
    for (let n = 0; n < seconds; n += 1) {
      world.progress(cycles + n, cycles + seconds);
      await sleep(1_000);
    }
    slack.onCall = () => null;
    const backMs = await until(() => server.openConnections() > 0);
    envelopes.end();
    await until(() => envelopes.open === 0);
    const isAllThere = async (): Promise<boolean> =>
      (await countRows(world, places)) >= envelopes.sent;
    const readMs = await until(isAllThere, READ_MS_MAX);
    // The app token is refused: said in /readyz, and no crash.
    slack.onCall = (method) => (method === 'apps.connections.open' ? 'refuse:invalid_auth' : null);
    server.cut();
    await sleep(1_500);
    const isSaid = replica.isAlive && !(await isReady(replica));
    slack.onCall = () => null;
    await replica.kill();
    const rows = await countRows(world, places);
    await server.stop();
    const isHeld =
      rows === envelopes.sent &&
      deadMs <= 30_000 &&
      backMs <= 15_000 &&
      isSaid &&
      envelopes.open === 0;
    return {
      promise: 'over a socket nothing is lost, and a new one is opened in time',
      faults: `${cycles} refreshes at ${PER_SECOND} events a second, a dead line, ${seconds} s without an address, a refused token`,
      isHeld,
      seen: `${envelopes.sent} sent, ${envelopes.givenUp} of them told in vain, ${rows} rows, the last ${(readMs / 1000).toFixed(0)} s after the last was told; dead line left after ${(deadMs / 1000).toFixed(1)} s, back after ${(backMs / 1000).toFixed(1)} s; refused token ${isSaid ? 'said' : 'NOT said'}`,
    };
  },
};
