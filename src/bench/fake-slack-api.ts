import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeSlackApi {
  readonly url: string;
  /** `ts` of every accepted `chat.postMessage`, oldest first. */
  readonly posted: readonly string[];
  stop(): Promise<void>;
}

const BOT = { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', url: 'https://bench.slack.com/' };
const PERSON = {
  id: 'U1',
  name: 'ann',
  team_id: 'T1',
  tz: 'Europe/Berlin',
  deleted: false,
  is_bot: false,
};

function answerOf(method: string, ts: string): Record<string, unknown> {
  switch (method) {
    case 'auth.test':
      return BOT;
    case 'chat.postMessage':
      return { ts, channel: 'C1' };
    case 'users.info':
      return { user: PERSON };
    case 'conversations.members':
      return { members: ['U1', 'UBOT'] };
    case 'conversations.info':
      return { channel: { id: 'C1', name: 'bench', is_member: true } };
    case 'conversations.replies':
    case 'conversations.history':
      return { messages: [], has_more: false };
    default:
      return {};
  }
}

/** The least Slack that the app can start against; it says yes to everything and stores nothing. */
export async function startFakeSlackApi(): Promise<FakeSlackApi> {
  const posted: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const method = (request.url ?? '').split('?')[0]?.split('/').pop() ?? '';
      const ts = `${Math.floor(Date.now() / 1000)}.${String(posted.length + 1).padStart(6, '0')}`;
      if (method === 'chat.postMessage') posted.push(ts);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, ...answerOf(method, ts) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/`,
    posted,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
