import { z } from 'zod';

const TIMEOUT_MS = 10_000;

/** What Slack answered to one call: its words, the scopes of the token and its own clock, where it says them. */
export type Probe<T> =
  | {
      readonly kind: 'answered';
      readonly body: T;
      /** Null when Slack does not list them (an emulator, say). */
      readonly scopes: readonly string[] | null;
      readonly slackAt: Date | null;
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface BotFacts {
  readonly teamName: string;
  readonly teamId: string;
  readonly botName: string;
}

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const AuthTest = z.object({ team: z.string(), team_id: z.string(), user: z.string() });

function dateOf(header: string | null): Date | null {
  const at = new Date(header ?? '');
  return Number.isNaN(at.getTime()) ? null : at;
}

/** Refusals are codes; anything else Slack might put there is not shown. */
function reasonOf(error: string | undefined): string {
  return error !== undefined && /^[a-z][a-z0-9_]{1,60}$/u.test(error) ? error : 'unreadable_answer';
}

/** fetch hides the system's code in causes; they are looked at by shape, as they may come from another realm. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'no_answer';
  if ('name' in error && error.name === 'TimeoutError') {
    return `no answer within ${TIMEOUT_MS / 1000} s`;
  }
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : 'no_answer';
}

async function call(
  apiUrl: string,
  method: string,
  token: string,
): Promise<Probe<Record<string, unknown>>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = await response.text();
  } catch (error) {
    return { kind: 'unreachable', reason: codeOf(error) };
  }
  const body = Answer.safeParse(asJson(text));
  if (!body.success) return { kind: 'unreachable', reason: `http_${response.status}, no JSON` };
  if (!body.data.ok) return { kind: 'refused', reason: reasonOf(body.data.error) };
  return {
    kind: 'answered',
    body: body.data,
    scopes: scopesOf(response.headers.get('x-oauth-scopes')),
    slackAt: dateOf(response.headers.get('date')),
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function scopesOf(header: string | null): readonly string[] | null {
  if (header === null) return null;
  return header
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
}

/** Asks Slack whom the bot token belongs to. Never throws, and never puts a token into its answer. */
export async function probeBot(apiUrl: string, botToken: string): Promise<Probe<BotFacts>> {
  const answer = await call(apiUrl, 'auth.test', botToken);
  if (answer.kind !== 'answered') return answer;
  const facts = AuthTest.safeParse(answer.body);
  if (!facts.success) return { kind: 'refused', reason: 'unreadable_answer' };
  const { team, team_id: teamId, user } = facts.data;
  return { ...answer, body: { teamName: team, teamId, botName: user } };
}

/** Asks Slack for a Socket Mode address with the app token; the address is thrown away unopened. */
export async function probeApp(apiUrl: string, appToken: string): Promise<Probe<null>> {
  const answer = await call(apiUrl, 'apps.connections.open', appToken);
  return answer.kind === 'answered' ? { ...answer, body: null } : answer;
}
