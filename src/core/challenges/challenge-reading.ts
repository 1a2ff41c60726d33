import type { ChallengeReading } from '../model.js';

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

const SIGNS: Readonly<Record<keyof ChallengeAnswers, Readonly<Record<'yes' | 'no', Sign>>>> = {
  solvedBefore: {
    yes: {
      kind: 'technical',
      reason: 'Something like it was solved before, so a known way may serve.',
    },
    no: {
      kind: 'complex',
      reason: 'It has not been solved before, so no known way is sure to serve.',
    },
  },
  agreeWhatItIs: {
    yes: {
      kind: 'technical',
      reason: 'There is agreement on what it is, so it can be given to somebody.',
    },
    no: {
      kind: 'complex',
      reason: 'There is no agreement yet on what it is, so more than one view is needed.',
    },
  },
  expertWouldSettle: {
    yes: { kind: 'technical', reason: 'A plan or an expert could settle it.' },
    no: {
      kind: 'complex',
      reason: 'No plan and no expert would settle it, so the way has to be found step by step.',
    },
  },
  changeOurselves: {
    yes: {
      kind: 'complex',
      reason: 'It asks us to change how we work or think, and nobody can do that for us.',
    },
    no: { kind: 'technical', reason: 'It can be solved without a change in how we work or think.' },
  },
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
export const QUESTION_WORDS: Readonly<Record<ChallengeQuestion, string>> = {
  solvedBefore: 'Has somebody solved something like it before?',
  agreeWhatItIs: 'Do we agree what it is?',
  expertWouldSettle: 'Would a plan or an expert settle it?',
  changeOurselves: 'Do we have to change something in ourselves?',
};

/** One kind needs this many signs more than the other; a single answer decides nothing. */
const LEAD_MIN = 2;

function signsOf(answers: ChallengeAnswers): readonly Sign[] {
  return CHALLENGE_QUESTIONS.flatMap((question) => {
    const answer = answers[question];
    return answer === 'not-sure' ? [] : [SIGNS[question][answer]];
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
export function readChallenge(answers: ChallengeAnswers): {
  reading: ChallengeReading;
  reasons: readonly string[];
} {
  const signs = signsOf(answers);
  const reading = kindOf(signs, answers);
  if (reading === 'not-clear-yet') {
    const reasons = signs.map(({ reason }) => reason);
    const opening =
      signs.length < LEAD_MIN
        ? 'There is too little known yet to say which kind it looks like.'
        : 'The answers point both ways.';
    return { reading, reasons: [opening, ...reasons] };
  }
  const speakingFor = signs.filter(({ kind }) => kind === reading);
  const other = signs.filter(({ kind }) => kind !== reading);
  return {
    reading,
    reasons: [
      ...speakingFor.map(({ reason }) => reason),
      ...other.map(({ reason }) => `What speaks for the other kind: ${lowerFirst(reason)}`),
    ],
  };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
