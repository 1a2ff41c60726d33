import { spawn, type ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface Usage {
  /** Of the processor since its start, all threads. */
  readonly cpuMs: number;
  readonly residentMb: number;
  readonly heapMb: number;
}

export interface Child {
  readonly process: ChildProcess;
  /** Milliseconds from spawn until `isUp` said yes. */
  readonly upMs: number;
  residentMb(): number;
  /** What a process with `probe.js` in it uses: as it is, or after a collection of garbage. */
  usage(when: 'now' | 'collected'): Promise<Usage>;
  stop(): Promise<void>;
}

const UP_MS_MAX = 60_000;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a Node process and waits until it is up; its output is dropped. Throws when it is not up within a minute. */
export async function startChild(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  isUp: () => Promise<boolean>,
): Promise<Child> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  while (!(await isUp().catch(() => false))) {
    if (performance.now() - startedAt > UP_MS_MAX) throw new Error(`not up: ${args.join(' ')}`);
    await delay(10);
  }
  return {
    process: child,
    upMs: performance.now() - startedAt,
    residentMb: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) /
      1024,
    usage: (when) =>
      new Promise((resolve) => {
        child.once('message', (usage) => {
          resolve(usage as Usage);
        });
        child.send(when);
      }),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
