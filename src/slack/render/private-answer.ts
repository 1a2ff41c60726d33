import { type Language, OUTCOMES } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type InputBlock, type Modal, section } from './blocks.js';
import { checkboxes, radioButtons, textInput } from './elements.js';
import { type ModalPlace, placeAsMetadata } from './modal-place.js';
import { mrkdwn, oneLine, quoted } from './safe.js';
import { input, modal } from './views.js';

/** A private answer, with who will see what before the first word is written. */
export function privateAnswerModal(view: {
  readonly place: ModalPlace;
  readonly question: string;
  /** True once the channel has met direction, alignment and commitment. */
  readonly mayTag?: boolean;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}): Modal {
  const { language } = view;
  const words = wordsIn(language).forms;
  const quotable = {
    text: words.quotable,
    value: 'yes',
    description: words.quotableMeans,
  };
  return modal({
    language,
    title: words.privateTitle,
    callbackId: CALLBACKS.privateAnswer,
    submit: words.send,
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(mrkdwn`*${oneLine(view.question)}*`),
      input({
        label: words.yourAnswer,
        element: textInput({ actionId: FIELDS.words, isLong: true }),
      }),
      input({
        label: words.quoting,
        element: checkboxes({ actionId: FIELDS.mayBeQuoted, choices: [quotable] }),
        isOptional: true,
      }),
      ...(view.mayTag === true ? [saidOf(language)] : []),
      section(mrkdwn`*${words.whoSeesLead}* ${words.whoSees}`),
      context(words.operator),
    ],
  });
}

function saidOf(language: Language | undefined): InputBlock {
  const words = wordsIn(language).forms;
  const choices = ([...OUTCOMES, 'none'] as const).map((value) => ({
    text: words.outcomes[value],
    value,
  }));
  return input({
    label: words.saidOf,
    element: radioButtons({ actionId: FIELDS.saidOf, choices, chosen: ['none'] }),
    isOptional: true,
  });
}

/** Another view, set beside what is there. */
export function seeDifferentlyModal(view: {
  readonly place: ModalPlace;
  /** What it is about, as it was shown. */
  readonly subject: string;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}): Modal {
  const { language } = view;
  const words = wordsIn(language).forms;
  return modal({
    language,
    title: words.differTitle,
    callbackId: CALLBACKS.seeDifferently,
    submit: words.send,
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      ...(view.subject.trim() === '' ? [] : [section(quoted(view.subject))]),
      input({
        label: words.differ,
        element: textInput({ actionId: FIELDS.words, isLong: true }),
      }),
      input({
        label: words.where,
        element: radioButtons({
          actionId: FIELDS.where,
          choices: [
            { text: words.inThread, value: 'thread' },
            { text: words.privately, value: 'privately' },
          ],
          chosen: ['thread'],
        }),
      }),
      section(words.differStands),
      context(words.differPrivately),
    ],
  });
}
