import type { FlowDeps } from './deps.js';
import { mayActInThread } from './find-thread.js';
import { wordsIn } from '../core/words/words-in.js';
import type { SpokenIn } from './spoken-in.js';

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
  } & SpokenIn,
): Promise<SeenDifferently> {
  const { answers, errors } = wordsIn(input.language);
  const text = input.text.trim();
  if (text === '') return { kind: 'refused', words: errors.fields.noWordsYet };
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
  if (responseId === null) return { kind: 'refused', words: answers.erased };
  if (input.privately) {
    return { kind: 'stored', responseId, words: answers.privately.seenDifferently };
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
        language: may.channel.language ?? 'en',
        text: wordsIn(may.channel.language).notes.seesDifferently(may.person.name, text),
        responseId,
      },
      expiresAt: null,
    },
  ]);
  return { kind: 'stored', responseId, words: answers.seenDifferently };
}
