import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEmbedded, type Embedded } from '../../src/store/embedded.js';
import { migrate } from '../../src/store/migrate.js';
import { createStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store-model.js';
import { openTestDatabase, silentLog, type TestDatabase } from '../support/database.js';
import { AT, channelIn, frozenOf, openReply, said, threadIn } from './given.js';

const encryptionKey = Buffer.alloc(32, 7);
const unavailable = expect.objectContaining({ code: 'database_unavailable' });

describe('a database that is gone for a while', () => {
  let folder: string;
  let embedded: Embedded;
  let store: Store;
  const open = () => openEmbedded({ dataDir: folder, log: silentLog, isThrowaway: true });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'soundings-outage-'));
    chmodSync(folder, 0o711);
    embedded = await open();
    await migrate(embedded.databaseUrl, silentLog);
    store = await createStore({ databaseUrl: embedded.databaseUrl, encryptionKey });
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await embedded.stop();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('is told apart from every other failure by each verb, and used again when it is back', async () => {
    const channel = await channelIn(store);
    const threadId = await threadIn(store, channel);
    const response = await said(store, channel, threadId);
    expect(await store.isReady(5_000)).toBe(true);
    // The store is still connected, so the server is stopped as an operator would, under its users.
    const pid = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGINT');
    await expect(embedded.leave()).resolves.toBeUndefined();
    const verbs = [
      () => store.channels.list(),
      () => store.threads.findByRoot('T1', 'C1', '1.1'),
      () => store.responses.recordOpen(openReply(channel, threadId)),
      () => store.posts.claimDue(1, 1_000),
      () => store.digests.freeze(frozenOf(channel, [response])),
      () => store.people.away('T1', ['U1'], AT),
    ];
    let stopped = false;
    while (!stopped) stopped = !(await store.isReady(1_000));
    for (const verb of verbs) await expect(verb()).rejects.toEqual(unavailable);
    await expect(createStore({ databaseUrl: embedded.databaseUrl, encryptionKey })).rejects.toEqual(
      unavailable,
    );
    embedded = await open();
    expect(await store.isReady(5_000)).toBe(true);
    expect(await store.responses.ofThread(threadId)).toEqual([response]);
  }, 60_000);
});

describe('createStore', () => {
  let database: TestDatabase;
  let silent: Server;

  beforeAll(async () => {
    database = await openTestDatabase();
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    silent.close();
    await database.close();
  });

  it('refuses a database that was sealed with another key', async () => {
    const { databaseUrl } = database;
    const first = await createStore({ databaseUrl, encryptionKey });
    await first.close();
    const again = await createStore({ databaseUrl, encryptionKey });
    await again.close();
    const other = createStore({ databaseUrl, encryptionKey: Buffer.alloc(32, 8) });
    await expect(other).rejects.toMatchObject({ code: 'database_refused' });
  });

  it('gives up within seconds on a server that takes the connection and says nothing', async () => {
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const databaseUrl = `postgresql://a@127.0.0.1:${port}/a`;
    const began = performance.now();
    await expect(createStore({ databaseUrl, encryptionKey })).rejects.toEqual(unavailable);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
