import { headlineOf } from '../core/digest/digest-headline.js';
import { seasonWithoutTold } from '../core/digest/digest-season-evidence.js';
import type { Digest } from '../core/digest/digest-model.js';
import type * as Row from '../generated/prisma/client.js';
import type { Transaction } from './connection.js';
import { replaceDigest } from './replace-digest.js';
import { storedDigestFrom } from './rows.js';

function withoutTold(digest: Digest, ids: readonly string[]): Digest {
  const happened = digest.happened.filter(
    ({ evidence }) => !evidence.some((id) => ids.includes(id)),
  );
  const season =
    digest.season === undefined ? {} : { season: seasonWithoutTold(digest.season, ids) };
  return { ...digest, ...season, happened, headline: headlineOf({ ...digest, happened }) };
}

/** Digests lose the lines that tell of these wins and challenges: their words were one person's. */
export async function withdrawTold(
  tx: Transaction,
  slackTeamId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.$queryRaw<Row.Digest[]>`
    SELECT digest.id, digest.channel_id AS "channelId", digest.thread_id AS "threadId",
      digest.number, digest.frozen_at AS "frozenAt", digest.value
    FROM digest
    JOIN channel ON channel.id = digest.channel_id
    JOIN workspace ON workspace.id = channel.workspace_id
    WHERE workspace.slack_team_id = ${slackTeamId} AND EXISTS (
      SELECT 1 FROM unnest(${[...ids]}::text[]) AS told WHERE position(told IN digest.value::text) > 0)`;
  for (const { id, digest } of rows.map(storedDigestFrom)) {
    await replaceDigest(tx, id, withoutTold(digest, ids));
  }
}
