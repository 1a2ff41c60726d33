import { randomUUID } from 'node:crypto';
import { quotesIn, responsesBehind } from '../core/digest/digest-evidence.js';
import type { Digest } from '../core/digest/digest-model.js';
import { IN_TRANSACTION, type Connection, type Transaction } from './connection.js';
import { postRows, threadRow } from './new-posts.js';
import { settleAsDone } from './occurrences.js';
import { isId, storableJson } from './plain-text.js';
import { responsesIn, saveMemory, type Versions } from './save-memory.js';
import type { DigestStore } from './store-model.js';

type Frozen = Parameters<DigestStore['freeze']>[0];

/** Thrown to roll everything back, and never leaves this file. */
const ABANDONED = new Error('freeze abandoned');

/** Current versions of these responses, locked against edits and deletions until the end of the transaction. */
async function lockVersions(tx: Transaction, ids: readonly string[]): Promise<Versions> {
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM response WHERE id = ANY(${[...new Set(ids)].filter(isId)}::uuid[])
      AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

function isStill(digest: Digest, versions: Versions): boolean {
  return (
    responsesBehind(digest).every((id) => versions.has(id)) &&
    quotesIn(digest).every((quote) => versions.get(quote.responseId) === quote.version)
  );
}

/** Without those that changed since they were read. */
function unchanged(versions: Versions, read: Frozen['read']): Versions {
  if (read === undefined) return versions;
  const changed = new Set(
    read.filter(({ id, version }) => versions.get(id) !== version).map(({ id }) => id),
  );
  return new Map([...versions].filter(([id]) => !changed.has(id)));
}

/** What a digest rests on, in place of what stood there. */
export async function saveEvidence(
  tx: Transaction,
  digestId: string,
  digest: Digest,
): Promise<void> {
  const quoted = new Map(quotesIn(digest).map(({ responseId, version }) => [responseId, version]));
  await tx.digestEvidence.deleteMany({ where: { digestId } });
  await tx.digestEvidence.createMany({
    data: responsesBehind(digest).map((responseId) => ({
      digestId,
      responseId,
      version: quoted.get(responseId) ?? null,
    })),
  });
}

async function settle(tx: Transaction, occurrenceId: string | null): Promise<void> {
  if (occurrenceId === null) return;
  if (!(await settleAsDone(tx, occurrenceId))) throw ABANDONED;
}

async function saveDigest(tx: Transaction, { digest, thread }: Frozen): Promise<void> {
  const { channelId, number } = digest;
  await tx.thread.create({ data: threadRow(thread) });
  const id = randomUUID();
  const made = await tx.digest.createMany({
    data: [
      {
        id,
        channelId,
        threadId: thread.id,
        number,
        frozenAt: digest.toAt,
        value: storableJson(digest),
      },
    ],
    skipDuplicates: true,
  });
  if (made.count === 0) throw ABANDONED;
  await saveEvidence(tx, id, digest);
}

/** Its author may have taken it back since it was read. */
async function showStatement(tx: Transaction, { statement, number }: Digest): Promise<void> {
  if (statement === undefined || statement === null) return;
  const shown = await tx.statement.updateMany({
    where: { id: statement.statementId, state: 'offered' },
    data: { shownIn: number },
  });
  if (shown.count === 0) throw ABANDONED;
}

async function freezeIn(tx: Transaction, frozen: Frozen): Promise<void> {
  const { digest, memory, responseIds, posts } = frozen;
  await settle(tx, frozen.occurrenceId);
  const versions = await lockVersions(tx, [
    ...responsesBehind(digest),
    ...responsesIn(memory),
    ...responseIds,
  ]);
  if (!isStill(digest, versions)) throw ABANDONED;
  await showStatement(tx, digest);
  await saveDigest(tx, frozen);
  await tx.response.updateMany({
    where: { id: { in: [...responseIds] }, channelId: digest.channelId, cycle: null },
    data: { cycle: digest.number },
  });
  await saveMemory(tx, digest.channelId, memory, unchanged(versions, frozen.read));
  await tx.post.createMany({ data: postRows(posts), skipDuplicates: true });
}

/** All of a digest, or nothing: false when it was settled elsewhere, or its words changed meanwhile. */
export async function freezeDigest({ prisma }: Connection, frozen: Frozen): Promise<boolean> {
  try {
    await prisma.$transaction((tx) => freezeIn(tx, frozen), IN_TRANSACTION);
    return true;
  } catch (error) {
    if (error === ABANDONED) return false;
    throw error;
  }
}
