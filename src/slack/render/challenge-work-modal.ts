import { NO_WORK, workQuestion, WORK_QUESTIONS } from '../../core/challenges/lines-of-work.js';
import type { Challenge, Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type InputBlock, type Modal, section } from './blocks.js';
import { SEEN_MAX } from './challenge-modals.js';
import { select, textInput } from './elements.js';
import { type ModalPlace, placeAsMetadata } from './modal-place.js';
import { mrkdwn, oneLine } from './safe.js';
import { input, modal } from './views.js';

const LINE_MAX = 200;

/** How the work on a challenge stands, in three lines (*Leading Together*), for any full member to bring up to date. */
export function challengeWorkModal(view: {
  readonly place: ModalPlace;
  readonly challenge: Challenge;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}): Modal {
  const { title, reading, work = NO_WORK } = view.challenge;
  const { sense, touched, valuesApart, wordsMissing, alternatives } = { ...NO_WORK, ...work };
  const words = wordsIn(view.language).challengeForms;
  const nextStep = field(words.nextStep, FIELDS.nextStep, work.nextStep);
  return modal({
    language: view.language,
    title: words.workTitle,
    callbackId: CALLBACKS.challengeWork,
    submit: words.keepIt,
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(mrkdwn`*${oneLine(title)}*`),
      ...(reading === 'technical' ? [nextStep] : []),
      section(mrkdwn`*${words.makingSense}*`),
      field(words.sense, FIELDS.sense, sense, words.senseHint),
      section(mrkdwn`*${words.connecting}*`),
      field(words.touched, FIELDS.touched, touched),
      field(words.valuesApart, FIELDS.valuesApart, valuesApart),
      field(words.wordsMissing, FIELDS.wordsMissing, wordsMissing),
      section(mrkdwn`*${words.findingAWay}*`),
      input({
        label: words.alternatives,
        element: textInput({
          actionId: FIELDS.alternatives,
          isLong: true,
          initial: alternatives,
          max: SEEN_MAX,
        }),
        hint: words.alternativesHint,
        isOptional: true,
      }),
      input({
        label: words.askAll,
        element: select({
          actionId: FIELDS.askInThread,
          choices: WORK_QUESTIONS.map((asked) => ({
            text: workQuestion(asked, view.language),
            value: asked.id,
          })),
        }),
        isOptional: true,
      }),
      context(words.workShown),
    ],
  });
}

function field(label: string, actionId: string, initial: string | null, hint?: string): InputBlock {
  return input({
    label,
    element: textInput({ actionId, isLong: false, initial, max: LINE_MAX }),
    isOptional: true,
    ...(hint === undefined ? {} : { hint }),
  });
}
