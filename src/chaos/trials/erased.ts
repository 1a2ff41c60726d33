import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  deliver,
  makePlace,
  type Place,
  replyEvent,
  standIn,
  startStream,
  storedIn,
} from '../replies.js';
import type { Trial, World } from '../trial-model.js';
import { until } from '../until.js';

const MAIN = fileURLToPath(new URL('../../main.js', import.meta.url));
const run = promisify(execFile);
const PER_SECOND = 20;
const USER = 'UQUAGGA';
const WORD = 'Zebrawords';

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** How often it stands in the files of the data folder, byte for byte: in those of the write-ahead log, and in all others. */
async function countOnDisk(world: World, word: string): Promise<{ log: number; others: number }> {
  const count = { log: 0, others: 0 };
  for (const file of await filesIn(world.database.folder)) {
    // A file may go while the server runs.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const where = file.includes('pg_wal') ? 'log' : 'others';
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) count[where] += 1;
  }
  return count;
}

/** How often their words or their name stand in any of these files. */
async function countLeft(world: World): Promise<number> {
  let left = 0;
  for (const word of [WORD, USER]) {
    const { log, others } = await countOnDisk(world, word);
    left += log + others;
  }
  return left;
}

/** As an operator does it, beside the app that runs. */
async function eraseByCommand(world: World): Promise<number> {
  const env = {
    ...process.env,
    DATABASE_URL: undefined,
    SOUNDINGS_DATA_DIR: world.database.folder,
    SOUNDINGS_ENCRYPTION_KEY: world.replicas.encryptionKey,
  };
  const startedAt = performance.now();
  await run(process.execPath, [MAIN, 'erase', '--user', USER], { env });
  return performance.now() - startedAt;
}

async function tellAll(world: World, place: Place, url: string, many: number): Promise<void> {
  for (let n = 0; n < many; n += 1) {
    const body = replyEvent(place, n, { user: USER, text: `${WORD} ${n}` });
    standIn(world, place, body);
    await deliver(world, url, body);
  }
}

/** Test 32: not in a table, and not in a byte of a file. What a person said stands in Slack still, where readings find it. */
export const erased: Trial = {
  name: 'erased',
  run: async (world) => {
    const { database, slack } = world;
    const replica = await world.replicas.make();
    await replica.start();
    const [theirs, others] = [await makePlace(world, 'CERASED'), await makePlace(world, 'CSTAYS')];
    const many = world.scaled(500, 20);
    await tellAll(world, theirs, replica.eventsUrl, many);
    const stream = startStream(world, others, replica.eventsUrl, PER_SECOND);
    // Samples of the columns, and everything on the disk.
    await database.rows('ANALYZE');
    await database.rows('CHECKPOINT');
    const before = await countOnDisk(world, WORD);
    const ms = await eraseByCommand(world);
    const leftAtOnce = await countLeft(world);
    const sent = await stream.end();
    const readings = (): number => slack.calls.get('conversations.replies') ?? 0;
    await replica.kill();
    const read = readings();
    await replica.start();
    await until(() => readings() >= read + 2, 30_000);
    await replica.terminate();
    await database.rows('CHECKPOINT');
    const left = leftAtOnce + (await countLeft(world));
    const { rows } = await storedIn(world, others.threadId);
    const { rows: back } = await storedIn(world, theirs.threadId);
    const wasThere = before.log >= many && before.others >= many;
    return {
      promise: 'who is erased stands in no file of the database, and no reading brings them back',
      faults: `${many} replies on disk ${before.others} times, in its log ${before.log} times; others reply meanwhile; threads read again`,
      isHeld: wasThere && left === 0 && back === 0 && rows === sent,
      seen: `${left} left, ${back} came back; erased in ${(ms / 1000).toFixed(1)} s; of others ${sent} sent, ${rows} rows, longest answer ${Math.round(stream.longestMs)} ms`,
    };
  },
};
