import { randomUUID } from 'node:crypto';
import type { Channel } from '../core/model.js';
import { Prisma } from '../generated/prisma/client.js';
import { CHANNEL_COLUMNS } from './channel-columns.js';
import type { Connection } from './connection.js';
import { isId } from './plain-text.js';
import { channelFrom, type ChannelRow, WITH_WORKSPACE } from './rows.js';
import type { ChannelPatch, ChannelStore } from './store-model.js';
import { ensureWorkspace } from './workspaces.js';

type NewChannel = Parameters<ChannelStore['ensure']>[0];

type Found = Omit<ChannelRow, 'workspace'> & ChannelRow['workspace'];

/** Asked for nearly everything that is done: a channel and its workspace in one statement, where Prisma makes two. */
async function load({ prisma }: Connection, which: Prisma.Sql): Promise<Channel[]> {
  const rows = await prisma.$queryRaw<Found[]>`
    SELECT channel.id, workspace.slack_team_id AS "slackTeamId", ${Prisma.raw(CHANNEL_COLUMNS)}
    FROM channel JOIN workspace ON workspace.id = channel.workspace_id ${which}`;
  return rows.map(({ slackTeamId, ...row }) => channelFrom({ ...row, workspace: { slackTeamId } }));
}

async function find(
  connection: Connection,
  slackTeamId: string,
  slackChannelId: string,
): Promise<Channel | null> {
  const [channel] = await load(
    connection,
    Prisma.sql`WHERE workspace.slack_team_id = ${slackTeamId} AND channel.slack_channel_id = ${slackChannelId}`,
  );
  return channel ?? null;
}

async function byId(connection: Connection, channelId: string): Promise<Channel | null> {
  const [channel] = await load(connection, Prisma.sql`WHERE channel.id = ${channelId}::uuid`);
  return channel ?? null;
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
    get: async (channelId) => (isId(channelId) ? byId(connection, channelId) : null),
    list: () => load(connection, Prisma.sql`ORDER BY channel.created_at, channel.id`),
    update: (channelId, patch) => update(connection, channelId, patch),
    async stop(channelId, attention) {
      const stopped = await prisma.channel.updateMany({
        where: { id: channelId, state: 'active' },
        data: { state: 'needs-attention', attention },
      });
      return stopped.count === 0 ? null : byId(connection, channelId);
    },
  };
}
