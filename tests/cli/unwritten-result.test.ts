import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtSources } from '../support/built-sources.js';

const FULL_DISK = '/dev/full';
const itWithFullDisk = existsSync(FULL_DISK) ? it : it.skip;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soundings-unwritten-'));
  writeFileSync(join(folder, 'votes.csv'), 'participant,statement,vote\nana,s1,1\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** `soundings opinions` with that as its stdout: nobody who reads, or a file. */
async function opinions(stdout: 'closed' | number) {
  const child = spawn(
    process.execPath,
    [join(await builtSources(), 'src/main.js'), 'opinions', join(folder, 'votes.csv')],
    { stdio: ['ignore', stdout === 'closed' ? 'pipe' : stdout, 'pipe'] },
  );
  child.stdout?.destroy();
  let stderr = '';
  child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stderr };
}

describe('a result that cannot be written', () => {
  it('ends with 1 and without a word when nobody reads it', async () => {
    expect(await opinions('closed')).toEqual({ code: 1, stderr: '' });
  });

  itWithFullDisk('ends with 1 and says what to do when the disk is full', async () => {
    const full = openSync(FULL_DISK, 'w');
    const ended = await opinions(full);
    closeSync(full);

    // eslint-disable-next-line jest/no-standalone-expect -- `itWithFullDisk` is `it`
    expect(ended).toEqual({
      code: 1,
      stderr: 'The disk is full. Free some space, then run this again.\n',
    });
  });
});
