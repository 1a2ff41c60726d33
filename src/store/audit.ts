import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.js';
import type { AuditStore } from './store-model.js';

export function createAudit({ prisma }: Connection): AuditStore {
  return {
    async note(entry) {
      await prisma.audit.create({ data: { id: randomUUID(), ...entry } });
    },
  };
}
