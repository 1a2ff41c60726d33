import { z } from 'zod';
import { AppError } from '../errors.js';
import type { Log } from '../log.js';
import { POST_METADATA } from './ids.js';
import type { PostResult } from './messenger-model.js';
import type { RenderedMessage } from './render/blocks.js';
import { failureOf } from './slack-failure.js';
import type { Workspaces } from './web-client.js';

/** An ephemeral message says `message_ts` instead. */
const Posted = z.union([
  z.object({ ts: z.string() }).transform(({ ts }) => ts),
  z.object({ message_ts: z.string() }).transform(({ message_ts: ts }) => ts),
]);
/** Without a confirmed token nothing is sent; it may be confirmed again after a while. */
const TOKEN_WAIT_MS = 60_000;

/** One call that posts or changes a message, tried once. */
export async function callOnce(
  workspaces: Workspaces,
  slackTeamId: string,
  method: 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update',
  args: Record<string, unknown>,
): Promise<PostResult> {
  try {
    const { once } = await workspaces.get(slackTeamId);
    return { kind: 'sent', ts: Posted.parse(await once.apiCall(method, args)) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'wait', retryAfterMs: TOKEN_WAIT_MS };
    return failureOf(error);
  }
}

export interface Sending {
  readonly slackTeamId: string;
  readonly method: 'chat.postMessage' | 'chat.update';
  /** Goes into the metadata, which every app of the workspace can read: nothing else may stand there. */
  readonly postId: string;
  readonly shown: RenderedMessage;
  readonly args: Record<string, unknown>;
}

/** Sends a message of ours; once more without charts and folds when Slack refuses those. */
export async function sendMessage(
  workspaces: Workspaces,
  log: Log,
  { slackTeamId, method, postId, shown, args }: Sending,
): Promise<PostResult> {
  const common = {
    ...args,
    text: shown.text,
    metadata: { event_type: POST_METADATA, event_payload: { id: postId } },
    unfurl_links: false,
    unfurl_media: false,
  };
  const send = (blocks: RenderedMessage['blocks']) =>
    callOnce(workspaces, slackTeamId, method, { ...common, blocks });
  const result = await send(shown.blocks);
  const isRefusedForBlocks = result.kind === 'refused' && result.reason === 'invalid_blocks';
  if (!isRefusedForBlocks || shown.plainBlocks === undefined) return result;
  log.warn({ method }, 'Slack refused the charts or folds; sending the plain form');
  return send(shown.plainBlocks);
}
