import type { FetchFunction } from '@slack/web-api';
import type { Log } from '../log.js';

const TIMEOUT_MS = 10_000;

/** True for Slack's own host, or the origin of the Web API we were set up with: a forged address must not make us call elsewhere. */
export function isAllowedResponseUrl(url: string, apiUrl: string): boolean {
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    return false;
  }
  if (target.username !== '' || target.password !== '') return false;
  return target.origin === 'https://hooks.slack.com' || target.origin === new URL(apiUrl).origin;
}

/** Sends an answer that came after the acknowledgement. Never throws; follows no redirect. */
export async function sendToResponseUrl(
  url: string,
  answer: object,
  options: {
    readonly apiUrl: string;
    readonly log: Log;
    readonly fetch?: FetchFunction | undefined;
  },
): Promise<void> {
  if (!isAllowedResponseUrl(url, options.apiUrl)) {
    options.log.warn({}, 'an address to answer at is not Slack; not called');
    return;
  }
  const send = options.fetch ?? fetch;
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(answer),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) options.log.info({ status: response.status }, 'a late answer was refused');
  } catch {
    options.log.info({}, 'a late answer could not be sent');
  }
}
