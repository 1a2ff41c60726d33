import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { withLockFile } from '../../src/store/lock-file.js';
import { builtSources } from '../support/built-sources.js';

describe('withLockFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-lock-'));
  const path = join(folder, 'lock');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('lets one at a time work, and leaves nothing', async () => {
    let working = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setTimeout(resolve, 5));
      working -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLockFile(path, 20_000, work)));
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('lets go when the work fails', async () => {
    const failing = withLockFile(path, 1_000, () => Promise.reject(new Error('work failed')));
    await expect(failing).rejects.toThrow('work failed');
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ['a process that is gone', () => String(spawnSync('true').pid)],
    ['an earlier process with our own id', () => String(process.pid)],
  ])('takes over the lock of %s', async (_whose, pid) => {
    writeFileSync(path, `${pid()} left behind`);
    await expect(withLockFile(path, 5_000, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('is free again when a full disk took the lock but not its words', async () => {
    const file = join(await builtSources(), 'src/store/lock-file.js');
    const full = join(folder, 'full');
    const script = `
      process.on('SIGXFSZ', () => {});
      const { withLockFile } = await import(${JSON.stringify(file)});
      const work = withLockFile(${JSON.stringify(full)}, 1_000, () => Promise.resolve());
      await work.catch(({ code }) => console.log(code));`;
    const node = [process.execPath, '--input-type=module', '--eval', script];
    // A limit of no bytes a file stands for a disk with no room left.
    const child = spawnSync('sh', ['-c', 'ulimit -f 0; exec "$@" | cat', 'sh', ...node]);

    expect(child.stdout.toString()).toBe('EFBIG\n');
    expect(existsSync(full)).toBe(false);
  });

  it('waits for a process that lives, and says which file it waits for', async () => {
    writeFileSync(path, `${process.ppid} at work`);
    const waiting = withLockFile(path, 100, () => Promise.resolve('done'));
    await expect(waiting).rejects.toMatchObject({
      code: 'database_unavailable',
      message: expect.stringContaining(path),
    });
    rmSync(path);
  });
});
