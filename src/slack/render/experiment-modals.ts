import type { ExperimentResult } from '../../core/challenges/experiment.js';
import type { LocalDate } from '../../core/model.js';
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
const NOTHING: Choice = { text: 'Nothing named here', value: 'nothing' };

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
}

/** Something small that is tried: four short fields. */
export function experimentModal(view: ExperimentView): Modal {
  const line = (actionId: string, initial: string | null) =>
    textInput({ actionId, isLong: false, initial, max: LINE_MAX });
  return modal({
    title: 'Try something small',
    callbackId: CALLBACKS.experiment,
    submit: 'Try it',
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      ...(view.about === undefined ? [] : [section(mrkdwn`For: *${oneLine(view.about)}*`)]),
      input({
        label: 'What do we try?',
        element: line(FIELDS.trying, view.trying ?? null),
        hint: 'Small enough to begin this week, and to stop again.',
      }),
      input({ label: 'What do we expect to see?', element: line(FIELDS.expecting, null) }),
      input({
        label: 'When do we look at it?',
        element: datepicker(FIELDS.lookOn, view.lookOn),
        hint: 'That morning I ask the one who tries it how it went.',
      }),
      input({
        label: 'Who tries it?',
        element: usersSelect(FIELDS.triedBy, view.slackUserId),
        isOptional: true,
      }),
      ...subjectField(view),
      context(
        'It stands in the thread of what it is for, under your name, and in the digest without a name.',
      ),
    ],
  });
}

function subjectField({ about, subjects = [] }: ExperimentView): readonly InputBlock[] {
  if (about !== undefined || subjects.length === 0) return [];
  const element = select({
    actionId: FIELDS.about,
    choices: [NOTHING, ...subjects],
    chosen: [NOTHING.value],
  });
  return [input({ label: 'What is it for?', element, isOptional: true })];
}

const RESULTS: readonly (Choice & { readonly value: ExperimentResult })[] = [
  { text: 'As expected', value: 'as-expected' },
  { text: 'Otherwise', value: 'otherwise' },
  { text: 'It surprised us', value: 'surprised' },
  { text: 'Not done', value: 'not-done' },
];

/** How it went, and what was learned. `result` is what was pressed, if it was. */
export function howItWentModal(view: {
  readonly place: ModalPlace;
  readonly trying: string;
  readonly expecting: string;
  readonly result: ExperimentResult | null;
}): Modal {
  const chosen = view.result === null ? [] : [view.result];
  return modal({
    title: 'How did it go?',
    callbackId: CALLBACKS.howItWent,
    submit: 'Keep it',
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(joined([mrkdwn`*${oneLine(view.trying)}*`, `Expected: ${oneLine(view.expecting)}`])),
      input({
        label: 'It went',
        element: radioButtons({ actionId: FIELDS.result, choices: RESULTS, chosen }),
      }),
      input({
        label: 'What did we learn?',
        element: textInput({ actionId: FIELDS.learned, isLong: true, max: LEARNED_MAX }),
        isOptional: true,
      }),
      context(
        'The next digest begins with it, in these words and without a name. You can undo this.',
      ),
    ],
  });
}
