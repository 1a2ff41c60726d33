import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { builtSources } from '../support/built-sources.js';

const run = promisify(execFile);

/** The trials that kill most, as small as they go; `npm run chaos` runs all of them in full. */
async function chaos(only: string): Promise<{ stdout: string }> {
  const cwd = await builtSources();
  const args = [join(cwd, 'src/chaos/main.js'), '--scale', '0', '--only', only];
  return run(process.execPath, args, { cwd, env: { PATH: process.env['PATH'] } });
}

describe('a short run of chaos', () => {
  it('finds nothing lost and nothing twice when the process is killed while it takes and while it posts', async () => {
    const { stdout } = await chaos('ingest-kills,posting-kills');
    expect(stdout.match(/^\w+/gmu)).toEqual(['held', 'held']);
    expect(stdout).toContain('5 posts: 0 never, 0 twice, 5 known as sent');
  }, 240_000);
});
