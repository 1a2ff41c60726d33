import { parse } from 'node:querystring';
import { z } from 'zod';

/** What Slack may send to us by HTTP; everything else is malformed. */
const Delivery = z.union([
  z.looseObject({
    type: z.literal('event_callback'),
    team_id: z.string(),
    event: z.looseObject({ type: z.string() }),
  }),
  z.looseObject({ type: z.literal('app_rate_limited') }),
  z.looseObject({ type: z.literal('url_verification'), challenge: z.string().max(1000) }),
  z.looseObject({
    command: z.string(),
    user_id: z.string(),
    team_id: z.string(),
    channel_id: z.string(),
  }),
  z.looseObject({
    type: z.enum([
      'block_actions',
      'view_submission',
      'view_closed',
      'shortcut',
      'message_action',
      'block_suggestion',
    ]),
    user: z.looseObject({ id: z.string() }),
  }),
  // Signed by Slack and not readable: taken, or it would come again and again for a day.
  z.looseObject({ type: z.literal('event_callback') }),
]);
export type Delivery = z.infer<typeof Delivery>;

function decoded(raw: string, contentType: string): unknown {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return JSON.parse(raw);
  const form = parse(raw);
  return typeof form['payload'] === 'string' ? JSON.parse(form['payload']) : { ...form };
}

/** The delivery in a request's body; null when it is none: no JSON, no object, of no kind that Slack sends. */
export function parseDelivery(raw: string, contentType: string): Delivery | null {
  try {
    const parsed = Delivery.safeParse(decoded(raw, contentType));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Slack's check of our certificate: unsigned, and nothing but this one field counts in it. */
export function isSslCheck(raw: string, contentType: string): boolean {
  return (
    contentType.startsWith('application/x-www-form-urlencoded') && parse(raw)['ssl_check'] === '1'
  );
}
