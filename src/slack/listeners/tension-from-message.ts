import { wordsIn } from '../../core/words/words-in.js';
import { mayNameTension, replyToBeginWith } from '../../flows/name-tension.js';
import type { ShortcutCall } from '../payloads.js';
import { messageSubject } from '../render/modal-place.js';
import { tensionModal } from '../render/small-modals.js';
import { type Answer, type Asking, openModal } from './answer.js';
import type { Edge } from './edge.js';

/** Opens the form for a tension from a message: begun with its words where it is a reply in a thread of ours that may be quoted, and empty otherwise. */
export async function tensionFromMessage(
  edge: Edge,
  call: ShortcutCall & Pick<Asking, 'language'>,
): Promise<Answer | null> {
  if (call.message === null) return wordsIn(call.language).answers.noMessage;
  const { slackChannelId, threadTs, ts } = call.message;
  const may = await mayNameTension(edge.deps, { ...call, slackChannelId });
  if (!may.ok) return may.words;
  const reply = await replyToBeginWith(edge.deps, { ...call, slackChannelId, threadTs, ts });
  const view =
    reply === null || threadTs === null
      ? tensionModal({ place: { slackChannelId }, language: call.language })
      : tensionModal({
          place: { slackChannelId, subjectId: messageSubject({ threadTs, ts }) },
          words: reply.text,
          language: call.language,
        });
  return openModal(edge, call, view);
}
