import { setTimeout as sleep } from 'node:timers/promises';
import { makePlace, type Place, replyEvent, standIn, storedIn } from '../replies.js';
import { type SocketServer, startSocketServer } from '../socket-server.js';
import type { Replica } from '../replicas.js';
import type { Trial, World } from '../trial-model.js';
import { until } from '../until.js';

const PER_SECOND = 100;
const AGAIN_MS = 2_000;

interface Envelopes {
  /** Told and not yet acknowledged. */
  readonly open: ReadonlyMap<string, string>;
  readonly sent: number;
  end(): void;
}

/** Events at a steady rate over whichever socket is open, each told again until it is acknowledged. */
function startEnvelopes(world: World, place: Place, server: SocketServer): Envelopes {
  const open = new Map<string, string>();
  const state = { sent: 0 };
  server.onMessage = ({ envelope_id: id }) => {
    if (id !== undefined) open.delete(id);
  };
  const tell = (id: string, body: string): void => {
    const payload = JSON.parse(body) as object;
    server.send({ type: 'events_api', envelope_id: id, payload, accepts_response_payload: false });
  };
  const timer = setInterval(() => {
    for (let n = 0; n < PER_SECOND / 20; n += 1) {
      state.sent += 1;
      const body = replyEvent(place, state.sent);
      standIn(world, place, body);
      open.set(`E${state.sent}`, body);
      tell(`E${state.sent}`, body);
    }
  }, 50);
  const again = setInterval(() => {
    for (const [id, body] of open) tell(id, body);
  }, AGAIN_MS);
  return {
    open,
    get sent() {
      return state.sent;
    },
    end: () => {
      clearInterval(timer);
      const last = setInterval(() => {
        if (open.size > 0) return;
        clearInterval(again);
        clearInterval(last);
      }, 50);
    },
  };
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
    const place = await makePlace(world, 'CSOCKET');
    const replica = await world.replicas.make({ isSocket: true });
    await replica.start();
    const envelopes = startEnvelopes(world, place, server);
    const cycles = world.scaled(200, 2);
    for (let n = 0; n < cycles; n += 1) {
      world.progress(n, cycles);
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
    const seconds = world.scaled(600, 3);
    slack.onCall = (method) => (method === 'apps.connections.open' ? 'accept-then-503' : null);
    server.cut();
    await sleep(seconds * 1_000);
    slack.onCall = () => null;
    const backMs = await until(() => server.openConnections() > 0);
    envelopes.end();
    await until(() => envelopes.open.size === 0);
    // The app token is refused: said in /readyz, and no crash.
    slack.onCall = (method) => (method === 'apps.connections.open' ? 'refuse:invalid_auth' : null);
    server.cut();
    await sleep(1_500);
    const isSaid = replica.isAlive && !(await isReady(replica));
    slack.onCall = () => null;
    await replica.kill();
    const { rows } = await storedIn(world, place.threadId);
    await server.stop();
    const isHeld =
      rows === envelopes.sent &&
      deadMs <= 30_000 &&
      backMs <= 15_000 &&
      isSaid &&
      envelopes.open.size === 0;
    return {
      promise: 'over a socket nothing is lost, and a new one is opened in time',
      faults: `${cycles} refreshes at ${PER_SECOND} events a second, a dead line, ${seconds} s without an address, a refused token`,
      isHeld,
      seen: `${envelopes.sent} sent, ${rows} rows; dead line left after ${(deadMs / 1000).toFixed(1)} s, back after ${(backMs / 1000).toFixed(1)} s; refused token ${isSaid ? 'said' : 'NOT said'}`,
    };
  },
};
