import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../../bench/median.js';
import { drain, enqueueEach, ledgerOf } from '../posts.js';
import { makePlace, startStream, storedIn } from '../replies.js';
import type { Replica } from '../replicas.js';
import type { Trial, World } from '../trial-model.js';

const PER_SECOND = 200;
const THINK_MS_MAX = 500;
const STOP_MS_MAX = 20_000;
/** Replicas that are stopped in turn, beside each other: a stop costs a start, and what one leaves another may send meanwhile. */
const AT_ONCE = 2;

interface Stop {
  readonly ms: number;
  readonly sent: number;
  readonly rows: number;
  readonly messages: number;
  readonly ids: readonly string[];
}

/** One stop of that replica while it takes events and posts, and its next start. All that was said to it in between is looked for. */
async function stopOnce(world: World, replica: Replica, name: string): Promise<Stop> {
  const place = await makePlace(world, `C${name}`);
  const stream = startStream(world, place, replica.eventsUrl, PER_SECOND);
  const ids = await enqueueEach(world, `${name}X`, 3);
  await sleep(200 + world.random() * 500);
  const ms = await replica.terminate();
  await replica.start();
  const sent = await stream.end();
  const { rows, messages } = await storedIn(world, place.threadId);
  await world.database.rows('UPDATE thread SET closed_at = now() WHERE id = $1', [place.threadId]);
  return { ms, sent, rows, messages, ids };
}

async function makeStarted(world: World): Promise<Replica> {
  const replica = await world.replicas.make();
  await replica.start();
  return replica;
}

async function stopAll(world: World, many: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  let begun = 0;
  const line = async (): Promise<void> => {
    const replica = await makeStarted(world);
    while (begun < many) {
      begun += 1;
      stops.push(await stopOnce(world, replica, `STOP${begun}`));
      world.progress(stops.length, many);
    }
    await replica.kill();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, many) }, line));
  return stops;
}

/** Test 33: a stop under load, of events and of posts. */
export const stoppedUnderLoad: Trial = {
  name: 'stop',
  run: async (world) => {
    world.slack.thinkMs = () => world.random() * THINK_MS_MAX;
    const stops = await stopAll(world, world.scaled(100, 1));
    world.slack.thinkMs = () => 0;
    const ids = stops.flatMap((stop) => stop.ids);
    await world.database.letTimePass({ areHoldersDead: true });
    const replica = await makeStarted(world);
    await drain(world, ids);
    await replica.kill();
    const sumOf = (what: 'sent' | 'rows' | 'messages'): number =>
      stops.reduce((sum, stop) => sum + stop[what], 0);
    const [sent, rows, messages] = [sumOf('sent'), sumOf('rows'), sumOf('messages')];
    const took = stops.map(({ ms }) => ms);
    const longest = Math.max(...took);
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'a stop ends within 20 s and loses nothing',
      faults: `${stops.length} SIGTERM at up to ${PER_SECOND} events a second, while it posts`,
      isHeld: longest <= STOP_MS_MAX && rows === sent && messages === sent && isOnceEach,
      seen: `half within ${Math.round(median(took))} ms, longest ${Math.round(longest)} ms; ${sent} sent, ${rows} rows; ${words}`,
    };
  },
};
