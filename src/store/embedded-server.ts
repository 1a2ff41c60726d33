import { lchown, lstat, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError, hasCode } from '../errors.js';
import { CLUSTER, lastSocketFolder, SUPERUSER, writeSettings } from './embedded-cluster.js';
import { complaintIn, runProgram, type RunAs } from './embedded-process.js';
import type { Programs } from './embedded-programs.js';
import { isAlive } from './is-alive.js';

const DATABASE = 'soundings';
const LOG = 'server.log';
/** What one start that fails writes, and little of those before. */
const LOG_LINES_SHOWN = 8;
const PORT = 5432;
/** A socket's path may have 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH_MAX_BYTES = 100;
const START_WITHIN_MS = 60_000;
const TEMPORARY = 'soundings-socket-';

export interface Cluster {
  readonly dataDir: string;
  readonly folder: string;
  readonly as: RunAs;
  readonly programs: Programs;
  readonly isThrowaway: boolean;
}

interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
}

/** Lines of postmaster.pid: https://www.postgresql.org/docs/18/storage-file-layout.html and `miscadmin.h`. */
async function readPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  try {
    const lines = (await readFile(join(cluster.folder, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number.parseInt(lines[0] ?? '', 10), socketFolder: lines[4] ?? '' };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** In containers process ids soon come again, and nobody buries the dead: a live id may be another program's or a zombie's. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return /^Name:\s+postgres$/m.test(status) && !/^State:\s+Z/m.test(status);
  } catch {
    return process.platform !== 'linux';
  }
}

/** The address of a database on that socket. */
export function urlOf(socketFolder: string, database: string = DATABASE): string {
  return `postgresql://${SUPERUSER}@localhost:${PORT}/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/** One connection, or null when the server does not take it now. */
export async function connectTo(
  socketFolder: string,
  database?: string,
): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: urlOf(socketFolder, database),
    connectionTimeoutMillis: 5_000,
    application_name: 'soundings keeper',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

/** The socket folder of the server that runs on this database, or null. Waits while it starts or shuts down. */
export async function findRunning(cluster: Cluster): Promise<string | null> {
  const until = performance.now() + START_WITHIN_MS;
  while (performance.now() < until) {
    const postmaster = await readPostmaster(cluster);
    if (postmaster === null || !(await isPostgres(postmaster.pid))) return null;
    const client = await connectTo(postmaster.socketFolder, 'postgres');
    if (client !== null) {
      await client.end();
      return postmaster.socketFolder;
    }
    await sleep(100);
  }
  throw new AppError(
    'database_unavailable',
    `A PostgreSQL server runs on ${cluster.folder} and does not answer. Stop it, then start again.`,
  );
}

/** Whether that folder is there, of the server's user or of ours, and closed to everybody else. Made when it is missing. */
async function isOursAlone(folder: string, uid: number | undefined): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) return false;
    const found = await lstat(folder);
    const isOwned = found.uid === uid || found.uid === process.getuid?.();
    return found.isDirectory() && isOwned && (found.mode & 0o077) === 0;
  }
}

/** In a temporary folder where the path is too long. The same again after a crash: those who run know the server by it. */
async function chooseSocketFolder(cluster: Cluster): Promise<string> {
  const socket = join(cluster.folder, `.s.PGSQL.${PORT}`);
  if (Buffer.byteLength(socket) <= SOCKET_PATH_MAX_BYTES) return cluster.folder;
  const { uid, gid } = cluster.as;
  const start = join(tmpdir(), TEMPORARY);
  const last = await lastSocketFolder(cluster.folder);
  const isAgain = last?.startsWith(start) === true && (await isOursAlone(last, uid));
  const folder = isAgain ? last : await mkdtemp(start);
  if (uid !== undefined && gid !== undefined) await lchown(folder, uid, gid);
  return folder;
}

/**
 * PostgreSQL takes any live process with the id in these files for its own server, a dead one too that nobody buried: those of
 * one that is surely gone are removed. A child of it that still ends holds the shared memory, and PostgreSQL waits for that.
 */
async function removeStale(cluster: Cluster, socketFolder: string): Promise<void> {
  const socketLock = join(socketFolder, `.s.PGSQL.${PORT}.lock`);
  for (const file of [join(cluster.folder, 'postmaster.pid'), socketLock]) {
    const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
    if (isAlive(pid) && !(await isPostgres(pid))) await rm(file, { force: true });
  }
}

function pgCtl(cluster: Cluster, args: readonly string[]): ReturnType<typeof runProgram> {
  // Relative names: pg_ctl hands them to a shell, which would read a `$` or a quote in a path.
  return runProgram(join(cluster.programs.folder, 'bin', 'pg_ctl'), ['-D', '.', ...args], {
    cwd: cluster.folder,
    as: cluster.as,
    timeoutMs: START_WITHIN_MS + 10_000,
  });
}

async function lastOfLog(cluster: Cluster): Promise<string> {
  const log = await readFile(join(cluster.folder, LOG), 'utf8').catch(() => '');
  return log.trim().split('\n').slice(-LOG_LINES_SHOWN).join('\n');
}

/** Starts the server and gives its socket folder once it takes connections. It outlives this process. */
export async function startServer(cluster: Cluster): Promise<string> {
  const socketFolder = await chooseSocketFolder(cluster);
  await removeStale(cluster, socketFolder);
  await writeSettings(cluster.folder, socketFolder, cluster.as, cluster.isThrowaway);
  const seconds = String(START_WITHIN_MS / 1_000);
  const started = await pgCtl(cluster, ['-w', '-t', seconds, '-s', '-l', LOG, 'start']);
  if (started.isOk) return socketFolder;
  const complaint = complaintIn(`${started.output}\n${await lastOfLog(cluster)}`);
  throw new AppError(
    'database_unavailable',
    `The database in ${cluster.dataDir} did not start: ${complaint} (Its log is ${join(CLUSTER, LOG)} there.)`,
  );
}

/** Makes our database on the server where it is missing. */
export async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = await connectTo(socketFolder, 'postgres');
  if (client === null) return;
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rows.length === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Whether anybody but us is connected. Our own last connections take a moment to vanish, so one look is not enough. */
export async function hasOtherClients(socketFolder: string): Promise<boolean> {
  const client = await connectTo(socketFolder, 'postgres');
  if (client === null) return false;
  try {
    for (let look = 0; look < 20; look += 1) {
      const others = await client.query(
        `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1`,
      );
      if (others.rows.length === 0) return false;
      await sleep(50);
    }
    return true;
  } finally {
    await client.end();
  }
}

/** Stops the server: open transactions are rolled back, what was committed is on disk. */
export async function stopServer(cluster: Cluster, socketFolder: string): Promise<void> {
  await pgCtl(cluster, ['-w', '-t', '15', '-s', '-m', 'fast', 'stop']);
  if (dirname(socketFolder) === tmpdir()) {
    await rm(socketFolder, { recursive: true, force: true });
  }
}
