import { randomUUID } from 'node:crypto';
import type { PostContent } from '../core/post-model.js';
import type { Prisma } from '../generated/prisma/client.js';
import { storable, storableJson } from './plain-text.js';
import type { NewPost, NewThread } from './store-model.js';

/** Rows for the outbox; together with `skipDuplicates` a batch goes in once. */
export function postRows(posts: readonly NewPost[]): Prisma.PostCreateManyInput[] {
  return posts.map((post) => ({
    id: randomUUID(),
    channelId: post.channelId,
    batchKey: post.batchKey,
    part: post.part,
    occurrenceId: post.occurrenceId,
    threadId: post.threadId,
    threadTs: post.threadTs,
    content: storableJson(post.content),
    responseId: post.content.kind === 'note' ? (post.content.responseId ?? null) : null,
    expiresAt: post.expiresAt,
  }));
}

/** Another content for a post: it is behind until Slack shows this. */
export function changedContent(content: PostContent): Prisma.PostUpdateInput {
  return { content: storableJson(content), behind: randomUUID() };
}

/** A thread without its root: that comes when its post is out. */
export function threadRow(thread: NewThread): Prisma.ThreadUncheckedCreateInput {
  return {
    id: thread.id,
    channelId: thread.channelId,
    kind: thread.kind,
    question: storable(thread.question),
    promptId: thread.promptId,
    practice: thread.practice,
    outcome: thread.outcome,
    openedAt: thread.openedAt,
  };
}
