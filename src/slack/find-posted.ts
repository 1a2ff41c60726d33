import { z } from 'zod';
import type { PostTarget } from './messenger-model.js';
import { POST_METADATA } from './ids.js';
import { failureOf } from './slack-failure.js';
import type { Workspace } from './web-client.js';

const PAGE = 100;
const PAGES_MAX = 20;
/** Slack's clock and ours may differ, and the attempt was noted before the request left. */
const SLACK_MS = 60_000;

const Found = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().optional(),
      bot_id: z.string().optional(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({ id: z.string() }) })
        .optional()
        // Other apps write what they like into theirs.
        .catch(undefined),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
type Message = z.infer<typeof Found>['messages'][number];

export type PostedSearch =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'wait'; readonly retryAfterMs: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

function isOurPost(message: Message, workspace: Workspace, postId: string): boolean {
  // Metadata can be read and copied by every app of the workspace: only our own author makes it count.
  const isOurs =
    message.user === workspace.botUserId ||
    (workspace.botId !== null && message.bot_id === workspace.botId);
  const { metadata } = message;
  return isOurs && metadata?.event_type === POST_METADATA && metadata.event_payload.id === postId;
}

async function search(
  workspace: Workspace,
  target: PostTarget,
  postId: string,
  oldestSeconds: number,
): Promise<PostedSearch> {
  const method = target.threadTs === null ? 'conversations.history' : 'conversations.replies';
  let cursor = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = Found.parse(
      await workspace.reads.apiCall(method, {
        channel: target.slackChannelId,
        oldest: oldestSeconds.toFixed(6),
        limit: PAGE,
        include_all_metadata: true,
        ...(target.threadTs === null ? {} : { ts: target.threadTs }),
        ...(cursor === '' ? {} : { cursor }),
      }),
    );
    const ours = answer.messages.find((message) => isOurPost(message, workspace, postId));
    if (ours !== undefined) return { kind: 'found', ts: ours.ts };
    const last = answer.messages.at(-1);
    // History runs backwards in time, so an older message ends it even where `oldest` is not heeded.
    const isPastStart =
      target.threadTs === null && last !== undefined && Number(last.ts) < oldestSeconds;
    cursor = answer.response_metadata?.next_cursor ?? '';
    if (cursor === '' || isPastStart) return { kind: 'absent' };
  }
  return { kind: 'unreadable', reason: 'too_many_messages' };
}

/** Looks for our message with this id since an attempt began. What cannot be read to its end is `unreadable`, never `absent`. */
export async function findPosted(
  workspace: Workspace,
  target: PostTarget,
  postId: string,
  since: Date,
): Promise<PostedSearch> {
  try {
    return await search(workspace, target, postId, (since.getTime() - SLACK_MS) / 1000);
  } catch (error) {
    const failure = failureOf(error);
    // Slack is busy, or away: that says nothing about the channel, and nobody need be told.
    if (failure.kind === 'wait') return { kind: 'wait', retryAfterMs: failure.retryAfterMs };
    return { kind: 'unreadable', reason: failure.reason };
  }
}
