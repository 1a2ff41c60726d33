import type { PostContent } from '../core/post-model.js';
import type { Transaction } from './connection.js';
import { wordsIn } from '../core/words/words-in.js';
import { changedContent } from './new-posts.js';
import { contentFrom } from './rows.js';

type NoteContent = Extract<PostContent, { readonly kind: 'note' }>;

/** What stands in place of a note whose words are gone, in the language of the note. */
export function takenBack({ language }: NoteContent): NoteContent {
  const text = wordsIn(language).notes.takenBack;
  return { kind: 'note', ...(language === undefined ? {} : { language }), text };
}

/** Notes that show the words of these responses lose them; those not sent yet are not sent. */
export async function withdrawNotes(
  tx: Transaction,
  responseIds: readonly string[],
): Promise<void> {
  const posts = await tx.post.findMany({ where: { responseId: { in: [...responseIds] } } });
  for (const { id, responseId, state, content: before } of posts) {
    if (responseId === null) continue;
    const note = contentFrom(before);
    if (note.kind !== 'note') continue;
    const content: PostContent = { ...takenBack(note), responseId };
    const end = state === 'pending' ? { state: 'dead', reason: 'taken back' } : {};
    await tx.post.update({ where: { id }, data: { ...changedContent(content), ...end } });
  }
}
