import { type ActionCall, parseAction } from '../payloads.js';
import type { Asking } from './answer.js';
import { askedBy } from './asked-by.js';
import type { Edge } from './edge.js';

/** A press of a button or another control, and who pressed it. */
export type Called = ActionCall & Pick<Asking, 'language'>;

/** Reads a press. Throws `input_invalid` where it cannot be read. */
export function pressedBy(
  edge: Edge,
  body: unknown,
  context: { readonly teamId?: string },
): Promise<Called> {
  const call = parseAction(body);
  return askedBy(edge, call, context, call.slackChannelId);
}
