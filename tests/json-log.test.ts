import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { builtSources } from './support/built-sources.js';

/** What a database says of a refused row, with the row in it; Prisma hands it on in fields of the error. */
const script = (file: string): string => `
  const { createJsonLog } = await import(${JSON.stringify(file)});
  const cause = Object.assign(new Error('insert: private words'), {
    code: '23514', detail: 'Failing row contains (private words).', meta: { row: ['private words'] },
  });
  const log = createJsonLog('info', 'stdout');
  log.error({ step: 'deliver', err: new Error('gone: private words', { cause }) }, 'a step failed');
  log.warn({ err: 'channel_not_found' }, 'members unknown');
`;

describe('the log of a program that runs', () => {
  it('tells kind, code and place of a failure, and nothing that was said', async () => {
    const file = join(await builtSources(), 'src/json-log.js');
    const { stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script(file)],
      { encoding: 'utf8' },
    );
    const [failed, unknown] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);

    expect(failed).toMatchObject({
      step: 'deliver',
      err: { error: 'Error', at: [expect.any(String)], because: { code: '23514' } },
      msg: 'a step failed',
    });
    expect(unknown).toMatchObject({ err: 'channel_not_found' });
    expect(stdout).not.toContain('private words');
  });
});
