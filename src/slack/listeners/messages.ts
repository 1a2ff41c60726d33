import { z } from 'zod';
import { AppError } from '../../errors.js';
import { channelChanged } from '../../flows/channel-changed.js';
import type { FlowDeps } from '../../flows/deps.js';
import { promptDeleted } from '../../flows/prompt-deleted.js';
import { recordReply } from '../../flows/record-reply.js';
import { withdrawReply } from '../../flows/withdraw-reply.js';
import { type MessageSignal, parseMessageEvent, type ReplySignal } from '../payloads.js';
import { Id } from '../payloads/read.js';
import { mentionedIds } from '../plain-text.js';
import type { DeliveredTo, Workspace } from '../web-client.js';
import { type Edge, takeReadable } from './edge.js';

type MessageEdge = Pick<Edge, 'deps' | 'messenger' | 'workspaces' | 'log'>;

async function keepReply({ deps, messenger }: MessageEdge, signal: ReplySignal): Promise<void> {
  const { slackTeamId, slackChannelId, threadTs } = signal;
  if (mentionedIds(signal.text).length > 0) {
    // Names are asked of Slack only for threads of ours: nothing is done for any other message.
    const thread = await deps.store.threads.findByRoot(slackTeamId, slackChannelId, threadTs);
    if (thread === null) return;
  }
  const text = await messenger.words.plain(slackTeamId, signal.text);
  await recordReply(deps, { ...signal, text, isBot: false });
}

/** Slack may tell no more than the `ts` of what is gone: then it is a reply that we keep, or a message of ours. */
async function takeDeletion(
  deps: FlowDeps,
  signal: Extract<MessageSignal, { kind: 'deleted' }>,
): Promise<void> {
  const { kind } = await withdrawReply(deps, signal);
  if (kind === 'not-ours' && signal.threadTs === null) {
    await promptDeleted(deps, { ...signal, rootTs: signal.ts });
  }
}

/** Messages: a reply in a thread of ours is kept; every other one is dropped here, before any log or table. */
async function takeMessage(edge: MessageEdge, event: unknown, slackTeamId: string): Promise<void> {
  const { deps } = edge;
  const signal = parseMessageEvent(event, slackTeamId);
  switch (signal.kind) {
    case 'ignored':
      return;
    case 'reply':
    case 'edited':
      await keepReply(edge, signal);
      return;
    case 'deleted':
      await takeDeletion(deps, signal);
      return;
    case 'root-deleted':
      await promptDeleted(deps, signal);
      return;
    case 'made-private':
    case 'made-public':
      await channelChanged(deps, { ...signal, change: { kind: signal.kind } });
  }
}

const id = Id.nullish();
const MessageDelivery = z.object({
  team_id: id,
  enterprise_id: id,
  // Whom it is for: in a channel shared between organisations, `team_id` may be the other one's.
  authorizations: z.array(z.object({ team_id: id, enterprise_id: id })).optional(),
  event: z.looseObject({ type: z.literal('message') }),
});

/**
 * Takes message events directly: they are nearly all that arrives, and Bolt's chain of middleware took a ninth of the busy time under load.
 * False for every other event.
 */
export function createTakeMessages(edge: MessageEdge): (body: unknown) => Promise<boolean> {
  return async (body) => {
    const read = MessageDelivery.safeParse(body);
    if (!read.success) return false;
    const { event, authorizations, ...delivery } = read.data;
    const to = authorizations?.[0] ?? delivery;
    const workspace = await installedFor(edge, {
      slackTeamId: to.team_id ?? null,
      slackEnterpriseId: to.enterprise_id ?? null,
    });
    // What Bolt's `ignoreSelf` does.
    if (workspace === null || event['user'] === workspace.botUserId) return true;
    const { slackTeamId } = workspace;
    await takeReadable(edge.log, 'message', () => takeMessage(edge, event, slackTeamId));
    return true;
  };
}

/** Null where Soundings was taken out: what Slack still says from there is dropped. */
async function installedFor(
  { workspaces }: MessageEdge,
  delivered: DeliveredTo,
): Promise<Workspace | null> {
  try {
    return await workspaces.of(delivered);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_installed') return null;
    throw error;
  }
}
