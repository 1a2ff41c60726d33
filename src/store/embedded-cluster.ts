import { randomUUID } from 'node:crypto';
import {
  appendFile,
  chown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, hasCode } from '../errors.js';
import { complaintIn, runProgram, type RunAs } from './embedded-process.js';
import type { Programs } from './embedded-programs.js';

/** Folder of the database inside the data folder. */
export const CLUSTER = 'postgres';
export const SUPERUSER = 'soundings';
const OWN_CONFIG = 'soundings.conf';
const SOCKETS = /^unix_socket_directories = '"(.*)"'$/m;

/**
 * Statements and row values hold what people wrote: no error may carry them into the server's log. So does the write-ahead log, of which
 * what is done with is removed: kept for later use, it would still hold what was erased.
 */
const SETTINGS = `listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 60
shared_buffers = 64MB
wal_level = minimal
max_wal_senders = 0
max_wal_size = 256MB
wal_recycle = off
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
log_connections = off
`;
const THROWAWAY = `fsync = off
synchronous_commit = off
full_page_writes = off
`;

async function nameOf(uid: number): Promise<string> {
  const asked = await runProgram('id', ['-un', String(uid)], { cwd: '/' });
  return asked.isOk ? `${asked.output} (uid ${uid})` : `uid ${uid}`;
}

async function refuseForeign(folder: string, owner: number, as: RunAs): Promise<void> {
  const uid = as.uid ?? process.getuid?.() ?? owner;
  if (owner === uid) return;
  throw new AppError(
    'database_refused',
    `The database in ${folder} belongs to ${await nameOf(owner)}, but here it would run as ${await nameOf(uid)}. Start Soundings as the user who made it, or choose another SOUNDINGS_DATA_DIR.`,
  );
}

/**
 * Whether a database is there. Throws `AppError('database_refused')` when the folder belongs to another user, was made by
 * another major version, or holds something else.
 */
export async function hasCluster(folder: string, major: string, as: RunAs): Promise<boolean> {
  try {
    const files = await readdir(folder);
    await refuseForeign(folder, (await stat(folder)).uid, as);
    if (files.length === 0) return false;
    const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
    if (version === major) return true;
    throw new AppError(
      'database_refused',
      `The database in ${folder} was made by PostgreSQL ${version}, and this Soundings brings PostgreSQL ${major}. Start the Soundings that made it, or choose another SOUNDINGS_DATA_DIR.`,
    );
  } catch (error) {
    if (hasCode(error, 'EACCES')) await refuseForeign(folder, (await stat(folder)).uid, as);
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'ENOTDIR')) throw error;
    const isThere = await stat(folder).then(
      () => true,
      () => false,
    );
    if (!isThere) return false;
    throw new AppError(
      'database_refused',
      `${folder} is not a database. Move it away, or choose another SOUNDINGS_DATA_DIR.`,
    );
  }
}

async function removeHalfMade(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(`${CLUSTER}.new-`)) {
      await rm(join(dataDir, name), { recursive: true, force: true });
    }
  }
}

/** Makes the database. It gets its name last, so that a broken-off start leaves nothing that looks like one. */
export async function makeCluster(
  dataDir: string,
  programs: Programs,
  as: RunAs,
  isThrowaway: boolean,
): Promise<void> {
  await removeHalfMade(dataDir);
  const name = `${CLUSTER}.new-${randomUUID()}`;
  const folder = join(dataDir, name);
  await mkdir(folder, { mode: 0o700 });
  if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid);
  // No locale of the system: the same order and the same lower case on every machine.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = await runProgram(
    join(programs.folder, 'bin', 'initdb'),
    [
      '-D',
      folder,
      '-U',
      SUPERUSER,
      '-E',
      'UTF8',
      ...locale,
      '--auth-local=trust',
      '--auth-host=reject',
    ].concat(isThrowaway ? ['--no-sync'] : []),
    { cwd: folder, as },
  );
  if (!made.isOk) {
    await rm(folder, { recursive: true, force: true });
    throw new AppError(
      'database_refused',
      `The database could not be made in ${dataDir}: ${complaintIn(made.output)}`,
    );
  }
  await appendFile(join(folder, 'postgresql.conf'), `include_if_exists = '${OWN_CONFIG}'\n`);
  await rm(join(dataDir, CLUSTER), { recursive: true, force: true });
  await rename(folder, join(dataDir, CLUSTER));
}

/** Writes the settings that we own; read at the next start of the server. */
export async function writeSettings(
  folder: string,
  socketFolder: string,
  as: RunAs,
  isThrowaway: boolean,
): Promise<void> {
  const file = join(folder, OWN_CONFIG);
  const quoted = `"${socketFolder.replaceAll('"', '""')}"`.replaceAll("'", "''");
  const sockets = `unix_socket_directories = '${quoted}'\n`;
  await writeFile(file, `${SETTINGS}${sockets}${isThrowaway ? THROWAWAY : ''}`, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) await chown(file, as.uid, as.gid);
}

/** Where the server had its socket when it was last started; null before that. */
export async function lastSocketFolder(folder: string): Promise<string | null> {
  const settings = await readFile(join(folder, OWN_CONFIG), 'utf8').catch(() => '');
  const quoted = SOCKETS.exec(settings)?.[1];
  return quoted?.replaceAll("''", "'").replaceAll('""', '"') ?? null;
}
