import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, hasCode } from '../errors.js';
import { isAlive } from './is-alive.js';

const RETRY_MS = 25;
/** Nobody holds it this long: an older one was left by a process whose id is in use again. */
const STALE_AFTER_MS = 120_000;
const held = new Set<string>();

async function isAbandoned(path: string, content: string): Promise<boolean> {
  const pid = Number.parseInt(content, 10);
  // Written by this very process, but not by this run of it.
  if (pid === process.pid) return !held.has(content);
  const age = performance.timeOrigin + performance.now() - (await stat(path)).mtimeMs;
  // Empty: made a moment ago, its owner is about to write.
  if (Number.isNaN(pid)) return age > STALE_AFTER_MS;
  return !isAlive(pid) || age > STALE_AFTER_MS;
}

/** Moved away first, so that of two who find it abandoned one fails here and takes nobody's new lock. */
async function breakAbandoned(path: string): Promise<void> {
  try {
    const content = await readFile(path, 'utf8');
    if (!(await isAbandoned(path, content))) return;
    const away = `${path}.${randomUUID()}`;
    await rename(path, away);
    await rm(away, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** Null: somebody else's lock is there. */
async function make(path: string): Promise<FileHandle | null> {
  return open(path, 'wx', 0o600).catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return null;
    throw error;
  });
}

async function take(path: string, content: string): Promise<boolean> {
  const file = await make(path);
  if (file === null) return false;
  held.add(content);
  try {
    await file.writeFile(content);
    return true;
  } catch (error) {
    // An empty one, as a full disk makes, would hold up everybody until it is stale.
    held.delete(content);
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Runs `work` while no other process that locks `path` runs its own. A lock whose process died is taken over. */
export async function withLockFile<T>(
  path: string,
  timeoutMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const content = `${process.pid} ${randomUUID()}`;
  const until = performance.now() + timeoutMs;
  while (!(await take(path, content))) {
    if (performance.now() > until) {
      throw new AppError(
        'database_unavailable',
        `Another process holds ${path}. If none runs, remove that file and start again.`,
      );
    }
    await breakAbandoned(path);
    await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    held.delete(content);
    await rm(path, { force: true });
  }
}
