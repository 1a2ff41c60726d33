import type { IncomingHttpHeaders } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';

const SKEW_SECONDS_MAX = 300;

/** True when the request was signed with our secret within five minutes of `nowMs`, before or after. Bolt alone lets the future pass. */
export function isSignedBySlack(
  raw: string,
  headers: IncomingHttpHeaders,
  signingSecret: string,
  nowMs: number,
): boolean {
  const signature = headers['x-slack-signature'];
  const timestamp = headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const sentAt = Number(timestamp);
  if (Math.abs(nowMs / 1000 - sentAt) > SKEW_SECONDS_MAX) return false;
  return isValidSlackRequest({
    signingSecret,
    body: raw,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': sentAt },
    nowMilliseconds: nowMs,
  });
}
