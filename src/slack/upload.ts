import type { FetchFunction } from '@slack/web-api';

const TIMEOUT_MS = 10_000;

/** Puts a file where Slack said. Throws for any address but Slack's. */
export type Upload = (url: string, name: string, content: string) => Promise<void>;

/** The bot's token does not go along: the address itself says whose upload it is. No redirect is followed. */
export function createUpload(apiUrl: string, send: FetchFunction = fetch): Upload {
  return async (url, name, content) => {
    const { origin, username, password } = new URL(url);
    const isSlack = origin === 'https://files.slack.com' || origin === new URL(apiUrl).origin;
    if (!isSlack || username !== '' || password !== '') {
      throw new Error('An address to upload to is not Slack.');
    }
    const body = new FormData();
    body.set('file', new Blob([content]), name);
    const answer = await send(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`Slack did not take a file (${answer.status}).`);
  };
}
