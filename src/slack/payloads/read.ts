import { z } from 'zod';
import { AppError } from '../../errors.js';

/** The payload as the schema reads it; unknown fields are passed over. Throws `input_invalid`, naming fields and never values. */
export function readPayload<T>(schema: z.ZodType<T>, payload: unknown, what: string): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path }) => path.join('.') || 'the whole');
  throw new AppError(
    'input_invalid',
    `Slack sent a ${what} that cannot be read: look at ${[...new Set(fields)].join(', ')}.`,
  );
}

/** A Slack id: not empty, short enough to be one, and of letters that a database takes. */
export const Id = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\0]*$/u);
/** What Slack's client named the sending of a message: left out where it is no such name, since nothing depends on it. */
export const ClientMsgId = Id.nullish().catch(null);
export const Ts = z.string().regex(/^\d{1,15}\.\d{1,9}$/u);
