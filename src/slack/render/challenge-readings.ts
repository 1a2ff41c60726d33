import {
  CHALLENGE_QUESTIONS,
  type ChallengeAnswer,
  type ChallengeQuestion,
  questionWords,
} from '../../core/challenges/challenge-reading.js';
import { answersInWords, readingsInWords } from '../../core/challenges/read-together.js';
import type { PostContent } from '../../core/post-model.js';
import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
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
}[] = [
  { answer: 'yes', actionId: ACTIONS.challengeYes },
  { answer: 'no', actionId: ACTIONS.challengeNo },
  { answer: 'not-sure', actionId: ACTIONS.challengeNotSure },
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
  const { challengeId, isClosed, together, language } = content;
  const words = wordsIn(language).challengeReading;
  const stands = readingsInWords(together, language);
  const { lead } = words;
  if (isClosed) {
    const said = together.said === null ? words.closed : stands;
    return message(said, [section(mrkdwn`*${words.closedLead}* ${said}`)]);
  }
  return message(
    mrkdwn`${lead} ${stands}`,
    [
      section(mrkdwn`*${lead}* ${words.oneTap}`),
      ...CHALLENGE_QUESTIONS.flatMap((question) => asked(content, question)),
      context(stands),
      actions([
        button({
          text: words.help,
          actionId: ACTIONS.challengeHelp,
          value: challengeId,
          label: words.helpLabel,
        }),
        button({
          text: words.takeBack,
          actionId: ACTIONS.challengeTakeBack,
          value: challengeId,
        }),
      ]),
    ],
    { keepLast: 1 },
  );
}

function asked(
  { challengeId, together, language }: ReadingsContent,
  question: ChallengeQuestion,
): readonly SimpleBlock[] {
  const label = questionWords(question, language);
  const { answers } = wordsIn(language).challengeForms;
  const counts =
    together.said === null ? '' : answersInWords(together.said.answers[question], language);
  return [
    section(counts === '' ? label : joined([label, mrkdwn`_${counts}_`])),
    actions(
      ANSWER_BUTTONS.map(({ actionId, answer }) =>
        button({
          text: answers[answer],
          actionId,
          value: targetOf(challengeId, question),
          label: `${answers[answer]}: ${label}`,
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
export function helpsMessage(
  { title, by, ways, apart }: HelpsView,
  language?: Language,
): RenderedMessage {
  const words = wordsIn(language).whatMightHelp;
  const lead = joined([mrkdwn`*${words.lead}*`, oneLine(title)]);
  return message(joined([lead, by, ...ways]), [
    section(joined([lead, mrkdwn`${by}${bullets(ways)}`])),
    ...(apart.length === 0 ? [] : [section(mrkdwn`${words.apart}${bullets(apart)}`)]),
    context(words.sources),
  ]);
}
