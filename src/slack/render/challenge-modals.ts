import {
  CHALLENGE_ANSWERS,
  CHALLENGE_QUESTIONS,
  type ChallengeAnswers,
  questionWords,
} from '../../core/challenges/challenge-reading.js';
import { CHALLENGE_READINGS, type ChallengeReading, type Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { CALLBACKS, FIELDS } from '../ids.js';
import { context, type InputBlock, type Modal, section } from './blocks.js';
import { bullets } from './challenge.js';
import { cut } from './cut.js';
import { type Choice, radioButtons, select, textInput } from './elements.js';
import { type ChannelChoice, type ModalPlace, placeAsMetadata } from './modal-place.js';
import { mrkdwn, oneLine } from './safe.js';
import { input, modal } from './views.js';

/** Together with their escapes these leave room in `private_metadata` (3,000) for the second step. */
export const TITLE_MAX = 200;
export const SEEN_MAX = 600;

export interface ChallengeView {
  /** Null where it was opened outside any channel: then one of `channels` is chosen. */
  readonly place: ModalPlace | null;
  readonly channels?: readonly ChannelChoice[];
  readonly title?: string;
  readonly seen?: string;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}

/** First step: one line is enough. Nothing is posted yet. */
export function challengeModal(view: ChallengeView): Modal {
  const words = wordsIn(view.language).challengeForms;
  const answers = CHALLENGE_ANSWERS.map((value) => ({ text: words.answers[value], value }));
  return modal({
    language: view.language,
    title: words.nameTitle,
    callbackId: CALLBACKS.challenge,
    submit: words.goOn,
    privateMetadata: view.place === null ? '{}' : placeAsMetadata(view.place),
    blocks: [
      context(words.notPosted),
      ...channelField(view),
      input({
        label: words.line,
        element: textInput({
          actionId: FIELDS.title,
          isLong: false,
          initial: view.title ?? null,
          max: TITLE_MAX,
        }),
        hint: words.lineHint,
      }),
      input({
        label: words.seen,
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
          label: questionWords(question, view.language),
          element: radioButtons({
            actionId: FIELDS[question],
            choices: answers,
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
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
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
  return [input({ label: wordsIn(view.language).views.channel, element })];
}

export interface ReadingView {
  readonly place: ModalPlace;
  readonly title: string;
  readonly seen: string | null;
  readonly answers: ChallengeAnswers;
  readonly reading: ChallengeReading;
  readonly reasons: readonly string[];
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}

/** Second step, to the person alone: the reading is put as a question, and theirs is what is posted. */
export function challengeReadingModal(view: ReadingView): Modal {
  const words = wordsIn(view.language).challengeForms;
  const title = cut(oneLine(view.title), TITLE_MAX);
  const seen = view.seen === null ? null : cut(view.seen, SEEN_MAX);
  const { slackChannelId } = view.place;
  return modal({
    language: view.language,
    title: words.readTitle,
    callbackId: CALLBACKS.challengeReading,
    submit: words.post,
    close: words.notNow,
    privateMetadata: JSON.stringify({
      place: { slackChannelId },
      title,
      seen,
      answers: view.answers,
    }),
    blocks: [
      section(mrkdwn`*${title}*`),
      section(
        mrkdwn`${words.looks(wordsIn(view.language).challenge.readings[view.reading])}${bullets(view.reasons)}`,
      ),
      input({
        label: words.toMe,
        element: radioButtons({
          actionId: FIELDS.reading,
          choices: readingChoices(view.language),
          chosen: [view.reading],
        }),
      }),
      context(words.posted),
    ],
  });
}

/** What a challenge may read as, to choose from. */
export function readingChoices(language?: Language): readonly Choice[] {
  const { readings } = wordsIn(language).challengeForms;
  return CHALLENGE_READINGS.map((value) => ({ text: readings[value], value }));
}

/** What came of a challenge, told when it is closed. */
export function challengeCloseModal(view: {
  readonly place: ModalPlace;
  readonly title: string;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
  /** What stood there when it was closed before; null the first time. */
  readonly outcomeText: string | null;
}): Modal {
  const words = wordsIn(view.language).challengeForms;
  return modal({
    language: view.language,
    title: words.closeTitle,
    callbackId: CALLBACKS.challengeClose,
    submit: words.closeSubmit,
    privateMetadata: placeAsMetadata(view.place),
    blocks: [
      section(mrkdwn`*${oneLine(view.title)}*`),
      input({
        label: words.outcome,
        element: textInput({
          actionId: FIELDS.outcome,
          isLong: true,
          initial: view.outcomeText,
          max: 600,
        }),
        hint: words.outcomeHint,
      }),
    ],
  });
}
