import { z } from 'zod';
import { AppError } from '../errors.js';
import { BOT, type Workspace } from './emulator.js';
import { SlackMessage } from './slack-events.js';

const Page = z.looseObject({
  messages: z.array(SlackMessage),
  response_metadata: z.looseObject({ next_cursor: z.string() }).optional(),
});

/** Top-level messages of a channel, oldest first, as the emulator holds them. */
export async function readChannel(
  workspace: Workspace,
  channelId: string,
): Promise<readonly SlackMessage[]> {
  const all: SlackMessage[] = [];
  let cursor = '';
  do {
    const args = { channel: channelId, limit: 1000, cursor };
    const page = Page.parse(await workspace.as(BOT, 'conversations.history', args));
    all.push(...page.messages);
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return all.reverse();
}

/** A thread, its root first. */
export async function readThread(
  workspace: Workspace,
  channelId: string,
  rootTs: string,
): Promise<readonly SlackMessage[]> {
  const args = { channel: channelId, ts: rootTs };
  return Page.parse(await workspace.as(BOT, 'conversations.replies', args)).messages;
}

/** One message. Throws `AppError('not_found')` when it is gone. */
export async function readMessage(
  workspace: Workspace,
  channelId: string,
  ts: string,
): Promise<SlackMessage> {
  const thread = await readThread(workspace, channelId, ts);
  const found = thread.find((message) => message.ts === ts);
  if (found === undefined) throw new AppError('not_found', `There is no message ${ts}.`);
  return found;
}
