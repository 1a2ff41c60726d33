import {
  CHALLENGE_READINGS,
  type ChallengeReading,
  type ChallengeWork,
  type Language,
} from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { FIELDS } from '../ids.js';
import type { ModalPlace } from '../render/modal-place.js';
import { oneLine } from '../render/safe.js';
import { answersOf, placeOfModal, type Read, type SubmittedView } from './submission.js';

export interface ChallengeEdit {
  readonly place: ModalPlace;
  readonly title: string;
  readonly seen: string | null;
  readonly reading: ChallengeReading;
  /** Empty for nobody. */
  readonly keeperSlackId: string;
  readonly ownerSlackId: string;
}

export function parseChallengeEdit(view: SubmittedView, language?: Language): Read<ChallengeEdit> {
  const { fields } = wordsIn(language).errors;
  const answers = answersOf(view);
  const title = oneLine(answers.words(FIELDS.title));
  const chosen = answers.choice(FIELDS.reading);
  const reading = CHALLENGE_READINGS.find((one) => one === chosen);
  if (title === '') {
    return { ok: false, errors: { [FIELDS.title]: fields.titleInOneLine } };
  }
  if (reading === undefined) {
    return { ok: false, errors: { [FIELDS.reading]: fields.reading } };
  }
  return {
    ok: true,
    value: {
      place: placeOfModal(view),
      title,
      seen: answers.words(FIELDS.seen) || null,
      reading,
      keeperSlackId: answers.person(FIELDS.keeper) ?? '',
      ownerSlackId: answers.person(FIELDS.owner) ?? '',
    },
  };
}

export interface WrittenDown extends Partial<ChallengeWork> {
  readonly place: ModalPlace;
  /** A question to ask in its thread; null for none. */
  readonly askInThread: string | null;
}

/** How the work on a challenge stands. A line that the form does not ask for is left out. */
export function parseChallengeWork(view: SubmittedView): WrittenDown {
  const answers = answersOf(view);
  const line = (field: string): string | null => oneLine(answers.words(field)) || null;
  return {
    place: placeOfModal(view),
    sense: line(FIELDS.sense),
    touched: line(FIELDS.touched),
    valuesApart: line(FIELDS.valuesApart),
    wordsMissing: line(FIELDS.wordsMissing),
    alternatives: answers.words(FIELDS.alternatives) || null,
    ...(answers.isAsked(FIELDS.nextStep) ? { nextStep: line(FIELDS.nextStep) } : {}),
    askInThread: answers.choice(FIELDS.askInThread),
  };
}
