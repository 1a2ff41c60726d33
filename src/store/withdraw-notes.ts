import type { PostContent } from '../core/post-model.js';
import type { Transaction } from './connection.js';
import { changedContent } from './new-posts.js';

/** What stands in place of a note whose words are gone. */
export const TAKEN_BACK = 'These words were taken back by who wrote them.';

/** Notes that show the words of these responses lose them; those not sent yet are not sent. */
export async function withdrawNotes(
  tx: Transaction,
  responseIds: readonly string[],
): Promise<void> {
  const posts = await tx.post.findMany({ where: { responseId: { in: [...responseIds] } } });
  for (const { id, responseId, state } of posts) {
    if (responseId === null) continue;
    const content: PostContent = { kind: 'note', text: TAKEN_BACK, responseId };
    const end = state === 'pending' ? { state: 'dead', reason: 'taken back' } : {};
    await tx.post.update({ where: { id }, data: { ...changedContent(content), ...end } });
  }
}
