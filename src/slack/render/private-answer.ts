import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type InputBlock, type Modal, section } from './blocks.js';
import { checkboxes, radioButtons, textInput } from './elements.js';
import { type ModalPlace, placeAsMetadata } from './modal-place.js';
import { mrkdwn, oneLine, quoted } from './safe.js';
import { input, modal } from './views.js';

const UNSEEN =
  'Nobody in the channel is shown that it was you. In a small team, people may still know you by your words.';
const OPERATOR =
  'Whoever runs the database of this app can read the words, and with its key also who wrote them.';

/** A private answer, with who will see what before the first word is written. */
export function privateAnswerModal(view: {
  readonly place: ModalPlace;
  readonly question: string;
  /** True once the channel has met direction, alignment and commitment. */
  readonly mayTag?: boolean;
}): Modal {
  const quotable = {
    text: 'The digest may quote it, without my name',
    value: 'yes',
    description: 'Only these words, only in this channel',
  };
  return modal({
    title: 'Answer privately',
    callbackId: CALLBACKS.privateAnswer,
    submit: 'Send',
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(mrkdwn`*${oneLine(view.question)}*`),
      input({ label: 'Your answer', element: textInput({ actionId: FIELDS.words, isLong: true }) }),
      input({
        label: 'Quoting',
        element: checkboxes({ actionId: FIELDS.mayBeQuoted, choices: [quotable] }),
        isOptional: true,
      }),
      ...(view.mayTag === true ? [saidOf()] : []),
      section(
        mrkdwn`*Who sees what.* ${UNSEEN} Unless you tick the box it is never quoted: it is only counted, and only where at least three people spoke privately.`,
      ),
      context(`${OPERATOR} You can see and delete what you sent in my Home tab.`),
    ],
  });
}

function saidOf(): InputBlock {
  const choices = [
    { text: 'Direction: where we go', value: 'direction' },
    { text: 'Alignment: how our work fits together', value: 'alignment' },
    { text: 'Commitment: what we give to it', value: 'commitment' },
    { text: 'Something else', value: 'none' },
  ];
  return input({
    label: 'What is it about?',
    element: radioButtons({ actionId: FIELDS.saidOf, choices, chosen: ['none'] }),
    isOptional: true,
  });
}

/** Another view, set beside what is there. */
export function seeDifferentlyModal(view: {
  readonly place: ModalPlace;
  /** What it is about, as it was shown. */
  readonly subject: string;
}): Modal {
  return modal({
    title: 'I see it differently',
    callbackId: CALLBACKS.seeDifferently,
    submit: 'Send',
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      ...(view.subject.trim() === '' ? [] : [section(quoted(view.subject))]),
      input({
        label: 'How do you see it?',
        element: textInput({ actionId: FIELDS.words, isLong: true }),
      }),
      input({
        label: 'Where',
        element: radioButtons({
          actionId: FIELDS.where,
          choices: [
            { text: 'In the thread, under my name', value: 'thread' },
            { text: 'Privately', value: 'privately' },
          ],
          chosen: ['thread'],
        }),
      }),
      section(
        'Your view stands beside what is there and replaces nothing. It counts in the next digest.',
      ),
      context(`Privately: it is not quoted. ${UNSEEN} ${OPERATOR}`),
    ],
  });
}
