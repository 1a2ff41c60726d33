import { ERASED } from './answer-privately.js';
import type { FlowDeps } from './deps.js';
import { mayActInThread } from './find-thread.js';

export type SeenDifferently =
  | { readonly kind: 'stored'; readonly responseId: string; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** Adds another view beside a digest, never in place of anything: in its thread under the person's name, or privately. Once a submission. */
export async function seeDifferently(
  deps: FlowDeps,
  input: {
    threadId: string;
    slackTeamId: string;
    slackUserId: string;
    submissionId: string;
    text: string;
    privately: boolean;
  },
): Promise<SeenDifferently> {
  const text = input.text.trim();
  if (text === '') return { kind: 'refused', words: 'There are no words in it yet.' };
  const may = await mayActInThread(deps, { ...input, act: 'answer' });
  if (!may.ok) return { kind: 'refused', words: may.words };
  const { responseId } = await deps.store.responses.recordPrivate({
    threadId: may.thing.id,
    channelId: may.channel.id,
    slackTeamId: input.slackTeamId,
    slackUserId: input.slackUserId,
    submissionId: input.submissionId,
    text,
    mayBeQuoted: !input.privately,
    source: 'box',
    saidAt: deps.clock.now(),
  });
  if (responseId === null) return { kind: 'refused', words: ERASED };
  if (input.privately) {
    return {
      kind: 'stored',
      responseId,
      words:
        'Heard, and never quoted. It counts in the next digest where at least three people speak privately, so that no count tells who did.',
    };
  }
  await deps.store.posts.enqueue([
    {
      channelId: may.channel.id,
      batchKey: `box:${input.submissionId}`,
      part: 0,
      occurrenceId: null,
      threadId: may.thing.id,
      threadTs: may.thing.rootTs,
      content: {
        kind: 'note',
        text: `${may.person.name} sees it differently: ${text}`,
        responseId,
      },
      expiresAt: null,
    },
  ]);
  return {
    kind: 'stored',
    responseId,
    words: 'Heard. It stands in the thread under your name, and counts in the next digest.',
  };
}
