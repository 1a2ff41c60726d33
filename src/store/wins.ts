import { randomUUID } from 'node:crypto';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { isAnyErased } from './erased.js';
import { storable } from './plain-text.js';
import { winFrom } from './rows.js';
import type { WinStore } from './store-model.js';

export function createWins({ prisma, vault }: Connection): WinStore {
  return {
    async add({ channelId, slackTeamId, slackUserId, text, toldAt }) {
      const data = { id: randomUUID(), channelId, slackUserId, text: storable(text), toldAt };
      return prisma.$transaction(async (tx) => {
        if (await isAnyErased(tx, vault, slackTeamId, [slackUserId])) return null;
        return winFrom(await tx.win.create({ data }));
      }, IN_TRANSACTION);
    },
    async ofPerson(slackTeamId, slackUserId) {
      const rows = await prisma.win.findMany({
        where: { slackUserId, channel: { workspace: { slackTeamId } } },
        orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(winFrom);
    },
    async since(channelId, since, until) {
      const rows = await prisma.win.findMany({
        where: { channelId, toldAt: { gt: since, lte: until } },
        orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(winFrom);
    },
  };
}
