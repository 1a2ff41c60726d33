import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.js';
import { scheduleFrom } from './rows.js';
import type { ScheduleStore } from './store-model.js';

export function createSchedules({ prisma }: Connection): ScheduleStore {
  return {
    async forChannel(channelId) {
      const rows = await prisma.schedule.findMany({
        where: { channelId, removedAt: null },
        orderBy: { kind: 'desc' },
      });
      return rows.map(scheduleFrom);
    },
    async allActive() {
      const rows = await prisma.schedule.findMany({
        where: { removedAt: null, channel: { state: 'active' } },
        orderBy: [{ channelId: 'asc' }, { kind: 'desc' }],
      });
      return rows.map(scheduleFrom);
    },
    async save(channelId, { kind, weekdays, localTime, zone, skipDates, activeFrom }) {
      const data = {
        weekdays: [...weekdays],
        localTime,
        zone,
        skipDates: [...skipDates],
        activeFrom,
        removedAt: null,
      };
      const row = await prisma.schedule.upsert({
        where: { channelId_kind: { channelId, kind } },
        create: { id: randomUUID(), channelId, kind, ...data },
        update: data,
      });
      return scheduleFrom(row);
    },
    async skipDate(scheduleId, date) {
      await prisma.$executeRaw`
        UPDATE schedule SET skip_dates = skip_dates || ARRAY[${date}]
        WHERE id = ${scheduleId}::uuid AND NOT (${date} = ANY(skip_dates))`;
    },
    async remove(channelId, kind) {
      await prisma.$transaction([
        prisma.$executeRaw`UPDATE schedule SET removed_at = now()
          WHERE channel_id = ${channelId}::uuid AND kind = ${kind} AND removed_at IS NULL`,
        prisma.occurrence.updateMany({
          where: { channelId, kind, state: 'planned', scheduleId: { not: null } },
          data: { state: 'cancelled' },
        }),
      ]);
    },
  };
}
