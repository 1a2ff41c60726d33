import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../bench/child.js';

const UP_MS_MAX = 120_000;
const LOOK_MS = 60;
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

export interface Replica {
  readonly url: string;
  readonly eventsUrl: string;
  readonly isAlive: boolean;
  readonly pid: number | undefined;
  /** Starts it, on its own port for good, and resolves when it is ready. */
  start(): Promise<void>;
  /** kill -9, as the kernel does it. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; gives the milliseconds until it ended. */
  terminate(): Promise<number>;
  /** Stops it as it stands, and lets it go on. */
  freeze(): void;
  thaw(): void;
  /** Moves its hour; it runs on from there. Kept over a new start. */
  moveTo(at: Date): void;
  /** Holds its event loop up. */
  block(ms: number): void;
}

export interface ReplicaOptions {
  /** Calls to Slack keep its pace. */
  readonly isPaced?: boolean;
  readonly isSocket?: boolean;
  readonly databaseUrl?: string;
  /** Takes the place of that one, at the same address, once that one has ended. */
  readonly insteadOf?: Replica;
  /** The folder of another build of this program. */
  readonly build?: string;
}

export interface Replicas {
  readonly secret: string;
  readonly encryptionKey: string;
  make(options?: ReplicaOptions): Promise<Replica>;
  killAll(): Promise<void>;
}

interface Settings {
  readonly databaseUrl: string;
  readonly slackUrl: string;
}

interface Spare {
  readonly child: ChildProcess;
  readonly loaded: Promise<void>;
}

/** Loaded ahead of its use, while the one before it still runs. */
function loadChild(program: string): Spare {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const loaded = new Promise<void>((resolve) => {
    child.once('message', () => {
      resolve();
    });
  });
  return { child, loaded };
}

interface Making {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly isPaced: boolean;
  readonly program: string;
  /** Those of this program that wait loaded. */
  readonly spares: Spare[];
}

function makeReplica({ port, env, isPaced, program, spares }: Making): Replica {
  const url = `http://127.0.0.1:${port}`;
  const state: { child: ChildProcess | null; ended: Promise<void>; at: number | null } = {
    child: null,
    ended: Promise.resolve(),
    at: null,
  };
  const isReady = async (): Promise<boolean> => (await fetch(`${url}/readyz`)).status === 200;
  const start = async (): Promise<void> => {
    const { child, loaded } = spares.pop() ?? loadChild(program);
    await loaded;
    spares.push(loadChild(program));
    state.child = child;
    state.ended = new Promise((resolve) =>
      child.once('exit', () => {
        if (state.child === child) state.child = null;
        resolve();
      }),
    );
    if (state.at !== null) child.send({ kind: 'move', at: state.at });
    child.send({ kind: 'go', env, isPaced });
    const startedAt = performance.now();
    while (state.child === child && !(await isReady().catch(() => false))) {
      if (performance.now() - startedAt > UP_MS_MAX) throw new Error('a replica does not start');
      await sleep(LOOK_MS);
    }
  };
  const signal = async (name: 'SIGKILL' | 'SIGTERM'): Promise<number> => {
    const at = performance.now();
    state.child?.kill(name);
    await state.ended;
    return performance.now() - at;
  };
  return {
    url,
    eventsUrl: `${url}/slack/events`,
    get isAlive() {
      return state.child !== null;
    },
    get pid() {
      return state.child?.pid;
    },
    start,
    kill: async () => {
      await signal('SIGKILL');
    },
    terminate: () => signal('SIGTERM'),
    freeze: () => {
      state.child?.kill('SIGSTOP');
    },
    thaw: () => {
      state.child?.kill('SIGCONT');
    },
    moveTo: (at) => {
      state.at = at.getTime();
      state.child?.send({ kind: 'move', at: state.at });
    },
    block: (ms) => {
      state.child?.send({ kind: 'block', ms });
    },
  };
}

/** Real processes of the real program on one database. */
export function createReplicas({ databaseUrl, slackUrl }: Settings): Replicas {
  const secret = randomBytes(16).toString('hex');
  const key = randomBytes(32).toString('base64');
  const all: Replica[] = [];
  const spares = new Map<string, Spare[]>();
  const sparesOf = (program: string): Spare[] => {
    const found = spares.get(program) ?? [];
    spares.set(program, found);
    return found;
  };
  return {
    secret,
    encryptionKey: key,
    make: async ({ insteadOf, build, ...options } = {}) => {
      const port = insteadOf === undefined ? await freePort() : Number(new URL(insteadOf.url).port);
      const program = build === undefined ? CHILD : join(build, 'dist/chaos/child.js');
      const env = {
        SLACK_BOT_TOKEN: 'xoxb-chaos',
        ...(options.isSocket === true
          ? { SLACK_APP_TOKEN: 'xapp-chaos' }
          : { SLACK_SIGNING_SECRET: secret }),
        SLACK_API_URL: slackUrl,
        DATABASE_URL: options.databaseUrl ?? databaseUrl,
        SOUNDINGS_ENCRYPTION_KEY: key,
        SOUNDINGS_TICK_SECONDS: '1',
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'fatal',
      };
      const isPaced = options.isPaced === true;
      const made = { port, env, isPaced, program, spares: sparesOf(program) };
      const replica = makeReplica(made);
      all.push(replica);
      return replica;
    },
    killAll: async () => {
      for (const { child } of [...spares.values()].flat()) child.kill('SIGKILL');
      await Promise.all(all.map((replica) => replica.kill()));
    },
  };
}
