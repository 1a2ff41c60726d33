import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Trial } from '../trial-model.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

interface Tested {
  readonly name: string;
  readonly promise: string;
  readonly faults: string;
  /** Files under `tests/`. */
  readonly files: readonly string[];
  /** The tests whose whole name holds this; left out: all of the file. */
  readonly only?: string;
}

/** What a test proves already, with its figures: the same test, run here. */
function byTest({ name, promise, faults, files, only }: Tested): Trial {
  return {
    name,
    run: async () => {
      const args = [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'node_modules/jest/bin/jest.js'),
        '--maxWorkers=1',
        '--json',
        ...(only === undefined ? [] : ['--testNamePattern', only]),
        ...files.map((file) => `tests/${file}`),
      ];
      const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 };
      const { stdout } = await run(process.execPath, args, options).catch(
        (error: unknown) => error as { stdout: string },
      );
      const told = /\{"numFailedTestSuites".*/su.exec(stdout)?.[0] ?? '{}';
      const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = JSON.parse(told) as {
        numPassedTests?: number;
        numFailedTests?: number;
      };
      return {
        promise,
        faults,
        isHeld: passed > 0 && failed === 0,
        seen: `${passed} tests hold, ${failed} do not (${files.join(', ')})`,
      };
    },
  };
}

/** Tests 8, 15, 16, 24, 27 and 28, where the suite has them. */
export const BY_TEST: readonly Trial[] = [
  byTest({
    name: 'tokens',
    promise:
      'a token is renewed once, by whichever replica; one that is refused is said and asked about rarely',
    faults: 'expiring tokens under three processes; revoked, uninstalled and installed again',
    files: ['slack/oauth.test.ts', 'slack/socket-mode.test.ts'],
  }),
  byTest({
    name: 'upgrades',
    promise: 'an earlier schema comes up to this one with all its data',
    faults: 'earlier schemas full of data, by the last migration of each day; migrations that fail',
    files: ['store/upgrade.test.ts', 'store/migrate.test.ts'],
  }),
  byTest({
    name: 'hostile-words',
    promise: 'no words of people leave with an active mention, link or formula',
    faults: 'hostile texts through prompt, response, digest and export',
    files: ['slack/render', 'core/text'],
  }),
  byTest({
    name: 'roles',
    promise: 'nobody does or sees what is not for them, in the same words',
    faults: 'every role by every command, button, form and view',
    files: ['slack/who-may.test.ts'],
  }),
];
