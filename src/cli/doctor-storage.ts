import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { StorageConfig } from '../config.js';
import { AppError } from '../errors.js';
import type { Log } from '../log.js';
import { openEmbedded } from '../store/embedded.js';
import { knownMigrations } from '../store/known-migrations.js';
import { type DatabaseFacts, probeDatabase } from '../store/probe-database.js';
import { clockFinding, type Finding } from './doctor-finding.js';

const FOLDER = 'Data folder';
const OTHERS_WRITE = 0o022;
const OTHERS_READ = 0o077;

/** Looks at the data folder and the database. Starts the embedded database for that and stops it again if it was not running. */
export async function storageFindings(
  storage: StorageConfig,
  log: Log,
  now: () => Date,
): Promise<readonly Finding[]> {
  const folder = folderFindings(resolve(storage.dataDir));
  // An embedded database in a folder that cannot be used only repeats the first problem in other words.
  if (storage.databaseUrl === null && folder.some(({ state }) => state === 'problem'))
    return folder;
  return [...folder, ...(await databaseFindings(storage, log, now))];
}

function folderFindings(folder: string): readonly Finding[] {
  const nearest = nearestExisting(folder);
  if (!canWrite(nearest)) {
    return [
      {
        state: 'problem',
        what: FOLDER,
        says: `this user may not write to ${nearest}`,
        mend: 'Give it to the user who runs Soundings (chown), or set SOUNDINGS_DATA_DIR to another folder.',
      },
    ];
  }
  if (nearest !== folder) {
    return [{ state: 'ok', what: FOLDER, says: `${folder} will be made on first start` }];
  }
  const isOpen = (statSync(folder).mode & OTHERS_WRITE) !== 0;
  return [
    isOpen
      ? {
          state: 'problem',
          what: FOLDER,
          says: `other users may write to ${folder}`,
          mend: `chmod go-w ${folder}`,
        }
      : { state: 'ok', what: FOLDER, says: folder },
    ...keyFindings(join(folder, 'encryption-key')),
  ];
}

function keyFindings(file: string): readonly Finding[] {
  if (!existsSync(file)) return [];
  return (statSync(file).mode & OTHERS_READ) === 0
    ? [{ state: 'ok', what: 'Encryption key', says: 'readable by its owner alone' }]
    : [
        {
          state: 'problem',
          what: 'Encryption key',
          says: `other users may read ${file}`,
          mend: `chmod 600 ${file}`,
        },
      ];
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder
    ? folder
    : nearestExisting(dirname(folder));
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function databaseFindings(
  storage: StorageConfig,
  log: Log,
  now: () => Date,
): Promise<readonly Finding[]> {
  try {
    if (storage.databaseUrl !== null) return await look(storage.databaseUrl, 'DATABASE_URL', now);
    const embedded = await openEmbedded({ dataDir: storage.dataDir, log });
    try {
      return await look(embedded.databaseUrl, 'embedded', now);
    } finally {
      await embedded.stop();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ state: 'problem', what: 'Database', says: 'cannot be used', mend: error.message }];
  }
}

async function look(
  databaseUrl: string,
  which: string,
  now: () => Date,
): Promise<readonly Finding[]> {
  const facts = await probeDatabase(databaseUrl);
  return [
    { state: 'ok', what: 'Database', says: `PostgreSQL ${facts.version}, ${which}` },
    migrationFinding(facts),
    clockFinding('Clock, beside the database', now(), facts.at),
  ];
}

function migrationFinding({ migrations }: DatabaseFacts): Finding {
  const what = 'Migrations';
  const known = knownMigrations();
  const newer = migrations.filter((name) => !known.includes(name));
  const missing = known.filter((name) => !migrations.includes(name));
  if (newer.length > 0) {
    return {
      state: 'problem',
      what,
      says: `the database was made by a newer Soundings (${newer.join(', ')})`,
      mend: 'Run that version, or restore a backup made with this one.',
    };
  }
  return missing.length === 0
    ? { state: 'ok', what, says: `all ${known.length} applied` }
    : {
        state: 'note',
        what,
        says: `${missing.length} of ${known.length} not applied yet`,
        mend: '`soundings start` applies them, and so does `soundings migrate`.',
      };
}
