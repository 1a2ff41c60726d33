import type { PostContent } from '../core/post-model.js';
import type { Prisma } from '../generated/prisma/client.js';
import type { Transaction } from './connection.js';
import { changedContent } from './new-posts.js';
import { contentFrom } from './rows.js';

type ContentOf<Kind extends PostContent['kind']> = Extract<PostContent, { readonly kind: Kind }>;

const isOf = <Kind extends PostContent['kind']>(
  content: PostContent,
  kind: Kind,
): content is ContentOf<Kind> => content.kind === kind;

/** Gives each post of that kind among those found what it shows now; one that shows another content is `behind` until Slack shows it. Ids of all of that kind. */
export async function changePosts<Kind extends PostContent['kind']>(
  tx: Transaction,
  where: Prisma.PostWhereInput,
  kind: Kind,
  change: (content: ContentOf<Kind>) => PostContent,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const post of await tx.post.findMany({ where })) {
    const before = contentFrom(post.content);
    if (!isOf(before, kind)) continue;
    ids.push(post.id);
    const content = change(before);
    if (JSON.stringify(content) === JSON.stringify(before)) continue;
    await tx.post.update({ where: { id: post.id }, data: changedContent(content) });
  }
  return ids;
}
