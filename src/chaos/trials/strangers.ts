import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { signedHeaders } from '../../bench/signed-request.js';
import type { Replica } from '../replicas.js';
import { deliver, makePlace, replyEvent, storedIn } from '../replies.js';
import type { Trial, World } from '../trial-model.js';

const MB = 1024 * 1024;
/** In full; a short run may share a busy machine. */
const ANSWER_MS_MAX = 1_000;
const ANSWER_MS_BUSY = 10_000;
const GROWN_MB_MAX = 50;
const LORIS_CLOSED_MS_MAX = 15_000;

interface Answer {
  readonly status: number;
  readonly ms: number;
}

/** One request with headers of our choosing; status 0 where the connection was closed without an answer. */
function send(
  url: string,
  body: Buffer | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const startedAt = performance.now();
  const ms = (): number => performance.now() - startedAt;
  return new Promise((resolve) => {
    const outgoing = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, ms: ms() });
      response.once('end', () => outgoing.destroy());
    });
    outgoing.once('error', () => {
      resolve({ status: 0, ms: ms() });
    });
    outgoing.end(body);
  });
}

function signed(
  world: World,
  body: string,
  options: { skewS?: number; secret?: string; contentType?: string } = {},
): Record<string, string> {
  const { skewS, secret = world.replicas.secret, contentType } = options;
  return signedHeaders(secret, body, contentType, skewS);
}

async function rowsIn(world: World): Promise<number> {
  const [row] = await world.database.rows<{ n: number }>(
    `SELECT (SELECT count(*) FROM response)::int + (SELECT count(*) FROM win)::int AS n`,
  );
  return row?.n ?? 0;
}

/** Test 25. */
export const signatures: Trial = {
  name: 'signatures',
  run: async (world) => {
    const place = await makePlace(world, 'CSIGNED');
    const replica = await world.replicas.make();
    await replica.start();
    const url = replica.eventsUrl;
    const before = await rowsIn(world);
    const event = replyEvent(place, 1);
    const good = signed(world, event);
    const forms: Record<string, string>[] = [
      {},
      { ...good, 'x-slack-signature': 'v0=00' },
      { ...good, 'x-slack-signature': (good['x-slack-signature'] ?? '').replace('v0=', 'v1=') },
      signed(world, event, { secret: 'another'.repeat(5) }),
      signed(world, event, { skewS: -301 }),
      // What lies ahead comes nearer while a busy machine sends: the very second is held by a test with a clock of its own.
      signed(world, event, { skewS: 330 }),
      signed(world, `${event} `),
    ];
    const statuses = new Set<number>();
    for (const headers of forms) statuses.add((await send(url, event, headers)).status);
    const noise = world.scaled(10_000, 50);
    for (let n = 0; n < noise; n += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          send(url, randomBytes(1 + Math.floor(world.random() * 500)), {
            'content-type': 'application/json',
            'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
            'x-slack-signature': `v0=${randomBytes(32).toString('hex')}`,
          }),
        ),
      );
      for (const { status } of answers) statuses.add(status);
    }
    const written = (await rowsIn(world)) - before;
    const command = new URLSearchParams({
      command: '/soundings',
      text: 'win We shipped it.',
      team_id: 'T1',
      channel_id: place.slackChannelId,
      channel_name: 'chaos',
      user_id: 'U1',
      trigger_id: '1.1',
      response_url: '',
    }).toString();
    const act = signed(world, command, { contentType: 'application/x-www-form-urlencoded' });
    for (let n = 0; n < 100; n += 1) await send(url, command, act);
    const effects = (await rowsIn(world)) - before - written;
    await replica.kill();
    return {
      promise: 'what Slack did not sign changes nothing, and a captured request counts once',
      faults: `${forms.length} wrong signatures, ${noise} random bodies, one act 100 times`,
      isHeld: statuses.size === 1 && statuses.has(401) && written === 0 && effects === 1,
      seen: `answers ${[...statuses].join(', ')}; ${written} rows written; ${effects} effect`,
    };
  },
};

/** What the kernel says that a process holds; where it does not say, 0. */
function residentMb({ pid }: Replica): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Connections that begin a request and never end it; resolves with how long the last one was let be. */
async function slowLoris(url: string, many: number): Promise<{ ended: Promise<number> }> {
  const { hostname, port } = new URL(url);
  const startedAt = performance.now();
  const closed: Promise<void>[] = [];
  const open: Socket[] = [];
  for (let n = 0; n < many; n += 1) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.resume();
    closed.push(
      new Promise((resolve) =>
        socket.once('close', () => {
          resolve();
        }),
      ),
    );
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n');
    // Half of them never end their head, the others their body.
    if (n % 2 === 0) socket.write('\r\n{');
    open.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of open) if (socket.writable) socket.write('x');
  }, 1_000);
  await sleep(200);
  const ended = Promise.all(closed).then(() => {
    clearInterval(drip);
    return performance.now() - startedAt;
  });
  return { ended };
}

