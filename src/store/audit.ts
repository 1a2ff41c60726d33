import { randomUUID } from 'node:crypto';
import type { Connection } from './connection.js';
import type { AuditEntry, AuditStore } from './store-model.js';

export function createAudit({ prisma }: Connection): AuditStore {
  return {
    async note(entry) {
      await prisma.audit.create({ data: { id: randomUUID(), ...entry } });
    },
    ofWorkspace: (slackTeamId, limit) => prisma.$queryRaw<AuditEntry[]>`
      SELECT audit.at, audit.slack_user_id AS "slackUserId", audit.what, channel.name AS "channelName",
        channel.was_private AS "wasPrivate"
      FROM audit LEFT JOIN channel ON channel.id = audit.channel_id
      WHERE audit.slack_team_id = ${slackTeamId} ORDER BY audit.at DESC, audit.id LIMIT ${limit}`,
  };
}
