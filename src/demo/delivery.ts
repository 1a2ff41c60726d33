import type { Retry } from './signed-request.js';

export interface Delivery {
  /** Delivers an event as Slack does: mostly once and in order, sometimes twice, sometimes after the next one. */
  deliver(envelope: unknown): Promise<void>;
  /** Delivers what is still held back. */
  flush(): Promise<void>;
  readonly counts: { readonly sent: number; readonly twice: number; readonly late: number };
}

/** Every seventh event comes twice and every eleventh after the one that follows it: always the same ones, so that a story can be told again. */
const TWICE_EVERY = 7;
const LATE_EVERY = 11;

/** Retries carry the same body and say so in a header; https://docs.slack.dev/apis/events-api/#retries */
export function createDelivery(
  send: (envelope: unknown, retry: Retry | null) => Promise<unknown>,
): Delivery {
  const counts = { sent: 0, twice: 0, late: 0 };
  let held: unknown[] = [];
  const flush = async (): Promise<void> => {
    const waiting = held;
    held = [];
    for (const envelope of waiting) await send(envelope, null);
  };
  return {
    counts,
    flush,
    deliver: async (envelope) => {
      counts.sent += 1;
      if (counts.sent % LATE_EVERY === 0) {
        counts.late += 1;
        held.push(envelope);
        return;
      }
      await send(envelope, null);
      if (counts.sent % TWICE_EVERY === 0) {
        counts.twice += 1;
        await send(envelope, { number: 1, reason: 'http_timeout' });
      }
      await flush();
    },
  };
}
