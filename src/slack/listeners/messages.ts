import { channelChanged } from '../../flows/channel-changed.js';
import { promptDeleted } from '../../flows/prompt-deleted.js';
import { recordReply } from '../../flows/record-reply.js';
import { withdrawReply } from '../../flows/withdraw-reply.js';
import { parseMessageEvent, type ReplySignal } from '../payloads.js';
import { mentionedIds } from '../plain-text.js';
import { type Edge, onEvent } from './edge.js';

async function keepReply({ deps, messenger }: Edge, signal: ReplySignal): Promise<void> {
  const { slackTeamId, slackChannelId, threadTs } = signal;
  if (mentionedIds(signal.text).length > 0) {
    // Names are asked of Slack only for threads of ours: nothing is done for any other message.
    const thread = await deps.store.threads.findByRoot(slackTeamId, slackChannelId, threadTs);
    if (thread === null) return;
  }
  const text = await messenger.words.plain(slackTeamId, signal.text);
  await recordReply(deps, { ...signal, text, isBot: false });
}

/** Messages: a reply in a thread of ours is kept; every other one is dropped here, before any log or table. */
export function listenToMessages(edge: Edge): void {
  const { deps } = edge;
  onEvent(edge, 'message', async (event, slackTeamId) => {
    const signal = parseMessageEvent(event, slackTeamId);
    switch (signal.kind) {
      case 'ignored':
        return;
      case 'reply':
      case 'edited':
        await keepReply(edge, signal);
        return;
      case 'deleted':
        await withdrawReply(deps, signal);
        return;
      case 'root-deleted':
        await promptDeleted(deps, signal);
        return;
      case 'made-private':
      case 'made-public':
        await channelChanged(deps, { ...signal, change: { kind: signal.kind } });
    }
  });
}
