import { AppError } from '../errors.js';
import { runProgram, type RunAs } from './embedded-process.js';

/** PostgreSQL refuses to run as root; this is the user its own packages make. */
const USER = 'postgres';

async function idOf(flag: '-u' | '-g'): Promise<number | null> {
  const asked = await runProgram('id', [flag, USER], { cwd: '/' });
  return asked.isOk ? Number.parseInt(asked.output, 10) : null;
}

async function makeUser(): Promise<string> {
  const made = await runProgram(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER],
    { cwd: '/' },
  );
  if (made.isOk) return '';
  const madeOtherwise = await runProgram('adduser', ['-S', '-D', '-H', '-s', '/bin/false', USER], {
    cwd: '/',
  });
  return madeOtherwise.isOk ? '' : made.output;
}

/**
 * Who runs the embedded server: ourselves, or the user `postgres` when we are root, made if missing.
 * Throws `AppError('database_refused')` when it cannot be made.
 */
export async function findServerUser(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  let [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]);
  const problem = uid === null ? await makeUser() : '';
  if (uid === null) [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]);
  if (uid === null || gid === null) {
    throw new AppError(
      'database_refused',
      `PostgreSQL does not run as root, and the user ${USER} could not be made (${problem}). Make that user, start Soundings as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { uid, gid };
}
