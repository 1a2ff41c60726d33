// Opens the embedded database of a folder in a process of its own, migrates it, says so on a line, and waits for its input to end.
import { openEmbedded } from '../../src/store/embedded.js';
import { migrate } from '../../src/store/migrate.js';

const nothing = (): void => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const embedded = await openEmbedded({
  dataDir: process.argv[2] ?? '',
  log,
  isThrowaway: true,
});
const { applied } = await migrate(embedded.databaseUrl, log);
process.stdout.write(`${JSON.stringify({ databaseUrl: embedded.databaseUrl, applied })}\n`);
process.stdin.resume();
process.stdin.on('end', () => {
  void embedded.stop().then(() => process.exit(0));
});
