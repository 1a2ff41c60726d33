import { randomUUID } from 'node:crypto';
import type { Connection, Transaction } from './connection.js';
import { occurrenceFrom } from './rows.js';
import type { OccurrenceStore } from './store-model.js';

type Due = Parameters<OccurrenceStore['plan']>[0][number];

/** A time that was changed before its day came moves what is still planned for that day. */
async function insertDue({ prisma }: Connection, due: readonly Due[]): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO occurrence (id, channel_id, schedule_id, kind, local_date, due_at)
    SELECT * FROM unnest(
      ${due.map(() => randomUUID())}::uuid[], ${due.map((one) => one.channelId)}::uuid[],
      ${due.map((one) => one.scheduleId)}::uuid[], ${due.map((one) => one.kind)}::text[],
      ${due.map((one) => one.localDate)}::text[], ${due.map((one) => one.dueAt.toISOString())}::timestamptz[])
    ON CONFLICT (schedule_id, local_date) DO UPDATE SET due_at = excluded.due_at
      WHERE occurrence.state = 'planned' AND occurrence.due_at <> excluded.due_at`;
}

/** Where what it was planned for is written down. False when somebody else settled it before. */
export async function settleAsDone(tx: Transaction, occurrenceId: string): Promise<boolean> {
  const settled = await tx.occurrence.updateMany({
    where: { id: occurrenceId, state: 'planned' },
    data: { state: 'done', leaseUntil: null },
  });
  return settled.count > 0;
}

export function createOccurrences(connection: Connection): OccurrenceStore {
  const { prisma } = connection;
  return {
    async plan(due) {
      if (due.length === 0) return [];
      await insertDue(connection, due);
      const rows = await prisma.occurrence.findMany({
        where: {
          state: 'planned',
          OR: due.map(({ scheduleId, localDate }) => ({ scheduleId, localDate })),
        },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(occurrenceFrom);
    },
    async planByHand(channelId, kind, localDate, slot, dueAt) {
      const rows = await prisma.occurrence.createManyAndReturn({
        data: [{ id: randomUUID(), channelId, kind, localDate, slot, dueAt }],
        skipDuplicates: true,
      });
      return rows.map(occurrenceFrom)[0] ?? null;
    },
    async planned() {
      const rows = await prisma.occurrence.findMany({
        where: { state: 'planned' },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(occurrenceFrom);
    },
    async claim(occurrenceId, leaseMs) {
      const taken = await prisma.$executeRaw`
        UPDATE occurrence SET lease_until = now() + ${leaseMs} * interval '1 millisecond'
        WHERE state = 'planned' AND id = (
          SELECT id FROM occurrence
          WHERE id = ${occurrenceId}::uuid AND state = 'planned'
            AND (lease_until IS NULL OR lease_until < now())
          FOR UPDATE SKIP LOCKED)`;
      if (taken === 0) return null;
      return occurrenceFrom(
        await prisma.occurrence.findUniqueOrThrow({ where: { id: occurrenceId } }),
      );
    },
    async settle(occurrenceId, state) {
      await prisma.occurrence.updateMany({
        where: { id: occurrenceId, state: 'planned' },
        data: { state, leaseUntil: null },
      });
    },
    async recent(channelId, kind, limit) {
      const rows = await prisma.occurrence.findMany({
        where: { channelId, kind },
        orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(occurrenceFrom);
    },
  };
}
