import { randomUUID } from 'node:crypto';
import { IN_TRANSACTION, type Connection } from './connection.js';
import type { WorkspaceStore } from './store-model.js';

/** The row of a workspace, made where there is none yet. */
export async function ensureWorkspace({ prisma }: Connection, slackTeamId: string): Promise<void> {
  const data = [{ id: randomUUID(), slackTeamId }];
  await prisma.workspace.createMany({ data, skipDuplicates: true });
}

/** What hangs on a workspace by its Slack id alone; everything else goes with its row. The keyed hashes of erased people stay, and tell nothing. */
async function purge({ prisma }: Connection, before: Date): Promise<readonly string[]> {
  return prisma.$transaction(async (tx) => {
    const gone = await tx.workspace.findMany({
      where: { uninstalledAt: { lt: before } },
      select: { slackTeamId: true },
    });
    const slackTeamId = { in: gone.map((row) => row.slackTeamId) };
    await tx.person.deleteMany({ where: { slackTeamId } });
    await tx.audit.deleteMany({ where: { slackTeamId } });
    await tx.installation.deleteMany({ where: { key: slackTeamId } });
    await tx.workspace.deleteMany({ where: { slackTeamId } });
    return slackTeamId.in;
  }, IN_TRANSACTION);
}

export function createWorkspaceStore(connection: Connection): WorkspaceStore {
  const { prisma } = connection;
  return {
    async enterpriseOf(slackTeamId) {
      const row = await prisma.workspace.findUnique({ where: { slackTeamId } });
      return row?.slackEnterpriseId ?? null;
    },
    async belongTo(slackTeamId, slackEnterpriseId) {
      await ensureWorkspace(connection, slackTeamId);
      await prisma.workspace.update({ where: { slackTeamId }, data: { slackEnterpriseId } });
    },
    async ofEnterprise(slackEnterpriseId) {
      const rows = await prisma.workspace.findMany({ where: { slackEnterpriseId } });
      return rows.map(({ slackTeamId }) => slackTeamId);
    },
    async markUninstalled(slackTeamId, at) {
      await prisma.workspace.updateMany({
        where: { slackTeamId, uninstalledAt: null },
        data: { uninstalledAt: at },
      });
    },
    async markInstalled(slackTeamId) {
      await ensureWorkspace(connection, slackTeamId);
      const marked = await prisma.workspace.updateMany({
        where: { slackTeamId, NOT: { uninstalledAt: null } },
        data: { uninstalledAt: null },
      });
      return marked.count > 0;
    },
    purge: (before) => purge(connection, before),
  };
}
