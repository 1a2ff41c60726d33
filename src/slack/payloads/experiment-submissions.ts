import { EXPERIMENT_RESULTS, type ExperimentResult } from '../../core/challenges/experiment.js';
import type { Language, LocalDate } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { FIELDS } from '../ids.js';
import { type ExperimentSubject, readExperimentSubject } from '../render/experiment-subject.js';
import type { ModalPlace } from '../render/modal-place.js';
import { oneLine } from '../render/safe.js';
import { answersOf, placeOfModal, type Read, type SubmittedView } from './submission.js';

export interface SubmittedExperiment {
  readonly place: ModalPlace;
  readonly trying: string;
  readonly expecting: string;
  readonly lookOn: LocalDate;
  /** Null: who sent the form. */
  readonly triedBySlackId: string | null;
  readonly about: ExperimentSubject | null;
}

export function parseExperiment(
  view: SubmittedView,
  language?: Language,
): Read<SubmittedExperiment> {
  const { fields } = wordsIn(language).errors;
  const answers = answersOf(view);
  const place = placeOfModal(view);
  const trying = oneLine(answers.words(FIELDS.trying));
  const expecting = oneLine(answers.words(FIELDS.expecting));
  const lookOn = answers.date(FIELDS.lookOn);
  const errors = {
    ...(trying === '' ? { [FIELDS.trying]: fields.trying } : {}),
    ...(expecting === '' ? { [FIELDS.expecting]: fields.expecting } : {}),
    ...(lookOn === null ? { [FIELDS.lookOn]: fields.day } : {}),
  };
  if (Object.keys(errors).length > 0 || lookOn === null) return { ok: false, errors };
  const about = readExperimentSubject(place.subjectId ?? answers.choice(FIELDS.about) ?? '');
  const triedBySlackId = answers.person(FIELDS.triedBy);
  return { ok: true, value: { place, trying, expecting, lookOn, triedBySlackId, about } };
}

export interface SubmittedLook {
  readonly place: ModalPlace;
  readonly result: ExperimentResult;
  readonly learned: string | null;
}

export function parseHowItWent(view: SubmittedView, language?: Language): Read<SubmittedLook> {
  const answers = answersOf(view);
  const chosen = answers.choice(FIELDS.result);
  const result = EXPERIMENT_RESULTS.find((one) => one === chosen);
  if (result === undefined) {
    return { ok: false, errors: { [FIELDS.result]: wordsIn(language).errors.fields.nearest } };
  }
  const learned = answers.words(FIELDS.learned) || null;
  return { ok: true, value: { place: placeOfModal(view), result, learned } };
}
