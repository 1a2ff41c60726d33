import { NO_WORK, WORK_QUESTIONS } from '../../core/challenges/lines-of-work.js';
import type { Challenge } from '../../core/model.js';
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
}): Modal {
  const { title, reading, work = NO_WORK } = view.challenge;
  const { sense, touched, valuesApart, wordsMissing, alternatives } = { ...NO_WORK, ...work };
  const nextStep = field('What is the next step?', FIELDS.nextStep, work.nextStep);
  return modal({
    title: 'Work on it',
    callbackId: CALLBACKS.challengeWork,
    submit: 'Keep it',
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(mrkdwn`*${oneLine(title)}*`),
      ...(reading === 'technical' ? [nextStep] : []),
      section(mrkdwn`*Making sense*`),
      field(
        'What are we still making sense of?',
        FIELDS.sense,
        sense,
        'Its parts and the whole, how it looks from where others stand, why change at all.',
      ),
      section(mrkdwn`*Connecting*`),
      field('Who is touched by it and not yet heard?', FIELDS.touched, touched),
      field('Which values pull apart here?', FIELDS.valuesApart, valuesApart),
      field('Which words do we lack?', FIELDS.wordsMissing, wordsMissing),
      section(mrkdwn`*Finding a way*`),
      input({
        label: 'Which ways do we see, also those not taken?',
        element: textInput({
          actionId: FIELDS.alternatives,
          isLong: true,
          initial: alternatives,
          max: SEEN_MAX,
        }),
        hint: 'What we try now has a button of its own: Try something small.',
        isOptional: true,
      }),
      input({
        label: 'Ask everybody in its thread',
        element: select({
          actionId: FIELDS.askInThread,
          choices: WORK_QUESTIONS.map(({ id, question }) => ({ text: question, value: id })),
        }),
        isOptional: true,
      }),
      context('All of it may stay empty. The post in the channel shows it to everybody there.'),
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
