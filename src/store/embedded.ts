import { access, chmod, constants, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { AppError } from '../errors.js';
import type { Log } from '../log.js';
import { CLUSTER, hasCluster, makeCluster } from './embedded-cluster.js';
import { runProgram, type RunAs } from './embedded-process.js';
import { findBundle, findPrograms } from './embedded-programs.js';
import {
  connectTo,
  ensureDatabase,
  findRunning,
  hasOtherClients,
  startServer,
  stopServer,
  urlOf,
  type Cluster,
} from './embedded-server.js';
import { findServerUser } from './embedded-user.js';
import { keepHolding } from './keep-holding.js';
import { withLockFile } from './lock-file.js';
import { asFolderRefusal } from './refuse-folder.js';
import { wipeFiles } from './wipe-files.js';

const LOCK_WITHIN_MS = 90_000;

export interface Embedded {
  readonly databaseUrl: string;
  /** Lets go of the server, and stops it unless somebody else is still connected. */
  stop(): Promise<void>;
  /** Lets go of the server and leaves it running. */
  leave(): Promise<void>;
  /** Takes what was deleted out of its files too, which takes a while in which nobody can read or write (`wipeFiles`). */
  wipe(): Promise<void>;
}

async function makeFolder(dataDir: string, as: RunAs): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: as.uid === undefined ? 0o700 : 0o711 });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw asFolderRefusal(dataDir, cause);
  }
}

async function letServerIn(dataDir: string, as: RunAs): Promise<void> {
  const { mode } = await stat(dataDir);
  if (as.uid !== undefined && (mode & 0o001) === 0) await chmod(dataDir, (mode & 0o7777) | 0o011);
  const entered = await runProgram('sh', ['-c', 'cd "$1"', 'sh', dataDir], { cwd: '/', as });
  if (entered.isOk) return;
  throw new AppError(
    'database_refused',
    `As root, the database runs as the user postgres, who cannot enter ${dataDir}. Choose a SOUNDINGS_DATA_DIR that is not below a private folder, such as /var/lib/soundings.`,
  );
}

async function openCluster(dataDir: string, as: RunAs, isThrowaway: boolean): Promise<Cluster> {
  const folder = join(dataDir, CLUSTER);
  const bundle = await findBundle();
  // Before anything is changed: root could change what is somebody else's.
  const isThere = await hasCluster(folder, bundle.major, as);
  await letServerIn(dataDir, as);
  const programs = await findPrograms(bundle, dataDir, as);
  if (!isThere) await makeCluster(dataDir, programs, as, isThrowaway);
  return { dataDir, folder, as, programs, isThrowaway };
}

async function holdOpen(socketFolder: string): Promise<pg.Client> {
  const holder = await connectTo(socketFolder);
  if (holder !== null) return holder;
  throw new AppError('database_unavailable', 'The embedded database stopped while it was opened.');
}

/** Adopts the server that runs on this database, or starts one. Under the lock file. */
async function runServer(cluster: Cluster, log: Log): Promise<string> {
  const running = await findRunning(cluster);
  const socketFolder = running ?? (await startServer(cluster));
  const { dataDir } = cluster;
  log.info({ dataDir, adopted: running !== null }, 'embedded database is up');
  await ensureDatabase(socketFolder);
  return socketFolder;
}

/** The server of an app that runs, again: at the address that the app knows, and never on another database. */
async function bringBack(cluster: Cluster, known: string, log: Log): Promise<pg.Client> {
  const socketFolder = await runServer(cluster, log);
  if (socketFolder === known) return holdOpen(socketFolder);
  throw new AppError(
    'database_unavailable',
    `The database in ${cluster.dataDir} came back at another socket, ${socketFolder}. Start Soundings again.`,
  );
}

/**
 * The embedded PostgreSQL of a data folder: adopted when it runs (also after our own crash), started when it does not, made
 * when it is missing, and started again when it ends under those who use it. Whoever lets go of it last stops it; until then
 * each holds one connection, so that nobody stops it for others. `isThrowaway` trades safety against power loss for speed, for demo and tests.
 * Throws `AppError('database_refused')` with what to do when the folder is not ours to use.
 */
export async function openEmbedded({
  dataDir: givenDataDir,
  log,
  isThrowaway = false,
}: {
  dataDir: string;
  log: Log;
  isThrowaway?: boolean;
}): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new AppError(
      'database_refused',
      'The embedded database runs on Linux and macOS. Set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  const dataDir = resolve(givenDataDir);
  const as = await findServerUser();
  await makeFolder(dataDir, as);
  const lock = join(dataDir, `${CLUSTER}.lock`);
  return withLockFile(lock, LOCK_WITHIN_MS, async () => {
    const cluster = await openCluster(dataDir, as, isThrowaway);
    const socketFolder = await runServer(cluster, log);
    const held = keepHolding(await holdOpen(socketFolder), {
      reopen: () => withLockFile(lock, LOCK_WITHIN_MS, () => bringBack(cluster, socketFolder, log)),
      log,
    });
    return {
      databaseUrl: urlOf(socketFolder),
      leave: () => held.leave(),
      wipe: async () => {
        const client = await holdOpen(socketFolder);
        try {
          await wipeFiles(client);
        } finally {
          await client.end();
        }
      },
      stop: async () => {
        await held.leave();
        await withLockFile(lock, LOCK_WITHIN_MS, async () => {
          if (await hasOtherClients(socketFolder)) {
            log.info({ dataDir }, 'embedded database left running for others');
            return;
          }
          await stopServer(cluster, socketFolder);
        });
      },
    };
  });
}
