import { createHmac } from 'node:crypto';
import { AppError } from '../errors.js';
import { httpPost } from './http-post.js';

export interface AppAddress {
  /** The app's `/slack/events`. */
  readonly url: string;
  readonly signingSecret: string;
}

/** How Slack marks a second delivery of the same event. */
export interface Retry {
  readonly number: number;
  readonly reason: 'http_timeout' | 'http_error';
}

/** `v0` signature over the raw body; https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signatureOf(signingSecret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Sends the app what Slack would send, signed. The acknowledgement's body comes back. Throws `AppError('internal')` when the app does not answer 200. */
export async function sendSigned(
  app: AppAddress,
  contentType: 'application/json' | 'application/x-www-form-urlencoded',
  body: string,
  retry: Retry | null = null,
): Promise<string> {
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': contentType,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': signatureOf(app.signingSecret, timestamp, body),
    ...(retry === null
      ? {}
      : { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }),
  };
  const { status, text } = await httpPost(app.url, headers, body);
  if (status !== 200) {
    throw new AppError('internal', `The app answered ${status} to what Slack would send.`);
  }
  return text;
}

export const sendEvent = (app: AppAddress, envelope: unknown, retry: Retry | null = null) =>
  sendSigned(app, 'application/json', JSON.stringify(envelope), retry);

export const sendForm = (app: AppAddress, fields: Readonly<Record<string, string>>) =>
  sendSigned(app, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString());

/** Buttons, modals and shortcuts come as one form field that holds JSON. */
export const sendInteraction = (app: AppAddress, payload: unknown) =>
  sendForm(app, { payload: JSON.stringify(payload) });
