import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../bench/child.js';

const UP_MS_MAX = 60_000;
/** This file's own ending: the built program, or the sources where a loader runs them. */
const MAIN = fileURLToPath(new URL(`../main${import.meta.url.slice(-3)}`, import.meta.url));

export interface Replica {
  readonly eventsUrl: string;
  readonly isAlive: boolean;
  /** Starts it, on its own port for good, and resolves when it is ready. */
  start(): Promise<void>;
  /** kill -9, as the kernel does it. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; gives the milliseconds until it ended. */
  terminate(): Promise<number>;
}

export interface Replicas {
  readonly secret: string;
  make(): Promise<Replica>;
  /** Starts those that are still alive anew from nothing: kills all. */
  killAll(): Promise<void>;
}

interface Settings {
  readonly databaseUrl: string;
  readonly slackUrl: string;
}

/** Real processes of the real program on one database. */
export function createReplicas({ databaseUrl, slackUrl }: Settings): Replicas {
  const secret = randomBytes(16).toString('hex');
  const key = randomBytes(32).toString('base64');
  const all: Replica[] = [];

  const make = async (): Promise<Replica> => {
    const port = await freePort();
    let child: ChildProcess | null = null;
    let ended: Promise<void> = Promise.resolve();
    const start = async (): Promise<void> => {
      const started = spawn(process.execPath, [...process.execArgv, MAIN, 'start'], {
        env: {
          PATH: process.env['PATH'] ?? '',
          SLACK_BOT_TOKEN: 'xoxb-chaos',
          SLACK_SIGNING_SECRET: secret,
          SLACK_API_URL: slackUrl,
          DATABASE_URL: databaseUrl,
          SOUNDINGS_ENCRYPTION_KEY: key,
          SOUNDINGS_TICK_SECONDS: '1',
          HOST: '127.0.0.1',
          PORT: String(port),
          LOG_LEVEL: 'fatal',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      child = started;
      ended = new Promise((resolve) =>
        started.once('exit', () => {
          if (child === started) child = null;
          resolve();
        }),
      );
      const startedAt = performance.now();
      const isReady = async (): Promise<boolean> =>
        (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;
      while (child === started && !(await isReady().catch(() => false))) {
        if (performance.now() - startedAt > UP_MS_MAX) throw new Error('a replica does not start');
        await sleep(20);
      }
    };
    const signal = async (name: 'SIGKILL' | 'SIGTERM'): Promise<number> => {
      const at = performance.now();
      child?.kill(name);
      await ended;
      return performance.now() - at;
    };
    const replica: Replica = {
      eventsUrl: `http://127.0.0.1:${port}/slack/events`,
      get isAlive() {
        return child !== null;
      },
      start,
      kill: async () => {
        await signal('SIGKILL');
      },
      terminate: () => signal('SIGTERM'),
    };
    all.push(replica);
    return replica;
  };
  return {
    secret,
    make,
    killAll: async () => {
      await Promise.all(all.map((replica) => replica.kill()));
    },
  };
}
