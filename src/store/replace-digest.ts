import type { Digest } from '../core/digest-model.js';
import type { Transaction } from './connection.js';
import { saveEvidence } from './freeze-digest.js';
import { storableJson } from './plain-text.js';
import { contentFrom } from './rows.js';

/** Another value of a digest. Its posts hold the same one, so that neither shows words that the other let go of. */
export async function replaceDigest(
  tx: Transaction,
  digestId: string,
  digest: Digest,
): Promise<void> {
  const row = await tx.digest.update({
    where: { id: digestId },
    data: { value: storableJson(digest) },
  });
  await saveEvidence(tx, digestId, digest);
  for (const post of await tx.post.findMany({ where: { threadId: row.threadId } })) {
    const content = contentFrom(post.content);
    if (content.kind !== 'digest') continue;
    await tx.post.update({
      where: { id: post.id },
      data: { content: storableJson({ ...content, digest }) },
    });
  }
}
