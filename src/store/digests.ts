import type * as Row from '../generated/prisma/client.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { freezeDigest } from './freeze-digest.js';
import { replaceDigest } from './replace-digest.js';
import { isId } from './plain-text.js';
import { storedDigestFrom } from './rows.js';
import type { DigestStore, StoredDigest } from './store-model.js';

const orNull = (row: Row.Digest | null): StoredDigest | null =>
  row === null ? null : storedDigestFrom(row);

async function findRestingOnGone({ prisma }: Connection): ReturnType<DigestStore['restingOnGone']> {
  const gone = await prisma.$queryRaw<{ digestId: string; goneIds: string[] }[]>`
    SELECT evidence.digest_id AS "digestId", array_agg(evidence.response_id::text) AS "goneIds"
    FROM digest_evidence evidence LEFT JOIN response ON response.id = evidence.response_id
    WHERE response.id IS NULL OR response.deleted_at IS NOT NULL
    GROUP BY evidence.digest_id`;
  const rows = await prisma.digest.findMany({
    where: { id: { in: gone.map(({ digestId }) => digestId) } },
    orderBy: [{ channelId: 'asc' }, { number: 'asc' }],
  });
  const idsOf = new Map(gone.map(({ digestId, goneIds }) => [digestId, goneIds]));
  return rows.map((row) => ({ ...storedDigestFrom(row), goneIds: idsOf.get(row.id) ?? [] }));
}

async function amend(
  { prisma }: Connection,
  ...[digestId, change]: Parameters<DigestStore['amend']>
): Promise<StoredDigest | null> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM digest WHERE id = ${digestId}::uuid FOR UPDATE`;
    const row = await tx.digest.findUnique({ where: { id: digestId } });
    if (row === null) return null;
    const stored = storedDigestFrom(row);
    const digest = change(stored.digest);
    await replaceDigest(tx, digestId, digest);
    return { ...stored, digest };
  }, IN_TRANSACTION);
}

export function createDigests(connection: Connection): DigestStore {
  const { prisma } = connection;
  return {
    async latest(channelId) {
      return orNull(
        await prisma.digest.findFirst({ where: { channelId }, orderBy: { number: 'desc' } }),
      );
    },
    async get(channelId, number) {
      return orNull(
        await prisma.digest.findUnique({ where: { channelId_number: { channelId, number } } }),
      );
    },
    async list(channelId) {
      const rows = await prisma.digest.findMany({
        where: { channelId },
        orderBy: { number: 'asc' },
      });
      return rows.map(storedDigestFrom);
    },
    async ofThread(threadId) {
      if (!isId(threadId)) return null;
      return orNull(await prisma.digest.findFirst({ where: { threadId } }));
    },
    amend: (digestId, change) => amend(connection, digestId, change),
    async goneBehind(digestId) {
      const gone = await prisma.$queryRaw<{ id: string }[]>`
        SELECT evidence.response_id::text AS id
        FROM digest_evidence evidence LEFT JOIN response ON response.id = evidence.response_id
        WHERE evidence.digest_id = ${digestId}::uuid
          AND (response.id IS NULL OR response.deleted_at IS NOT NULL)
        ORDER BY 1`;
      return gone.map(({ id }) => id);
    },
    freeze: (frozen) => freezeDigest(connection, frozen),
    async restingOn(responseId) {
      if (!isId(responseId)) return [];
      const rows = await prisma.digest.findMany({
        where: { evidence: { some: { responseId } } },
        orderBy: [{ channelId: 'asc' }, { number: 'asc' }],
      });
      return rows.map(storedDigestFrom);
    },
    restingOnGone: () => findRestingOnGone(connection),
    replace: (digestId, digest) =>
      prisma.$transaction((tx) => replaceDigest(tx, digestId, digest), IN_TRANSACTION),
  };
}
