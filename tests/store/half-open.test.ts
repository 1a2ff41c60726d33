import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Line } from '../../src/chaos/line.js';
import { connect } from '../../src/store/connection.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const TIMEOUTS = { query_timeout: 150 };

describe('a line to PostgreSQL that says nothing any more', () => {
  let database: TestDatabase;
  let line: Line;
  let app: ReturnType<typeof connect>;
  let direct: ReturnType<typeof connect>;

  beforeAll(async () => {
    database = await openTestDatabase();
    line = await startLine(database.databaseUrl);
    app = connect(line.databaseUrl, TIMEOUTS);
    direct = connect(database.databaseUrl);
  });
  afterAll(async () => {
    await app.prisma.$disconnect();
    await direct.prisma.$disconnect();
    await line.stop();
    await database.close();
  });

  const store = (slackTeamId: string) =>
    app.pool.query('INSERT INTO workspace (id, slack_team_id) VALUES ($1, $2)', [
      randomUUID(),
      slackTeamId,
    ]);
  const isStored = async (slackTeamId: string): Promise<boolean> =>
    (await direct.prisma.workspace.count({ where: { slackTeamId } })) > 0;

  it('leaves no transaction open in which what is stored later would be lost', async () => {
    const broken = app.prisma.$transaction(async (tx) => {
      await tx.workspace.count();
      line.stall();
      await tx.workspace.create({ data: { id: randomUUID(), slackTeamId: 'T-broken' } });
    });
    await expect(broken).rejects.toThrow();
    line.flow();
    await sleep(100);
    // Each of them is told to be stored; it must be so for everybody.
    const ids = Array.from({ length: 10 }, (_, n) => `T-after-${n}`);
    for (const id of ids) await store(id).catch(() => store(id));
    expect(await Promise.all(ids.map(isStored))).toEqual(ids.map(() => true));
    expect(await isStored('T-broken')).toBe(false);
  });

  it('is left for a new one, however many were open', async () => {
    const many = 10;
    await Promise.all(Array.from({ length: many }, () => app.pool.query('SELECT pg_sleep(0.05)')));
    expect(line.open).toBe(many);
    line.abandon();
    const began = performance.now();
    const first = await Promise.allSettled(
      Array.from({ length: many }, (_, n) => store(`T-dead-${n}`)),
    );
    expect(first.every(({ status }) => status === 'rejected')).toBe(true);
    expect(performance.now() - began).toBeLessThan(5_000);
    await store('T-alive');
    expect(await isStored('T-alive')).toBe(true);
  });
});
