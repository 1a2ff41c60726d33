import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Channel } from '../../src/core/model.js';
import { createStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store-model.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { AT, channelIn, openReply, privateReply, said, threadIn } from './given.js';

const [OLD, NEW, NEWEST] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [
  Buffer,
  Buffer,
  Buffer,
];
const UBEN = { slackTeamId: 'T1', slackUserId: 'UBEN' };

let database: TestDatabase;
let channel: Channel;
let threadId: string;
let statementId: string;

async function withKeys<T>(
  keys: { encryptionKey: Buffer; previousEncryptionKey?: Buffer },
  act: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await createStore({ databaseUrl: database.databaseUrl, ...keys });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** How many things each key sealed, by how it names itself. */
async function sealedBy(): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM (
      SELECT sealed FROM installation UNION ALL SELECT sealed_author FROM response WHERE sealed_author IS NOT NULL
      UNION ALL SELECT sealed_voter FROM vote) AS kept
    GROUP BY substring(kept.sealed FROM 2 FOR 8) ORDER BY 1`);
  await client.end();
  return rows.map(({ count }) => count);
}

beforeAll(async () => {
  database = await openTestDatabase();
  await withKeys({ encryptionKey: OLD }, async (store) => {
    channel = await channelIn(store);
    threadId = await threadIn(store, channel);
    await store.installations.save('T1', 'xoxb-kept');
    // More than one go takes.
    for (let count = 0; count < 510; count += 1) {
      await store.responses.recordPrivate(privateReply(channel, threadId, 'UBEN'));
    }
    const open = await said(store, channel, threadId, { slackUserId: 'UANA' });
    const { id: responseId, version, text } = open;
    const asked = { channelId: channel.id, responseId, version, start: 0, end: text.length };
    await store.statements.ask({ ...asked, askedIn: 1, at: AT });
    const own = await store.statements.ownOf({ slackTeamId: 'T1', slackUserId: 'UANA' });
    statementId = own[0]?.id ?? randomUUID();
    await store.statements.answer({
      slackTeamId: 'T1',
      slackUserId: 'UANA',
      statementId,
      answer: 'yes',
    });
    await store.statements.vote({ ...UBEN, statementId, vote: 'agree', at: AT });
    await store.responses.recordSkip({ threadId, ...UBEN, skippedAt: AT });
    await store.people.erase('T1', 'UCEM');
  });
});
afterAll(() => database.close());

it('a start with the old and the new key reads all that was sealed and seals it with the new one; the old one is not needed any more', async () => {
  await expect(withKeys({ encryptionKey: NEW }, () => Promise.resolve())).rejects.toMatchObject({
    code: 'database_refused',
  });
  const both = { encryptionKey: NEW, previousEncryptionKey: OLD };
  // Two replicas at once.
  await Promise.all([withKeys(both, readsAll), withKeys(both, readsAll)]);
  expect(await sealedBy()).toEqual([512]);
  await withKeys({ encryptionKey: NEW }, readsAll);
  await expect(withKeys({ encryptionKey: OLD }, () => Promise.resolve())).rejects.toMatchObject({
    code: 'database_refused',
  });
});

it('a replica that has them the other way round reads both, and what it seals is sealed anew at the next start', async () => {
  const other = { encryptionKey: OLD, previousEncryptionKey: NEW };
  const both = { encryptionKey: NEW, previousEncryptionKey: OLD };
  await withKeys(other, (late) =>
    withKeys(both, async (store) => {
      await late.installations.save('T2', 'xoxb-late');
      expect(await store.installations.find('T2')).toBe('xoxb-late');
      await store.installations.save('T3', 'xoxb-new');
      expect(await late.installations.find('T3')).toBe('xoxb-new');
    }),
  );
  expect(await sealedBy()).toHaveLength(2);
  await withKeys(both, readsAll);
  expect(await sealedBy()).toEqual([514]);
});

it('a second change works like the first', async () => {
  await withKeys({ encryptionKey: NEWEST, previousEncryptionKey: NEW }, readsAll);
  await withKeys({ encryptionKey: NEWEST }, readsAll);
  expect(await sealedBy()).toEqual([514]);
});

/** What was sealed can be read, and a person is still one person and still erased. */
async function readsAll(store: Store): Promise<void> {
  expect(await store.installations.find('T1')).toBe('xoxb-kept');
  expect(await store.responses.ofPerson('T1', 'UBEN', null)).toHaveLength(510);
  const [offered] = await store.statements.offeredTo({ ...UBEN, channelId: channel.id });
  expect(offered).toMatchObject({ mine: 'agree' });
  await store.statements.vote({ ...UBEN, statementId, vote: 'agree', at: AT });
  expect(await store.statements.votes(channel.id, AT)).toHaveLength(1);
  expect(await store.people.away('T1', ['UCEM', 'UBEN'], AT)).toEqual(['UCEM']);
  const again = await store.responses.recordOpen(
    openReply(channel, threadId, { slackUserId: 'UCEM' }),
  );
  expect(again.as).toBe('erased-person');
}
