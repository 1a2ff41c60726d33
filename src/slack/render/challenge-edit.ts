import type { Challenge } from '../../core/model.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type Modal } from './blocks.js';
import { READING_CHOICES, SEEN_MAX, TITLE_MAX } from './challenge-modals.js';
import { radioButtons, textInput, usersSelect } from './elements.js';
import { type ModalPlace, placeAsMetadata } from './modal-place.js';
import { input, modal } from './views.js';

/** The words of a challenge, what it reads as and who keeps it, for any full member to change. */
export function challengeEditModal(view: {
  readonly place: ModalPlace;
  readonly challenge: Challenge;
}): Modal {
  const { title, seen, reading, keeperSlackId, ownerSlackId = '' } = view.challenge;
  const text = (actionId: string, isLong: boolean, initial: string | null, max: number) =>
    textInput({ actionId, isLong, initial, max });
  return modal({
    title: 'Edit the challenge',
    callbackId: CALLBACKS.challengeEdit,
    submit: 'Keep it',
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      input({
        label: 'The challenge in one line',
        element: text(FIELDS.title, false, title, TITLE_MAX),
      }),
      input({
        label: 'What has been seen of it so far',
        element: text(FIELDS.seen, true, seen, SEEN_MAX),
        isOptional: true,
      }),
      input({
        label: 'It reads as',
        element: radioButtons({
          actionId: FIELDS.reading,
          choices: READING_CHOICES,
          chosen: [reading],
        }),
      }),
      input({
        label: 'Who keeps the question alive?',
        element: usersSelect(FIELDS.keeper, keeperSlackId),
        isOptional: true,
      }),
      input({
        label: 'Who takes it?',
        element: usersSelect(FIELDS.owner, ownerSlackId),
        hint: 'Shown where it reads as technical.',
        isOptional: true,
      }),
      context('The post in the channel shows it in these words, and to everybody there.'),
    ],
  });
}
