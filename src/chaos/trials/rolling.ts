import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { drain, enqueueEach, ledgerOf } from '../posts.js';
import { makePlace, startStream, storedIn } from '../replies.js';
import type { Replica } from '../replicas.js';
import type { Trial, World } from '../trial-model.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PER_SECOND = 50;
const SERVE_MS = 1_000;
const run = promisify(execFile);

/** What a next version may do to tables in use, each kind once. The rules are in docs/scaling.md. */
const NEXT = `
  ALTER TABLE "response" ADD COLUMN "next_note" TEXT NOT NULL DEFAULT '';
  ALTER TABLE "post" ADD COLUMN "next_key" TEXT;
  CREATE UNIQUE INDEX "post_next_key_key" ON "post"("next_key");
  CREATE INDEX "response_next_note_idx" ON "response"("channel_id", "next_note");
  CREATE TABLE "next_thing" ("response_id" UUID PRIMARY KEY REFERENCES "response"("id") ON DELETE CASCADE);`;

/** This program as its next version: the same, with one more migration. */
async function makeNext(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'soundings-next-'));
  for (const part of ['dist', 'prisma', 'package.json'])
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, 'prisma/migrations', name));
  await writeFile(join(folder, 'prisma/migrations', name, 'migration.sql'), NEXT);
  return folder;
}

/** As an operator does it before the roll-out. */
async function migrateTo(world: World, build: string): Promise<void> {
  const env = {
    ...process.env,
    DATABASE_URL: world.database.databaseUrl,
    SOUNDINGS_ENCRYPTION_KEY: world.replicas.encryptionKey,
    LOG_LEVEL: 'fatal',
  };
  await run(process.execPath, [join(build, 'dist/main.js'), 'migrate'], { env });
}

/** The other trials know nothing of a next version. */
async function forget({ database }: World, name: string): Promise<void> {
  await database.rows('DROP TABLE next_thing');
  await database.rows('ALTER TABLE response DROP COLUMN next_note');
  await database.rows('ALTER TABLE post DROP COLUMN next_key');
  await database.rows('DELETE FROM _prisma_migrations WHERE migration_name = $1', [name]);
}

/** One after another, as an orchestrator does it; gives what took their places. */
async function replaceAll(world: World, older: readonly Replica[], build: string) {
  const newer: Replica[] = [];
  for (const old of older) {
    await sleep(SERVE_MS);
    await old.terminate();
    const next = await world.replicas.make({ insteadOf: old, build });
    await next.start();
    newer.push(next);
  }
  await sleep(SERVE_MS);
  return newer;
}

/** A roll-out under load. Another build to roll out to may be named by SOUNDINGS_CHAOS_NEXT; left out, this one with one more migration. */
export const rolling: Trial = {
  name: 'rolling',
  run: async (world) => {
    const given = process.env['SOUNDINGS_CHAOS_NEXT'];
    const rounds = given === undefined ? world.scaled(10, 1) : 1;
    const sum = { sent: 0, rows: 0, messages: 0 };
    const ids: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      world.progress(round, rounds);
      const name = '99990101000000_next';
      const build = given ?? (await makeNext(name));
      const older = await Promise.all([1, 2, 3].map(() => world.replicas.make()));
      await Promise.all(older.map((replica) => replica.start()));
      const at = [];
      for (const [n, replica] of older.entries()) {
        const place = await makePlace(world, `CROLLOUT${round}X${n}`);
        at.push({ place, stream: startStream(world, place, replica.eventsUrl, PER_SECOND) });
      }
      ids.push(...(await enqueueEach(world, `ROLLING${round}X`, 10)));
      await sleep(SERVE_MS);
      await migrateTo(world, build);
      ids.push(...(await enqueueEach(world, `ROLLING${round}Y`, 10)));
      const newer = await replaceAll(world, older, build);
      for (const { place, stream } of at) {
        sum.sent += await stream.end();
        const { rows, messages } = await storedIn(world, place.threadId);
        sum.rows += rows;
        sum.messages += messages;
      }
      await drain(world, ids);
      await Promise.all(newer.map((replica) => replica.kill()));
      await world.database.closeThreads();
      if (given !== undefined) continue;
      await forget(world, name);
      await rm(build, { recursive: true });
    }
    const { sent, rows, messages } = sum;
    const { isOnceEach, words } = await ledgerOf(world, ids);
    return {
      promise: 'a roll-out loses and doubles nothing: older replicas go on beside the newer schema',
      faults: `${rounds} times a migration under load, then three replicas replaced one by one`,
      isHeld: rows === sent && messages === sent && isOnceEach,
      seen: `${sent} sent, ${rows} rows; ${words}`,
    };
  },
};
