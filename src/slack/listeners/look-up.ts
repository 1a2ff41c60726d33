import { wordsIn } from '../../core/words/words-in.js';
import { mayAct } from '../../flows/may-act.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { parseWin } from '../payloads.js';
import { lookUpModal } from '../render/small-modals.js';
import { modal } from '../render/views.js';
import { recall, showChallenges } from './acts.js';
import { type Answer, type Asking, blocksForBox, openModal } from './answer.js';
import type { Edge } from './edge.js';
import { type Take, under } from './form-outcome.js';

/** Opens the form that asks for words to look up in a channel. */
export async function openLookUp(edge: Edge, asking: Asking): Promise<Answer | null> {
  const may = await mayAct(edge.deps, { ...asking, act: 'read' });
  if (!may.ok) return may.words;
  const view = lookUpModal({ slackChannelId: may.channel.slackChannelId }, asking.language);
  return openModal(edge, asking, view);
}

/** Shows in the same box what was said with these words, and the challenges that hold them. */
export const lookUpForm: Take = async (edge, submission) => {
  const read = parseWin(submission.view, submission.language);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const { place, text } = read.value;
  const asking = { ...submission, ...place, triggerId: '' };
  const may = await mayAct(edge.deps, { ...asking, act: 'read' });
  if (!may.ok) return under(FIELDS.words, may.words);
  const found = [await recall(edge, asking, text), await showChallenges(edge, asking, text)];
  const blocks = blocksForBox(found);
  return {
    kind: 'next',
    view: modal({
      language: submission.language,
      title: wordsIn(submission.language).answers.titles.lookUp,
      callbackId: CALLBACKS.reading,
      blocks,
    }),
  };
};
