import { Command } from 'commander';
import { pino } from 'pino';
import { readStorageConfig } from '../config.js';
import { openEmbedded } from '../store/embedded.js';
import { migrate } from '../store/migrate.js';

const STDERR = 2;

/** `soundings migrate`: brings the database of the settings to this version, and says what that took. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database to this version; start does this too')
    .action(async () => {
      const storage = readStorageConfig();
      const log = pino({ level: 'warn' }, pino.destination(STDERR));
      const embedded =
        storage.databaseUrl === null ? await openEmbedded({ dataDir: storage.dataDir, log }) : null;
      try {
        const { applied } = await migrate(embedded?.databaseUrl ?? storage.databaseUrl ?? '', log);
        const lines =
          applied.length === 0 ? ['nothing to apply'] : applied.map((name) => `applied ${name}`);
        process.stdout.write(`${lines.join('\n')}\n`);
      } finally {
        await embedded?.stop();
      }
    });
}
