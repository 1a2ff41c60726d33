import { z } from 'zod';
import { AppError } from '../errors.js';
import { httpPost } from './http-post.js';

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
export type Answer = z.infer<typeof Answer>;

/**
 * One Web API call as the token's owner. `apiUrl` ends in `/`.
 * Throws `AppError('slack_refused')` with the method and Slack's own word when the answer is not ok.
 */
export async function callSlack(
  apiUrl: string,
  token: string,
  method: string,
  args: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const { status, text } = await httpPost(
    `${apiUrl}${method}`,
    { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    JSON.stringify(args),
  );
  const answer = Answer.safeParse(text.startsWith('{') ? JSON.parse(text) : null);
  if (!answer.success) {
    throw new AppError('slack_refused', `The Slack emulator answered ${method} with ${status}.`);
  }
  if (!answer.data.ok) {
    throw new AppError(
      'slack_refused',
      `The Slack emulator refused ${method}: ${answer.data.error ?? 'no reason given'}.`,
    );
  }
  return answer.data;
}
