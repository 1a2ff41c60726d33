import { Command } from 'commander';
import { readStorageConfig, type StorageConfig } from '../config.js';
import { openEmbedded } from '../store/embedded.js';
import { migrate } from '../store/migrate.js';
import { createJsonLog } from '../json-log.js';

/** Migrates the database of these settings; the embedded one is started for it, and stopped if nobody else uses it. */
export async function migrateStorage(storage: StorageConfig): Promise<readonly string[]> {
  const log = createJsonLog('warn', 'stderr');
  if (storage.databaseUrl !== null) return (await migrate(storage.databaseUrl, log)).applied;
  const embedded = await openEmbedded({ dataDir: storage.dataDir, log });
  try {
    return (await migrate(embedded.databaseUrl, log)).applied;
  } finally {
    await embedded.stop();
  }
}

/** `soundings migrate`: prints the name of each migration it applied, a line each, or that there was none. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database to the schema of this version; safe to run at any time')
    .action(async () => {
      const applied = await migrateStorage(readStorageConfig());
      const lines = applied.length === 0 ? ['Nothing to apply.'] : applied;
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}
