import {
  CHALLENGE_QUESTIONS,
  type ChallengeAnswer,
  type ChallengeQuestion,
  QUESTION_WORDS,
} from '../../core/challenges/challenge-reading.js';
import { answersInWords, readingsInWords } from '../../core/challenges/read-together.js';
import type { PostContent } from '../../core/post-model.js';
import { ACTIONS } from '../ids.js';
import {
  actions,
  button,
  context,
  message,
  type RenderedMessage,
  section,
  type SimpleBlock,
} from './blocks.js';
import { bullets } from './challenge.js';
import { joined, mrkdwn, oneLine } from './safe.js';

type ReadingsContent = Extract<PostContent, { readonly kind: 'challenge-readings' }>;

/** The answers to one of the four, in an order that is always the same. */
export const ANSWER_BUTTONS: readonly {
  readonly answer: ChallengeAnswer;
  readonly actionId: string;
  readonly text: string;
}[] = [
  { answer: 'yes', actionId: ACTIONS.challengeYes, text: 'Yes' },
  { answer: 'no', actionId: ACTIONS.challengeNo, text: 'No' },
  { answer: 'not-sure', actionId: ACTIONS.challengeNotSure, text: 'Not sure' },
];

/** What a tap acts on; `readAnswerTarget` reads it. */
const targetOf = (challengeId: string, question: ChallengeQuestion): string =>
  `${challengeId} ${question}`;

export function readAnswerTarget(
  value: string,
): { readonly challengeId: string; readonly question: ChallengeQuestion } | null {
  const [challengeId = '', asked] = value.split(' ');
  const question = CHALLENGE_QUESTIONS.find((one) => one === asked);
  return question === undefined ? null : { challengeId, question };
}

/** The four questions for everybody, in a challenge's thread, and what all said so far. */
export function challengeReadings(content: ReadingsContent): RenderedMessage {
  const { challengeId, isClosed, together } = content;
  const stands = readingsInWords(together);
  const lead = 'How do you read it?';
  if (isClosed) {
    const said = together.said === null ? 'The challenge is closed.' : stands;
    return message(said, [section(mrkdwn`*How you read it.* ${said}`)]);
  }
  return message(
    mrkdwn`${lead} ${stands}`,
    [
      section(
        mrkdwn`*${lead}* One tap each, and you can change it. It is counted, and never named.`,
      ),
      ...CHALLENGE_QUESTIONS.flatMap((question) => asked(content, question)),
      context(stands),
      actions([
        button({
          text: 'What might help?',
          actionId: ACTIONS.challengeHelp,
          value: challengeId,
          label: 'What might help with this challenge? Told to you alone',
        }),
        button({
          text: 'Take my answers back',
          actionId: ACTIONS.challengeTakeBack,
          value: challengeId,
        }),
      ]),
    ],
    { keepLast: 1 },
  );
}

function asked(
  { challengeId, together }: ReadingsContent,
  question: ChallengeQuestion,
): readonly SimpleBlock[] {
  const label = QUESTION_WORDS[question];
  const counts = together.said === null ? '' : answersInWords(together.said.answers[question]);
  return [
    section(counts === '' ? label : joined([label, mrkdwn`_${counts}_`])),
    actions(
      ANSWER_BUTTONS.map(({ actionId, text }) =>
        button({
          text,
          actionId,
          value: targetOf(challengeId, question),
          label: `${text}: ${label}`,
        }),
      ),
    ),
  ];
}

export interface HelpsView {
  readonly title: string;
  /** By whose answers it is said. */
  readonly by: string;
  readonly ways: readonly string[];
  /** Questions to which some say yes and some no. */
  readonly apart: readonly string[];
}

/** The answer to *What might help?*, to one person. */
export function helpsMessage({ title, by, ways, apart }: HelpsView): RenderedMessage {
  const lead = joined([mrkdwn`*What might help*`, oneLine(title)]);
  return message(joined([lead, by, ...ways]), [
    section(joined([lead, mrkdwn`${by}${bullets(ways)}`])),
    ...(apart.length === 0
      ? []
      : [
          section(
            mrkdwn`Some of you say yes and some no to these. To look at that together may come first:${bullets(apart)}`,
          ),
        ]),
    context(
      'Three sources of leadership, after The Third Way: one person decides, people influence each other, or all make sense of it in dialogue. Which to take is yours to choose.',
    ),
  ]);
}
