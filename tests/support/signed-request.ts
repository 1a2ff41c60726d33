import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'a-secret-for-tests-only';

/** A request as Slack signs it: `v0:timestamp:body` by HMAC-SHA256. */
export function signedRequest(
  body: string,
  options: {
    readonly secret?: string;
    readonly atSeconds?: number;
    readonly contentType?: string;
  } = {},
): { readonly method: string; readonly body: string; readonly headers: Record<string, string> } {
  const timestamp = String(options.atSeconds ?? Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', options.secret ?? SIGNING_SECRET);
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': options.contentType ?? 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${mac.update(`v0:${timestamp}:${body}`).digest('hex')}`,
    },
  };
}

/** As Slack sends commands, and with `payload` buttons and modals. */
export function signedForm(
  fields: Record<string, string>,
  options: { readonly atSeconds?: number } = {},
): RequestInit {
  return signedRequest(new URLSearchParams(fields).toString(), {
    ...options,
    contentType: 'application/x-www-form-urlencoded',
  });
}
