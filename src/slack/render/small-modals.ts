import type { Language } from '../../core/model.js';
import { SIDE_QUOTE_CHARS_MAX } from '../../core/digest/digest-limits.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type Modal, section } from './blocks.js';
import { channelField } from './challenge-modals.js';
import { textInput } from './elements.js';
import { type ChannelChoice, type ModalPlace, placeAsMetadata } from './modal-place.js';
import { input, modal } from './views.js';

export interface OpenedModal {
  /** Null where it was opened outside any channel: then one of `channels` is chosen. */
  readonly place: ModalPlace | null;
  readonly channels?: readonly ChannelChoice[];
  /** Words to begin with. */
  readonly words?: string;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}

/** As much as the digest shows of a side. */
const SIDE_MAX = SIDE_QUOTE_CHARS_MAX;
const WIN_MAX = 300;

/** Two sides that pull in different directions, in one person's words. */
export function tensionModal(view: OpenedModal): Modal {
  const words = wordsIn(view.language).forms;
  const side = (actionId: string, label: string, initial: string | null) =>
    input({ label, element: textInput({ actionId, isLong: true, initial, max: SIDE_MAX }) });
  return modal({
    language: view.language,
    title: words.tensionTitle,
    callbackId: CALLBACKS.tension,
    privateMetadata: view.place === null ? '{}' : placeAsMetadata(view.place),
    submit: words.tensionSubmit,
    blocks: [
      section(words.tensionIs),
      ...channelField(view),
      side(FIELDS.sideOne, words.sideOne, view.words ?? null),
      side(FIELDS.sideTwo, words.sideTwo, null),
      context(words.tensionShown),
    ],
  });
}

/** One line about something small that went well. */
export function winModal(view: OpenedModal): Modal {
  const words = wordsIn(view.language).forms;
  return modal({
    language: view.language,
    title: words.winTitle,
    callbackId: CALLBACKS.win,
    privateMetadata: view.place === null ? '{}' : placeAsMetadata(view.place),
    submit: words.winSubmit,
    blocks: [
      ...channelField(view),
      input({
        label: words.win,
        element: textInput({
          actionId: FIELDS.words,
          isLong: false,
          initial: view.words ?? null,
          max: WIN_MAX,
        }),
      }),
      context(words.winShown),
    ],
  });
}

/** What was said here with some words: the twin of `recall`, and of looking for a challenge. */
export function lookUpModal(place: ModalPlace, language?: Language): Modal {
  const words = wordsIn(language).forms;
  return modal({
    language,
    title: words.lookUpTitle,
    callbackId: CALLBACKS.lookUp,
    privateMetadata: placeAsMetadata(place),
    submit: words.lookUpSubmit,
    blocks: [
      input({
        label: words.lookUp,
        element: textInput({ actionId: FIELDS.words, isLong: false, max: WIN_MAX }),
      }),
      context(words.lookUpIn),
    ],
  });
}
