import { SIDE_QUOTE_CHARS_MAX } from '../../core/digest/digest-limits.js';
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
}

/** As much as the digest shows of a side. */
const SIDE_MAX = SIDE_QUOTE_CHARS_MAX;
const WIN_MAX = 300;

/** Two sides that pull in different directions, in one person's words. */
export function tensionModal(view: OpenedModal): Modal {
  const side = (actionId: string, label: string, initial: string | null) =>
    input({ label, element: textInput({ actionId, isLong: true, initial, max: SIDE_MAX }) });
  return modal({
    title: 'Name a tension',
    callbackId: CALLBACKS.tension,
    privateMetadata: view.place === null ? '{}' : placeAsMetadata(view.place),
    submit: 'Name it',
    blocks: [
      section(
        'Two things that are both wanted, or both true, and pull in different directions. Neither has to win, and it may stay open.',
      ),
      ...channelField(view),
      side(FIELDS.sideOne, 'On one side', view.words ?? null),
      side(FIELDS.sideTwo, 'On the other side', null),
      context(
        'Both sides get equal room in the next digest, in these very words and without your name. In a small team, people may still know you by them. You can take them out or delete them in my Home tab.',
      ),
    ],
  });
}

/** One line about something small that went well. */
export function winModal(view: OpenedModal): Modal {
  return modal({
    title: 'A small win',
    callbackId: CALLBACKS.win,
    privateMetadata: view.place === null ? '{}' : placeAsMetadata(view.place),
    submit: 'Tell it',
    blocks: [
      ...channelField(view),
      input({
        label: 'What went well, however small?',
        element: textInput({
          actionId: FIELDS.words,
          isLong: false,
          initial: view.words ?? null,
          max: WIN_MAX,
        }),
      }),
      context('The next digest shows it in your words, without your name.'),
    ],
  });
}

/** What was said here with some words: the twin of `recall`, and of looking for a challenge. */
export function lookUpModal(place: ModalPlace): Modal {
  return modal({
    title: 'Look up words',
    callbackId: CALLBACKS.lookUp,
    privateMetadata: placeAsMetadata(place),
    submit: 'Look',
    blocks: [
      input({
        label: 'Which words?',
        element: textInput({ actionId: FIELDS.words, isLong: false, max: WIN_MAX }),
      }),
      context(
        'Open replies and challenges of this channel that hold all of them. Never private words.',
      ),
    ],
  });
}
