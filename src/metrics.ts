import { Counter, Gauge, Registry } from 'prom-client';
import { within } from './within.js';

type PostOutcome = 'sent' | 'refused' | 'wait' | 'ambiguous';

/** Counts for operators. Labels are fixed words of ours: never ids, names or text. */
export interface Metrics {
  eventReceived(): void;
  responseStored(): void;
  eventDuplicate(): void;
  posted(kind: string, result: PostOutcome): void;
  backfilled(): void;
  /** How long the last reply that came by an event took from being said to being stored. */
  lag(seconds: number): void;
  /** Prometheus text. Never throws: what the database does not tell keeps its last value. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

interface HasQueue {
  readonly posts: { queueDepth(): Promise<number> };
}

const QUEUE_WAIT_MS = 2_000;

/** The counters that `contract.md` names, in a registry of their own. */
export function createMetrics(store: HasQueue): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name: `soundings_${name}`, help, labelNames, registers });
  const events = counter('events_received_total', 'Events that Slack delivered');
  const stored = counter('responses_stored_total', 'Responses stored, however they came');
  const duplicates = counter('events_duplicate_total', 'Events whose reply was stored already');
  const posts = counter('posts_total', 'Tries to post a message', ['kind', 'result']);
  const backfilled = counter(
    'backfilled_total',
    'Responses found by reading threads that no event had told of',
  );
  const lag = new Gauge({
    name: 'soundings_lag_seconds',
    help: 'From saying to storing, of the last reply that came by an event',
    registers,
  });
  const queue = new Gauge({
    name: 'soundings_queue_depth',
    help: 'Messages of ours that wait to be posted',
    registers,
  });

  return {
    eventReceived: () => {
      events.inc();
    },
    responseStored: () => {
      stored.inc();
    },
    eventDuplicate: () => {
      duplicates.inc();
    },
    posted: (kind, result) => {
      posts.inc({ kind, result });
    },
    backfilled: () => {
      backfilled.inc();
    },
    lag: (seconds) => {
      lag.set(Math.max(0, seconds));
    },
    text: async () => {
      const depth = await within(QUEUE_WAIT_MS, store.posts.queueDepth(), null);
      if (depth !== null) queue.set(depth);
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
