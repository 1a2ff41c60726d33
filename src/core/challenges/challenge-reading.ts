import type { ChallengeReading, Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

type ReadingWords = Words['challengeReading'];

export const CHALLENGE_ANSWERS = ['yes', 'no', 'not-sure'] as const;
export type ChallengeAnswer = (typeof CHALLENGE_ANSWERS)[number];

/** Four plain questions after the difference between a technical problem and a complex challenge in *Leading Together*. */
export interface ChallengeAnswers {
  /** Has somebody solved something like it before? */
  readonly solvedBefore: ChallengeAnswer;
  /** Do we agree what it is? */
  readonly agreeWhatItIs: ChallengeAnswer;
  /** Would a plan or an expert settle it? */
  readonly expertWouldSettle: ChallengeAnswer;
  /** Do we have to change something in ourselves? */
  readonly changeOurselves: ChallengeAnswer;
}

type Kind = Exclude<ChallengeReading, 'not-clear-yet'>;
interface Sign {
  readonly kind: Kind;
  readonly reason: string;
}

/** What an answer is a sign of; its reason stands in the words of each language. */
const SIGNS: Readonly<Record<keyof ChallengeAnswers, Readonly<Record<'yes' | 'no', Kind>>>> = {
  solvedBefore: { yes: 'technical', no: 'complex' },
  agreeWhatItIs: { yes: 'technical', no: 'complex' },
  expertWouldSettle: { yes: 'technical', no: 'complex' },
  changeOurselves: { yes: 'complex', no: 'technical' },
};

/** The four, in the order asked. */
export const CHALLENGE_QUESTIONS = [
  'solvedBefore',
  'agreeWhatItIs',
  'expertWouldSettle',
  'changeOurselves',
] as const satisfies readonly (keyof ChallengeAnswers)[];
export type ChallengeQuestion = (typeof CHALLENGE_QUESTIONS)[number];

/** The four in words, as whoever names a challenge and everybody in its thread are asked them. */
export function questionWords(question: ChallengeQuestion, language?: Language): string {
  return wordsIn(language).challengeReading.questions[question];
}

/** One kind needs this many signs more than the other; a single answer decides nothing. */
const LEAD_MIN = 2;

function signsOf(answers: ChallengeAnswers, { reasons }: ReadingWords): readonly Sign[] {
  return CHALLENGE_QUESTIONS.flatMap((question) => {
    const answer = answers[question];
    if (answer === 'not-sure') return [];
    return [{ kind: SIGNS[question][answer], reason: reasons[question][answer] }];
  });
}

function kindOf(signs: readonly Sign[], answers: ChallengeAnswers): ChallengeReading {
  const complex = signs.filter(({ kind }) => kind === 'complex').length;
  const technical = signs.length - complex;
  if (complex - technical >= LEAD_MIN) return 'complex';
  // By definition, those who solve a technical problem need not change themselves.
  const isTechnical = technical - complex >= LEAD_MIN && answers.changeOurselves !== 'yes';
  return isTechnical ? 'technical' : 'not-clear-yet';
}

/**
 * Which kind a challenge looks like by four answers, and why: reasons for the reading first, then those that
 * speak for the other kind. A reading and no verdict: anyone may read it differently, and both stay visible.
 */
export function readChallenge(
  answers: ChallengeAnswers,
  language?: Language,
): {
  reading: ChallengeReading;
  reasons: readonly string[];
} {
  const words = wordsIn(language).challengeReading;
  const signs = signsOf(answers, words);
  const reading = kindOf(signs, answers);
  if (reading === 'not-clear-yet') {
    const reasons = signs.map(({ reason }) => reason);
    const opening = signs.length < LEAD_MIN ? words.tooLittle : words.bothWays;
    return { reading, reasons: [opening, ...reasons] };
  }
  const speakingFor = signs.filter(({ kind }) => kind === reading);
  const other = signs.filter(({ kind }) => kind !== reading);
  return {
    reading,
    reasons: [
      ...speakingFor.map(({ reason }) => reason),
      ...other.map(({ reason }) => words.otherKind(reason)),
    ],
  };
}
