import { questionUnder } from '../core/digest/digest-carry.js';
import type { Digest } from '../core/digest/digest-model.js';
import { changePosts } from './change-posts.js';
import type { Transaction } from './connection.js';
import { saveEvidence } from './freeze-digest.js';
import { storable, storableJson } from './plain-text.js';

/**
 * Another value of a digest. Its posts hold the same one, and its thread asks what it asks, so that none shows words that another
 * let go of. Posts that change are behind until Slack shows it.
 */
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
  await tx.thread.update({
    where: { id: row.threadId },
    data: { question: storable(questionUnder(digest)) },
  });
  await changePosts(tx, { threadId: row.threadId }, 'digest', (content) => ({
    ...content,
    digest,
  }));
}
