import type { Connection } from './connection.js';
import type { InstallationStore } from './store-model.js';

/** What an installation is sealed for. */
export const installationContext = (key: string): string => `installation ${key}`;
const FIND = {
  name: 'find an installation',
  text: 'SELECT sealed FROM installation WHERE key = $1',
};
/** Slack has ten seconds to answer while the row is held. */
const WHILE_CHANGING = { maxWait: 15_000, timeout: 20_000 };

/** Sealed bound to its key: what stands under another key cannot be opened. */
export function createInstallations({ prisma, pool, vault }: Connection): InstallationStore {
  return {
    async save(key, value) {
      const sealed = vault.seal(installationContext(key), value);
      await prisma.installation.upsert({
        where: { key },
        create: { key, sealed },
        update: { sealed, updatedAt: new Date() },
      });
    },
    async find(key) {
      // Asked for each event and each call to Slack, so that a token which another process deleted is used no more.
      const { rows } = await pool.query<{ sealed: Uint8Array }>({ ...FIND, values: [key] });
      return rows[0] === undefined ? null : vault.open(installationContext(key), rows[0].sealed);
    },
    async keys(limit) {
      const rows = await prisma.installation.findMany({
        select: { key: true },
        orderBy: [{ updatedAt: 'desc' }, { key: 'asc' }],
        take: limit,
      });
      return rows.map(({ key }) => key);
    },
    change: (key, change) =>
      prisma.$transaction(async (tx) => {
        const [row] = await tx.$queryRaw<{ sealed: Uint8Array }[]>`
          SELECT sealed FROM installation WHERE key = ${key} FOR UPDATE`;
        if (row === undefined) return null;
        const value = vault.open(installationContext(key), row.sealed);
        const changed = await change(value);
        if (changed === null) return value;
        const sealed = vault.seal(installationContext(key), changed);
        await tx.installation.update({ where: { key }, data: { sealed, updatedAt: new Date() } });
        return changed;
      }, WHILE_CHANGING),
    async remove(key) {
      await prisma.installation.deleteMany({ where: { key } });
    },
  };
}
