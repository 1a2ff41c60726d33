import { z } from 'zod';
import type { Connection } from './connection.js';
import type { QuotedIn } from './store-model.js';

const Rows = z.array(
  z.object({ responseId: z.string(), digest: z.number(), rootTs: z.string().nullable() }),
);

/** Digests that quote these responses now, oldest first, each with where it stands. */
export async function findQuotedIn(
  { prisma }: Connection,
  responseIds: readonly string[],
): Promise<readonly QuotedIn[]> {
  if (responseIds.length === 0) return [];
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT evidence.response_id::text AS "responseId", digest.number AS digest, thread.root_ts AS "rootTs"
    FROM digest_evidence AS evidence
    JOIN digest ON digest.id = evidence.digest_id
    JOIN thread ON thread.id = digest.thread_id
    WHERE evidence.response_id = ANY(${[...responseIds]}::uuid[]) AND evidence.version IS NOT NULL
    ORDER BY digest.number`;
  return Rows.parse(rows);
}
