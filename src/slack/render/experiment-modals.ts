import { EXPERIMENT_RESULTS, type ExperimentResult } from '../../core/challenges/experiment.js';
import type { Language, LocalDate } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type InputBlock, type Modal, section } from './blocks.js';
import {
  type Choice,
  datepicker,
  radioButtons,
  select,
  textInput,
  usersSelect,
} from './elements.js';
import { type ModalPlace, placeAsMetadata } from './modal-place.js';
import { joined, mrkdwn, oneLine } from './safe.js';
import { input, modal } from './views.js';

const LINE_MAX = 200;
const LEARNED_MAX = 600;
/** The value of a choice for nothing that is named. */
const NOTHING = 'nothing';

export interface ExperimentView {
  readonly place: ModalPlace;
  /** Who opens it, and is asked unless they choose somebody else. */
  readonly slackUserId: string;
  readonly lookOn: LocalDate;
  /** Words to begin with. */
  readonly trying?: string;
  /** What it is tied to, in words, where that is chosen already; otherwise `subjects` are offered. */
  readonly about?: string;
  readonly subjects?: readonly Choice[];
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}

/** Something small that is tried: four short fields. */
export function experimentModal(view: ExperimentView): Modal {
  const line = (actionId: string, initial: string | null) =>
    textInput({ actionId, isLong: false, initial, max: LINE_MAX });
  const words = wordsIn(view.language).experimentForms;
  return modal({
    language: view.language,
    title: words.title,
    callbackId: CALLBACKS.experiment,
    submit: words.submit,
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      ...(view.about === undefined
        ? []
        : [section(mrkdwn`${words.forLead} *${oneLine(view.about)}*`)]),
      input({
        label: words.trying,
        element: line(FIELDS.trying, view.trying ?? null),
        hint: words.tryingHint,
      }),
      input({ label: words.expecting, element: line(FIELDS.expecting, null) }),
      input({
        label: words.lookOn,
        element: datepicker(FIELDS.lookOn, view.lookOn),
        hint: words.lookOnHint,
      }),
      input({
        label: words.triedBy,
        element: usersSelect(FIELDS.triedBy, view.slackUserId),
        isOptional: true,
      }),
      ...subjectField(view),
      context(words.shown),
    ],
  });
}

function subjectField({ about, subjects = [], language }: ExperimentView): readonly InputBlock[] {
  if (about !== undefined || subjects.length === 0) return [];
  const words = wordsIn(language).experimentForms;
  const element = select({
    actionId: FIELDS.about,
    choices: [{ text: words.nothing, value: NOTHING }, ...subjects],
    chosen: [NOTHING],
  });
  return [input({ label: words.about, element, isOptional: true })];
}

/** How it went, and what was learned. `result` is what was pressed, if it was. */
export function howItWentModal(view: {
  readonly place: ModalPlace;
  readonly trying: string;
  readonly expecting: string;
  readonly result: ExperimentResult | null;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}): Modal {
  const words = wordsIn(view.language).experimentForms;
  const chosen = view.result === null ? [] : [view.result];
  const choices = EXPERIMENT_RESULTS.map((value) => ({ text: words.results[value], value }));
  return modal({
    language: view.language,
    title: words.wentTitle,
    callbackId: CALLBACKS.howItWent,
    submit: words.keep,
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(joined([mrkdwn`*${oneLine(view.trying)}*`, words.expected(oneLine(view.expecting))])),
      input({
        label: words.went,
        element: radioButtons({ actionId: FIELDS.result, choices, chosen }),
      }),
      input({
        label: words.learned,
        element: textInput({ actionId: FIELDS.learned, isLong: true, max: LEARNED_MAX }),
        isOptional: true,
      }),
      context(words.wentShown),
    ],
  });
}
