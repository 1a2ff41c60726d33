import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** Why a call to Slack failed, and whether Slack may have done it all the same. */
export type SlackFailure =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'wait'; readonly reason: string; readonly retryAfterMs: number }
  | { readonly kind: 'ambiguous'; readonly reason: string };

const WAIT_UNSAID_MS = 30_000;
const WAIT_NO_CONNECTION_MS = 10_000;

/** chat.postMessage documents that these may come after the message was posted. https://docs.slack.dev/reference/methods/chat.postMessage */
const MAYBE_DONE = new Set([
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
]);
const COME_BACK_LATER = new Set([
  'ratelimited',
  'rate_limited',
  'org_login_required',
  'team_added_to_org',
]);
/** Nothing left this machine. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

function ofAnswer(code: string): SlackFailure {
  // A page of HTML in place of JSON arrives as the "error": it says nothing about the message, and must not be logged.
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(code))
    return { kind: 'ambiguous', reason: 'unreadable_answer' };
  if (MAYBE_DONE.has(code)) return { kind: 'ambiguous', reason: code };
  if (COME_BACK_LATER.has(code)) {
    return { kind: 'wait', reason: code, retryAfterMs: WAIT_UNSAID_MS };
  }
  return { kind: 'refused', reason: code };
}

/** Sorts what `WebClient` threw. Everything unknown is ambiguous, so that nothing is posted twice. */
export function failureOf(error: unknown): SlackFailure {
  if (error instanceof WebAPIPlatformError) return ofAnswer(error.data.error);
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'wait', reason: 'ratelimited', retryAfterMs: error.retryAfter * 1000 };
  }
  if (error instanceof WebAPIHTTPError) {
    return { kind: 'ambiguous', reason: `http_${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error.original);
    return code !== null && NEVER_SENT.has(code)
      ? { kind: 'wait', reason: 'no_connection', retryAfterMs: WAIT_NO_CONNECTION_MS }
      : { kind: 'ambiguous', reason: 'no_answer' };
  }
  // web-api 8.2 throws a plain error for a 429 without a usable Retry-After.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) {
    return { kind: 'wait', reason: 'ratelimited', retryAfterMs: WAIT_UNSAID_MS };
  }
  return { kind: 'ambiguous', reason: 'no_answer' };
}
