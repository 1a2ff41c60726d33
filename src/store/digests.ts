import type * as Row from '../generated/prisma/client.js';
import { IN_TRANSACTION, type Connection } from './connection.js';
import { freezeDigest } from './freeze-digest.js';
import { replaceDigest } from './replace-digest.js';
import { isId } from './plain-text.js';
import { storedDigestFrom } from './rows.js';
import type { DigestStore, OutdatedDigest, StoredDigest } from './store-model.js';

const orNull = (row: Row.Digest | null): StoredDigest | null =>
  row === null ? null : storedDigestFrom(row);

interface Outdated {
  digestId: string;
  id: string;
  isGone: boolean;
  isTakenOut: boolean;
  text: string | null;
  version: number | null;
}

/** Changes looked at in one go; a flood of edits takes several ticks. */
const CHANGES_AT_ONCE = 1_000;

/**
 * Only of responses that changed since they were last looked at: all evidence there ever was would be read at every tick. A change
 * is struck off when nothing is outdated by it any more, and one that comes meanwhile is a row of its own. A person's private words
 * that they once let be quoted are not found by the person's own setting, as their author is sealed.
 */
async function findOutdated({ prisma }: Connection): ReturnType<DigestStore['outdated']> {
  const changes = await prisma.evidenceChange.findMany({
    orderBy: { id: 'asc' },
    take: CHANGES_AT_ONCE,
  });
  if (changes.length === 0) return [];
  const found = await prisma.$queryRaw<Outdated[]>`
    WITH stands AS (
      SELECT evidence.digest_id AS "digestId", evidence.response_id::text AS id, evidence.version AS quoted,
        response.id IS NULL OR response.deleted_at IS NOT NULL AS "isGone",
        NOT response.may_be_quoted OR person.slack_user_id IS NOT NULL AS "isTakenOut",
        response.text, response.version
      FROM digest_evidence evidence
      LEFT JOIN response ON response.id = evidence.response_id
      LEFT JOIN channel ON channel.id = response.channel_id
      LEFT JOIN workspace ON workspace.id = channel.workspace_id
      LEFT JOIN person ON person.slack_team_id = workspace.slack_team_id
        AND person.slack_user_id = response.slack_user_id AND NOT person.may_be_quoted
      WHERE evidence.response_id = ANY(${changes.map(({ responseId }) => responseId)}::uuid[])
    )
    SELECT "digestId", id, "isGone", coalesce("isTakenOut", false) AS "isTakenOut", text, version FROM stands
    WHERE "isGone" OR quoted IS NOT NULL AND ("isTakenOut" OR quoted <> version)
    ORDER BY id`;
  const open = new Set(found.map(({ id }) => id));
  const done = changes.filter(({ responseId }) => !open.has(responseId)).map(({ id }) => id);
  await prisma.evidenceChange.deleteMany({ where: { id: { in: done } } });
  if (found.length === 0) return [];
  const rows = await prisma.digest.findMany({
    where: { id: { in: found.map(({ digestId }) => digestId) } },
    orderBy: [{ channelId: 'asc' }, { number: 'asc' }],
  });
  return rows.map((row) => ({
    ...storedDigestFrom(row),
    ...sorted(found.filter(({ digestId }) => digestId === row.id)),
  }));
}

function sorted(found: readonly Outdated[]): Omit<OutdatedDigest, keyof StoredDigest> {
  const there = found.filter(({ isGone }) => !isGone);
  return {
    goneIds: found.filter(({ isGone }) => isGone).map(({ id }) => id),
    takenOutIds: there.filter(({ isTakenOut }) => isTakenOut).map(({ id }) => id),
    edited: there.flatMap(({ id, isTakenOut, text, version }) =>
      isTakenOut || text === null || version === null ? [] : [{ id, text, version }],
    ),
  };
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
    if (JSON.stringify(digest) === JSON.stringify(stored.digest)) return stored;
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
    freeze: (frozen) => freezeDigest(connection, frozen),
    async restingOn(responseId) {
      if (!isId(responseId)) return [];
      const rows = await prisma.digest.findMany({
        where: { evidence: { some: { responseId } } },
        orderBy: [{ channelId: 'asc' }, { number: 'asc' }],
      });
      return rows.map(storedDigestFrom);
    },
    outdated: () => findOutdated(connection),
  };
}
