import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.js';
import { storable } from './plain-text.js';
import { winFrom } from './rows.js';
import type { WinStore } from './store-model.js';

export function createWins({ prisma }: Connection): WinStore {
  return {
    async add({ channelId, slackUserId, text, toldAt }) {
      const data = { id: randomUUID(), channelId, slackUserId, text: storable(text), toldAt };
      return winFrom(await prisma.win.create({ data }));
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
