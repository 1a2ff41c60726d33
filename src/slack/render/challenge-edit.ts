import type { Challenge, Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type Modal } from './blocks.js';
import { readingChoices, SEEN_MAX, TITLE_MAX } from './challenge-modals.js';
import { radioButtons, textInput, usersSelect } from './elements.js';
import { type ModalPlace, placeAsMetadata } from './modal-place.js';
import { input, modal } from './views.js';

/** The words of a challenge, what it reads as and who keeps it, for any full member to change. */
export function challengeEditModal(view: {
  readonly place: ModalPlace;
  readonly challenge: Challenge;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}): Modal {
  const { title, seen, reading, keeperSlackId, ownerSlackId = '' } = view.challenge;
  const words = wordsIn(view.language).challengeForms;
  const text = (actionId: string, isLong: boolean, initial: string | null, max: number) =>
    textInput({ actionId, isLong, initial, max });
  return modal({
    language: view.language,
    title: words.editTitle,
    callbackId: CALLBACKS.challengeEdit,
    submit: words.keepIt,
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      input({
        label: words.line,
        element: text(FIELDS.title, false, title, TITLE_MAX),
      }),
      input({
        label: words.seen,
        element: text(FIELDS.seen, true, seen, SEEN_MAX),
        isOptional: true,
      }),
      input({
        label: words.readsAs,
        element: radioButtons({
          actionId: FIELDS.reading,
          choices: readingChoices(view.language),
          chosen: [reading],
        }),
      }),
      input({
        label: words.keeper,
        element: usersSelect(FIELDS.keeper, keeperSlackId),
        isOptional: true,
      }),
      input({
        label: words.owner,
        element: usersSelect(FIELDS.owner, ownerSlackId),
        hint: words.ownerHint,
        isOptional: true,
      }),
      context(words.editShown),
    ],
  });
}
