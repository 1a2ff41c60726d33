import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The trials that kill most, as small as they go; `npm run chaos` runs all of them in full. */
function chaos(only: string): Promise<{ stdout: string }> {
  const loader = join(ROOT, 'tests/support/typescript-loader.mjs');
  const main = join(ROOT, 'src/chaos/main.ts');
  const args = ['--import', loader, main, '--scale', '0', '--only', only];
  return run(process.execPath, args, { cwd: ROOT, env: { PATH: process.env['PATH'] } });
}

describe('a short run of chaos', () => {
  it('finds nothing lost and nothing twice when the process is killed while it takes and while it posts', async () => {
    const { stdout } = await chaos('ingest-kills,posting-kills');
    expect(stdout.match(/^\w+/gmu)).toEqual(['held', 'held']);
    expect(stdout).toContain('5 posts: 0 never, 0 twice, 5 known as sent');
  }, 240_000);
});
