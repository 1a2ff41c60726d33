import {
  CHALLENGE_QUESTIONS,
  type ChallengeAnswers,
  QUESTION_WORDS,
} from '../../core/challenges/challenge-reading.js';
import { CHALLENGE_READINGS, type ChallengeReading } from '../../core/model.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type InputBlock, type Modal, section } from './blocks.js';
import { bullets, READING_WORDS } from './challenge.js';
import { cut } from './cut.js';
import { type Choice, radioButtons, select, textInput } from './elements.js';
import { type ChannelChoice, type ModalPlace, placeAsMetadata } from './modal-place.js';
import { mrkdwn, oneLine } from './safe.js';
import { input, modal } from './views.js';

/** Together with their escapes these leave room in `private_metadata` (3,000) for the second step. */
export const TITLE_MAX = 200;
export const SEEN_MAX = 600;

const ANSWERS: readonly Choice[] = [
  { text: 'Yes', value: 'yes' },
  { text: 'No', value: 'no' },
  { text: 'Not sure', value: 'not-sure' },
];

export interface ChallengeView {
  /** Null where it was opened outside any channel: then one of `channels` is chosen. */
  readonly place: ModalPlace | null;
  readonly channels?: readonly ChannelChoice[];
  readonly title?: string;
  readonly seen?: string;
}

/** First step: one line is enough. Nothing is posted yet. */
export function challengeModal(view: ChallengeView): Modal {
  return modal({
    title: 'Name a challenge',
    callbackId: CALLBACKS.challenge,
    submit: 'Go on',
    privateMetadata: view.place === null ? '{}' : placeAsMetadata(view.place),
    blocks: [
      context('Nothing is posted yet. The next step asks how you read it.'),
      ...channelField(view),
      input({
        label: 'The challenge in one line',
        element: textInput({
          actionId: FIELDS.title,
          isLong: false,
          initial: view.title ?? null,
          max: TITLE_MAX,
        }),
        hint: 'Something that matters here and that nobody has a ready answer to.',
      }),
      input({
        label: 'What has been seen of it so far',
        element: textInput({
          actionId: FIELDS.seen,
          isLong: true,
          initial: view.seen ?? null,
          max: SEEN_MAX,
        }),
        isOptional: true,
      }),
      ...CHALLENGE_QUESTIONS.map((question) =>
        input({
          label: QUESTION_WORDS[question],
          element: radioButtons({
            actionId: FIELDS[question],
            choices: ANSWERS,
            chosen: ['not-sure'],
          }),
          isOptional: true,
        }),
      ),
    ],
  });
}

/** Asks for the channel where a form was opened outside any. */
export function channelField(view: {
  readonly place: ModalPlace | null;
  readonly channels?: readonly ChannelChoice[];
}): readonly InputBlock[] {
  const channels = view.channels ?? [];
  if (view.place !== null || channels.length === 0) return [];
  const choices = channels.map(({ slackChannelId, name }) => ({
    text: `#${name}`,
    value: slackChannelId,
  }));
  const element = select({
    actionId: FIELDS.channel,
    choices,
    ...(choices.length === 1 ? { chosen: choices.map(({ value }) => value) } : {}),
  });
  return [input({ label: 'Channel', element })];
}

export interface ReadingView {
  readonly place: ModalPlace;
  readonly title: string;
  readonly seen: string | null;
  readonly answers: ChallengeAnswers;
  readonly reading: ChallengeReading;
  readonly reasons: readonly string[];
}

/** Second step, to the person alone: the reading is put as a question, and theirs is what is posted. */
export function challengeReadingModal(view: ReadingView): Modal {
  const title = cut(oneLine(view.title), TITLE_MAX);
  const seen = view.seen === null ? null : cut(view.seen, SEEN_MAX);
  const { slackChannelId } = view.place;
  return modal({
    title: 'How do you read it?',
    callbackId: CALLBACKS.challengeReading,
    submit: 'Post in the channel',
    close: 'Not now',
    privateMetadata: JSON.stringify({
      place: { slackChannelId },
      title,
      seen,
      answers: view.answers,
    }),
    blocks: [
      section(mrkdwn`*${title}*`),
      section(
        mrkdwn`By your answers it looks ${READING_WORDS[view.reading]}. Does it look so to you?${bullets(view.reasons)}`,
      ),
      input({
        label: 'To me it is',
        element: radioButtons({
          actionId: FIELDS.reading,
          choices: READING_CHOICES,
          chosen: [view.reading],
        }),
      }),
      context(
        'It is posted under your name, with a thread where all can answer the same four questions. You keep the question alive; you decide nothing by that.',
      ),
    ],
  });
}

const NAMES: Readonly<Record<ChallengeReading, string>> = {
  complex: 'Complex: no known way settles it',
  technical: 'Technical: a known way may settle it',
  'not-clear-yet': 'Not clear yet',
};
export const READING_CHOICES: readonly Choice[] = CHALLENGE_READINGS.map((value) => ({
  text: NAMES[value],
  value,
}));

/** What came of a challenge, told when it is closed. */
export function challengeCloseModal(view: {
  readonly place: ModalPlace;
  readonly title: string;
}): Modal {
  return modal({
    title: 'Close the challenge',
    callbackId: CALLBACKS.challengeClose,
    submit: 'Close it',
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(mrkdwn`*${oneLine(view.title)}*`),
      input({
        label: 'What came of it, or what did we learn?',
        element: textInput({ actionId: FIELDS.outcome, isLong: true, max: 600 }),
        hint: 'The thread and the next digest show it. You can undo this.',
      }),
    ],
  });
}
