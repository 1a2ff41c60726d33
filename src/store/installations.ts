import type { Connection } from './connection.js';
import type { InstallationStore } from './store-model.js';

const context = (key: string): string => `installation ${key}`;

export function createInstallations({ prisma, vault }: Connection): InstallationStore {
  return {
    async save(key, value) {
      const sealed = vault.seal(context(key), value);
      await prisma.installation.upsert({
        where: { key },
        create: { key, sealed },
        update: { sealed },
      });
    },
    async find(key) {
      const row = await prisma.installation.findUnique({ where: { key } });
      return row === null ? null : vault.open(context(key), row.sealed);
    },
    async remove(key) {
      await prisma.installation.deleteMany({ where: { key } });
    },
  };
}
