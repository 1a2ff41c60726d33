import { z } from 'zod';
import { Id } from './payloads/read.js';

const idOrThing = z.union([z.string(), z.looseObject({})]);
const thing = z.looseObject({});
/** What Bolt looks into before any listener of ours, and throws on where it is null or of another kind. */
const ReadByBolt = z.looseObject({
  type: z.string().min(1),
  channel: idOrThing.optional(),
  user: idOrThing.optional(),
  item: thing.optional(),
  message: thing.optional(),
  previous_message: thing.optional(),
  assistant_thread: thing.optional(),
});
const authorization = z.looseObject({
  team_id: Id.nullish(),
  enterprise_id: Id.nullish(),
});
const Body = z.looseObject({
  team_id: Id.optional(),
  event: thing,
  authorizations: z.array(authorization).nonempty().optional(),
});

function withoutNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** A delivery with an event such as Bolt can take: nulls are left out, as Slack may. Null when it is none. */
export function readableEvent(
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const read = Body.safeParse(withoutNulls(body));
  if (!read.success) return null;
  const event = ReadByBolt.safeParse(withoutNulls(read.data.event));
  return event.success ? { ...read.data, event: event.data } : null;
}
