import type { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';
import type { Log } from '../log.js';

const Envelope = z.looseObject({ type: z.string() });
const WithEvent = z.looseObject({
  payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }),
});
const Answerable = z.looseObject({ envelope_id: z.string() });
const RateLimited = z.looseObject({
  payload: z.looseObject({ type: z.literal('app_rate_limited') }),
});

/** What socket-mode 3.1.0 can take: the message itself, a mended one, or null when it would throw outside any handler. */
export function mendEnvelope(data: unknown): string | null {
  if (typeof data !== 'string') return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return null;
  }
  const envelope = Envelope.safeParse(parsed);
  if (!envelope.success) return null;
  if (envelope.data.type !== 'events_api' || WithEvent.safeParse(parsed).success) return data;
  // 3.1.0 reads `payload.event.type` of every envelope, and this one carries no inner event.
  const limited = RateLimited.safeParse(parsed);
  if (limited.success) {
    const event = { type: 'app_rate_limited' };
    return JSON.stringify({ ...limited.data, payload: { ...limited.data.payload, event } });
  }
  // Acknowledged and ignored further in; dropped here, it would come again and again.
  const { success, data: answerable } = Answerable.safeParse(parsed);
  const payload = { type: 'event_callback', event: { type: '' } };
  return success ? JSON.stringify({ ...answerable, payload }) : null;
}

const Farewell = z.looseObject({ type: z.literal('disconnect') });

function isFarewell(envelope: string): boolean {
  // Few messages hold the word at all.
  return envelope.includes('"disconnect"') && Farewell.safeParse(JSON.parse(envelope)).success;
}

/** Puts `mendEnvelope` between the socket and the client. `onFarewell`: Slack is about to close this socket, and wants another opened. */
export function guardSocket(client: SocketModeClient, log: Log, onFarewell: () => void): void {
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown) => {
    const mended = mendEnvelope(data);
    if (mended === null) {
      log.warn({}, 'dropped a message of the socket that is no envelope');
      return;
    }
    if (isFarewell(mended)) onFarewell();
    for (const handler of handlers) handler.call(client, mended, false);
  });
}
