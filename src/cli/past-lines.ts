import { IMPORTED } from '../core/permalink.js';
import type { PastReply, PastThread } from '../flows/import-past.js';
import { typedWords } from '../slack/plain-text.js';
import { type ChannelReply, readReplyLines } from './analyse-input.js';
import { type PastChannel, pastChannel } from './past-channel.js';

interface Gathered {
  readonly threads: Map<string, PastThread & { readonly replies: PastReply[] }>;
  withoutWords: number;
}

/** The channels of a file with the JSON lines of `analyse`. Throws `AppError('input_invalid')` that names file and line. */
export async function readPastLines(file: string): Promise<readonly PastChannel[]> {
  const channels = new Map<string, Gathered>();
  for (const line of await readReplyLines(file, () => undefined)) {
    const gathered = channels.get(line.channel) ?? { threads: new Map(), withoutWords: 0 };
    channels.set(line.channel, gathered);
    gather(gathered, line);
  }
  return [...channels].map(([name, { threads, withoutWords }]) =>
    pastChannel({ name, slackTeamId: null, slackChannelId: null }, [...threads.values()], {
      byBots: 0,
      withoutWords,
    }),
  );
}

function gather(gathered: Gathered, { reply }: ChannelReply): void {
  const text = typedWords(reply.text);
  if (text === '') {
    gathered.withoutWords += 1;
    return;
  }
  const { saidAt, threadId, authorId } = reply;
  const known = gathered.threads.get(threadId);
  const thread = {
    rootTs: `${IMPORTED}${threadId}`,
    question:
      known !== undefined && known.question !== '' ? known.question : (reply.question ?? ''),
    openedAt: known === undefined || saidAt < known.openedAt ? saidAt : known.openedAt,
    replies: known?.replies ?? [],
  };
  thread.replies.push({
    ts: `${IMPORTED}${reply.id}`,
    slackUserId: authorId,
    text,
    editedTs: null,
    saidAt,
  });
  gathered.threads.set(threadId, thread);
}