function abuses(
  world: World,
): readonly (readonly [string, Buffer | string, Record<string, string>])[] {
  const json = (body: string) => signed(world, body);
  const deep = '['.repeat(400_000) + ']'.repeat(400_000);
  const keys = Array.from({ length: 10_000 }, (_, n) => `k${n}=v`).join('&');
  const form = 'application/x-www-form-urlencoded';
  const smuggled =
    'ssl_check=1&command=/soundings&text=win+smuggled&team_id=T1&channel_id=C1&user_id=U1';
  return [
    ['100 MB', Buffer.alloc(100 * MB, 'x'), { 'content-type': 'application/json' }],
    ['deep', deep, json(deep)],
    ...['null', '[]', '"x"', '3', '{'].map((body) => [body, body, json(body)] as const),
    ['bad UTF-8', Buffer.from([0xff, 0xfe, 0x7b]), { 'content-type': 'application/json' }],
    ['10,000 keys', keys, signed(world, keys, { contentType: form })],
    ['ssl_check', smuggled, { 'content-type': form }],
    [
      'url_verification',
      '{"type":"url_verification","challenge":"x"}',
      { 'content-type': 'application/json' },
    ],
  ];
}

/** Closed while 100 MB still come in is an answer too; a check of the certificate says 200 and does nothing. */
function isRefused(name: string, status: number): boolean {
  if (status >= 400 && status < 500) return true;
  return (name === 'ssl_check' && status === 200) || (name === '100 MB' && status === 0);
}

/** Each abuse after the other; gives what `judge` says against them. */
async function sendAll(
  world: World,
  url: string,
  judge: (name: string, answered: Promise<Answer>) => Promise<string | null>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, body, headers] of abuses(world)) {
    const word = await judge(name, send(url, body, headers));
    if (word !== null) wrong.push(word);
  }
  return wrong;
}

/** Test 26. */
export const abuse: Trial = {
  name: 'abuse',
  run: async (world) => {
    const place = await makePlace(world, 'CABUSE');
    const replica = await world.replicas.make();
    await replica.start();
    for (let n = 0; n < 200; n += 1) await deliver(world, replica.eventsUrl, replyEvent(place, n));
    const before = residentMb(replica);
    const wins = await rowsIn(world);
    let most = before;
    const sockets = world.scaled(500, 50);
    const { ended } = await slowLoris(replica.url, sockets);
    const others: number[] = [];
    let n = 1_000;
    const legitimate = async (): Promise<void> => {
      others.push(await deliver(world, replica.eventsUrl, replyEvent(place, (n += 1))));
    };
    const within = world.scaled(1, 0) === 1 ? ANSWER_MS_MAX : ANSWER_MS_BUSY;
    const wrong = await sendAll(world, replica.eventsUrl, async (name, answered) => {
      const [answer] = await Promise.all([answered, legitimate(), legitimate()]);
      most = Math.max(most, residentMb(replica));
      if (isRefused(name, answer.status) && answer.ms <= within) return null;
      return `${name}: ${answer.status} after ${Math.round(answer.ms)} ms`;
    });
    for (let more = 0; more < 50; more += 1) await legitimate();
    const closedMs = await ended;
    const { rows } = await storedIn(world, place.threadId);
    await replica.kill();
    const p99 = others.sort((a, b) => a - b)[Math.floor(others.length * 0.99)] ?? Number.NaN;
    const isKept = rows === 200 + others.length && (await rowsIn(world)) === wins + others.length;
    const isBounded = closedMs <= LORIS_CLOSED_MS_MAX && most - before <= GROWN_MB_MAX;
    const words = wrong.length === 0 ? 'all refused at once' : wrong.join('; ');
    return {
      promise: 'what strangers send is refused at once, and costs others nothing',
      faults: `${sockets} slow connections, 100 MB, deep and wrong JSON, wrong UTF-8, 10,000 keys, ssl_check, unsigned url_verification`,
      isHeld: wrong.length === 0 && isKept && isBounded && p99 <= within,
      seen: `${words}; slow ones closed after ${(closedMs / 1000).toFixed(1)} s; others p99 ${Math.round(p99)} ms; ${Math.round(most - before)} MB more`,
    };
  },
};
