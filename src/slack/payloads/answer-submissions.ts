import { z } from 'zod';
import type { ChallengeAnswer, ChallengeAnswers } from '../../core/challenges/challenge-reading.js';
import {
  CHALLENGE_READINGS,
  type ChallengeReading,
  type Language,
  type Outcome,
  OUTCOMES,
} from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { FIELDS } from '../ids.js';
import type { ModalPlace } from '../render/modal-place.js';
import { oneLine } from '../render/safe.js';
import { Id, readPayload } from './read.js';
import { answersOf, json, placeOfModal, type Read, type SubmittedView } from './submission.js';

const fieldsIn = (language?: Language) => wordsIn(language).errors.fields;

export interface PrivateAnswer {
  readonly place: ModalPlace;
  readonly text: string;
  readonly mayBeQuoted: boolean;
  readonly outcome: Outcome | null;
}

export function parsePrivateAnswer(view: SubmittedView, language?: Language): Read<PrivateAnswer> {
  const answers = answersOf(view);
  const text = answers.words(FIELDS.words);
  if (text === '') return { ok: false, errors: { [FIELDS.words]: fieldsIn(language).noWords } };
  const mayBeQuoted = answers.choices(FIELDS.mayBeQuoted).length > 0;
  const chosen = answers.choice(FIELDS.saidOf);
  const outcome = OUTCOMES.find((one) => one === chosen) ?? null;
  return { ok: true, value: { place: placeOfModal(view), text, mayBeQuoted, outcome } };
}

export interface DifferentView {
  readonly place: ModalPlace;
  readonly text: string;
  readonly privately: boolean;
}

export function parseSeenDifferently(
  view: SubmittedView,
  language?: Language,
): Read<DifferentView> {
  const answers = answersOf(view);
  const text = answers.words(FIELDS.words);
  if (text === '') return { ok: false, errors: { [FIELDS.words]: fieldsIn(language).noWords } };
  const privately = answers.choice(FIELDS.where) === 'privately';
  return { ok: true, value: { place: placeOfModal(view), text, privately } };
}

export interface NamedChallenge {
  readonly place: ModalPlace;
  readonly title: string;
  readonly seen: string | null;
  readonly answers: ChallengeAnswers;
}

export function parseChallenge(view: SubmittedView, language?: Language): Read<NamedChallenge> {
  const answers = answersOf(view);
  const title = oneLine(answers.words(FIELDS.title));
  if (title === '') {
    return { ok: false, errors: { [FIELDS.title]: fieldsIn(language).titleInOneLine } };
  }
  const value = {
    place: placeOfModal(view),
    title,
    seen: answers.words(FIELDS.seen) || null,
    answers: {
      solvedBefore: answer(answers.choice(FIELDS.solvedBefore)),
      agreeWhatItIs: answer(answers.choice(FIELDS.agreeWhatItIs)),
      expertWouldSettle: answer(answers.choice(FIELDS.expertWouldSettle)),
      changeOurselves: answer(answers.choice(FIELDS.changeOurselves)),
    },
  };
  return { ok: true, value };
}

export interface ReadChallenge extends NamedChallenge {
  readonly reading: ChallengeReading;
}

const Answer = z.enum(['yes', 'no', 'not-sure']);
const Draft = z.object({
  place: z.object({ slackChannelId: Id }),
  title: z.string().min(1),
  seen: z.string().nullable(),
  answers: z.object({
    solvedBefore: Answer,
    agreeWhatItIs: Answer,
    expertWouldSettle: Answer,
    changeOurselves: Answer,
  }),
});
/** The second step: the draft travels along, the person chose how to read it. */
export function parseChallengeReading(
  view: SubmittedView,
  language?: Language,
): Read<ReadChallenge> {
  const draft = readPayload(Draft, json(view.private_metadata), 'form');
  const chosen = answersOf(view).choice(FIELDS.reading);
  const reading = CHALLENGE_READINGS.find((one) => one === chosen);
  return reading === undefined
    ? { ok: false, errors: { [FIELDS.reading]: fieldsIn(language).reading } }
    : { ok: true, value: { ...draft, reading } };
}

export interface ClosedChallenge {
  readonly place: ModalPlace;
  readonly outcomeText: string;
}

export function parseChallengeClose(
  view: SubmittedView,
  language?: Language,
): Read<ClosedChallenge> {
  const outcomeText = answersOf(view).words(FIELDS.outcome);
  return outcomeText === ''
    ? { ok: false, errors: { [FIELDS.outcome]: fieldsIn(language).outcome } }
    : { ok: true, value: { place: placeOfModal(view), outcomeText } };
}

export interface NamedTension {
  readonly place: ModalPlace;
  readonly sides: readonly [string, string];
}

export function parseTension(view: SubmittedView, language?: Language): Read<NamedTension> {
  const answers = answersOf(view);
  const one = answers.words(FIELDS.sideOne);
  const two = answers.words(FIELDS.sideTwo);
  const errors = {
    ...(one === '' ? { [FIELDS.sideOne]: fieldsIn(language).side } : {}),
    ...(two === '' ? { [FIELDS.sideTwo]: fieldsIn(language).side } : {}),
    ...(one !== '' && one === two ? { [FIELDS.sideTwo]: fieldsIn(language).sidesSame } : {}),
  };
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, value: { place: placeOfModal(view), sides: [one, two] } };
}

export interface ToldWin {
  readonly place: ModalPlace;
  readonly text: string;
}

export function parseWin(view: SubmittedView, language?: Language): Read<ToldWin> {
  const text = oneLine(answersOf(view).words(FIELDS.words));
  return text === ''
    ? { ok: false, errors: { [FIELDS.words]: fieldsIn(language).noWords } }
    : { ok: true, value: { place: placeOfModal(view), text } };
}

function answer(chosen: string | null): ChallengeAnswer {
  return chosen === 'yes' || chosen === 'no' ? chosen : 'not-sure';
}
