import {
  messageChangedEvent,
  messageDeletedEvent,
  type EventPlace,
} from '../../demo/slack-events.js';
import { shuffled } from '../random.js';
import { deliver, makePlace, type Place, replyEvent, standIn, storedIn } from '../replies.js';
import type { Trial, World } from '../trial-model.js';

const AT_ONCE = 16;
const COPIES = 4;
const EDITS = 5;

const eventPlace = (place: Place): EventPlace => ({
  teamId: 'T1',
  botId: 'UBOT',
  appId: 'A1',
  channelId: place.slackChannelId,
});

interface Message {
  readonly ts: string;
  readonly thread_ts: string;
  readonly user: string;
  readonly text: string;
}

const envelope = (event: object): string =>
  JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: 'Ev', event });

async function inParallel(works: (() => Promise<unknown>)[]): Promise<void> {
  const queue = [...works];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The same sending of a client, and the second message that some make of it 21 seconds later. */
function sentTwice(body: string): [string, string] {
  const { event } = JSON.parse(body) as { event: Message };
  const sent = { ...event, client_msg_id: `sending ${event.ts}` };
  const [seconds = '', rest = ''] = event.ts.split('.');
  const again = { ...sent, ts: `${Number(seconds) + 21}.${rest}` };
  return [envelope(sent), envelope(again)];
}

/** Test 2: the same event several times at once, the mention beside the message, and the second message of one sending. */
export const copies: Trial = {
  name: 'copies',
  run: async (world) => {
    const place = await makePlace(world, 'CCOPIES');
    const replica = await world.replicas.make();
    await replica.start();
    const unique = world.scaled(1_000, 40);
    const works = Array.from({ length: unique }, (_, n) => async () => {
      const [body, again] = sentTwice(replyEvent(place, n));
      standIn(world, place, body);
      standIn(world, place, again);
      const { event } = JSON.parse(body) as { event: Message };
      const mention = envelope({ ...event, type: 'app_mention' });
      const copies = Array.from({ length: COPIES }, () => body);
      const all = shuffled([...copies, mention, again, again], world.random);
      await Promise.all(all.map((one) => deliver(world, replica.eventsUrl, one)));
    });
    await inParallel(works);
    await replica.kill();
    const { rows } = await storedIn(world, place.threadId);
    return {
      promise: 'a reply told several times at once is one row',
      faults: `${unique} events ${COPIES} times at once, each with a mention and a second message of the same sending`,
      isHeld: rows === unique,
      seen: `${rows} rows`,
    };
  },
};

/** What Slack tells of one message in its life, and what must stand in the end; null when it was deleted. */
function lifeOf(
  place: Place,
  body: string,
  isDeleted: boolean,
): { events: string[]; ends: string | null } {
  const { event } = JSON.parse(body) as { event: Message };
  const { ts, thread_ts, user, text } = event;
  const first = { ts, thread_ts, user, text, reactions: [] };
  const edits = Array.from({ length: EDITS }, (_, n) => ({
    ...first,
    text: `${text} Edit ${n}.`,
    edited: { user, ts: `${Number(ts.split('.')[0]) + 10 + n}.000001` },
  }));
  const last = edits.at(-1) ?? first;
  const at = eventPlace(place);
  // A preview that Slack unfolds is told as a change too, without an edit.
  const unfurled = messageChangedEvent(at, first, first);
  const changed = edits.map((edit) => messageChangedEvent(at, edit, first));
  const gone = isDeleted ? [envelope(messageDeletedEvent(at, last))] : [];
  return {
    events: [body, ...[unfurled, ...changed].map(envelope), ...gone],
    ends: isDeleted ? null : last.text,
  };
}

async function countWrong(
  world: World,
  place: Place,
  ends: ReadonlyMap<string, string | null>,
): Promise<number> {
  const rows = await world.database.rows<{ ts: string; text: string; is_gone: boolean }>(
    'SELECT ts, text, deleted_at IS NOT NULL AS is_gone FROM response WHERE thread_id = $1',
    [place.threadId],
  );
  const found = new Map(rows.map((row) => [row.ts, row]));
  return [...ends].filter(([ts, text]) => {
    const row = found.get(ts);
    return text === null ? row?.is_gone === false : row?.is_gone !== false || row.text !== text;
  }).length;
}

/** Test 3: edits and deletions before the original, in any order. */
export const orders: Trial = {
  name: 'orders',
  run: async (world) => {
    const place = await makePlace(world, 'CORDERS');
    const replica = await world.replicas.make();
    await replica.start();
    const many = world.scaled(2_000, 40);
    const ends = new Map<string, string | null>();
    const works = Array.from({ length: many }, (_, n) => {
      const body = replyEvent(place, n);
      const life = lifeOf(place, body, world.random() < 0.3);
      ends.set((JSON.parse(body) as { event: Message }).event.ts, life.ends);
      const events = shuffled(life.events, world.random);
      return async () => {
        for (const event of events) await deliver(world, replica.eventsUrl, event);
      };
    });
    await inParallel(works);
    await replica.kill();
    const wrong = await countWrong(world, place, ends);
    return {
      promise: 'the last edit stands and what was deleted stays deleted',
      faults: `${many} random orders of a message, ${EDITS} edits, a preview, a deletion of three in ten`,
      isHeld: wrong === 0,
      seen: `${many - wrong} as they should be`,
    };
  },
};
