import { randomUUID } from 'node:crypto';
import type { Channel } from '../core/model.js';
import type { Connection } from './connection.js';
import { isId } from './plain-text.js';
import { channelFrom, WITH_WORKSPACE } from './rows.js';
import type { ChannelPatch, ChannelStore } from './store-model.js';
import { ensureWorkspace } from './workspaces.js';

type NewChannel = Parameters<ChannelStore['ensure']>[0];

async function find(
  { prisma }: Connection,
  slackTeamId: string,
  slackChannelId: string,
): Promise<Channel | null> {
  // Asked for nearly everything that is done; the workspace is known, so it is not asked for again.
  const row = await prisma.channel.findFirst({
    where: { slackChannelId, workspace: { slackTeamId } },
  });
  return row === null ? null : channelFrom({ ...row, workspace: { slackTeamId } });
}

/** The row comes back from one insert alone: that caller's channel is new. */
async function insert(
  connection: Connection,
  { slackTeamId, slackChannelId, name, zone, language = 'en', isDemo = false }: NewChannel,
): Promise<boolean> {
  await ensureWorkspace(connection, slackTeamId);
  const made = await connection.prisma.$queryRaw<{ id: string }[]>`
    INSERT INTO channel (id, workspace_id, slack_channel_id, name, zone, language, is_demo)
    SELECT ${randomUUID()}::uuid, id, ${slackChannelId}, ${name}, ${zone}, ${language}, ${isDemo}
    FROM workspace WHERE slack_team_id = ${slackTeamId}
    ON CONFLICT (workspace_id, slack_channel_id) DO UPDATE
      SET state = 'active', attention = NULL, name = excluded.name WHERE channel.state = 'left'
    RETURNING id`;
  return made.length > 0;
}

async function update(
  { prisma }: Connection,
  channelId: string,
  patch: ChannelPatch,
): Promise<Channel> {
  const { ownQuestions, lenses, ...rest } = patch;
  const row = await prisma.channel.update({
    where: { id: channelId },
    data: {
      ...rest,
      ...(ownQuestions === undefined ? {} : { ownQuestions: [...ownQuestions] }),
      ...(lenses === undefined ? {} : { lenses: [...lenses] }),
    },
    include: WITH_WORKSPACE,
  });
  return channelFrom(row);
}

export function createChannels(connection: Connection): ChannelStore {
  const { prisma } = connection;
  return {
    async ensure(at) {
      const isNew = await insert(connection, at);
      const channel = await find(connection, at.slackTeamId, at.slackChannelId);
      // A channel is never removed, so what was just there is there.
      if (channel === null) throw new Error('channel vanished');
      return { channel, isNew };
    },
    find: (slackTeamId, slackChannelId) => find(connection, slackTeamId, slackChannelId),
    async get(channelId) {
      if (!isId(channelId)) return null;
      const row = await prisma.channel.findUnique({
        where: { id: channelId },
        include: WITH_WORKSPACE,
      });
      return row === null ? null : channelFrom(row);
    },
    async list() {
      const rows = await prisma.channel.findMany({
        include: WITH_WORKSPACE,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(channelFrom);
    },
    update: (channelId, patch) => update(connection, channelId, patch),
    async stop(channelId, attention) {
      const stopped = await prisma.channel.updateMany({
        where: { id: channelId, state: 'active' },
        data: { state: 'needs-attention', attention },
      });
      if (stopped.count === 0) return null;
      const row = await prisma.channel.findUniqueOrThrow({
        where: { id: channelId },
        include: WITH_WORKSPACE,
      });
      return channelFrom(row);
    },
  };
}
