import type { App, Receiver } from '@slack/bolt';

type ReceiverEvent = Parameters<App['processEvent']>[0];

interface SlackCall {
  readonly method: string;
  readonly body: Record<string, unknown>;
  /** With whose token. */
  readonly token: string | null;
}

/** What one Web API method answers: fields beside `ok: true`, or whatever a function makes of the call. */
export type SlackAnswer =
  | Record<string, unknown>
  | ((
      body: Record<string, unknown>,
      token: string | null,
    ) => Record<string, unknown> | Response | Promise<Response>);

/** Delivers events straight to a real Bolt app: no sockets, no signatures. Resolves with the acknowledgements in order. */
export class FakeReceiver implements Receiver {
  private app: App | undefined;
  init(app: App): void {
    this.app = app;
  }
  start(): Promise<unknown> {
    return Promise.resolve();
  }
  stop(): Promise<unknown> {
    return Promise.resolve();
  }
  async send(body: ReceiverEvent['body']): Promise<unknown[]> {
    const acks: unknown[] = [];
    await this.app?.processEvent({
      body,
      ack: (answer?: unknown) => {
        acks.push(answer);
        return Promise.resolve();
      },
    });
    return acks;
  }
}

function parsed(value: string): unknown {
  if (!/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export interface FakeSlack {
  readonly fetch: (url: string | URL, init?: object) => Promise<Response>;
  readonly calls: SlackCall[];
  /** Bodies of the calls of one method. */
  of(method: string): Record<string, unknown>[];
  answer(method: string, answer: SlackAnswer): void;
}

/** A `fetch` that records every Web API call and answers from a table. JSON arguments are read. */
export function createFakeSlack(answers: Record<string, SlackAnswer> = {}): FakeSlack {
  const calls: SlackCall[] = [];
  const table = new Map<string, SlackAnswer>(
    Object.entries({
      'auth.test': {
        user_id: 'UBOT',
        bot_id: 'BBOT',
        team_id: 'T1',
        url: 'https://team.slack.com/',
      },
      'chat.postMessage': { ts: '1767000000.000100' },
      ...answers,
    }),
  );
  return {
    calls,
    of: (method) => calls.filter((call) => call.method === method).map((call) => call.body),
    answer: (method, answer) => table.set(method, answer),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const method = new URL(request.url).pathname.split('/').pop() ?? '';
      const fields = [...new URLSearchParams(await request.text())];
      const body = Object.fromEntries(fields.map(([key, value]) => [key, parsed(value)]));
      const token = request.headers.get('authorization')?.replace(/^Bearer /u, '') ?? null;
      calls.push({ method, body, token });
      const answer = table.get(method) ?? {};
      const made = typeof answer === 'function' ? await answer(body, token) : answer;
      return made instanceof Response ? made : Response.json({ ok: true, ...made });
    },
  };
}
