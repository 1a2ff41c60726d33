import type { ChallengeReading } from '../model.js';

export type ChallengeAnswer = 'yes' | 'no' | 'not-sure';

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

const QUESTIONS = [
  'solvedBefore',
  'agreeWhatItIs',
  'expertWouldSettle',
  'changeOurselves',
] as const;

/** One kind needs this many signs more than the other; a single answer decides nothing. */
const LEAD_MIN = 2;

function signsOf(answers: ChallengeAnswers): readonly Sign[] {
  return QUESTIONS.flatMap((question) => {
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

/**
 * Three ways to go on (the three sources of leadership in *The Third Way*), those that may serve here first, each with
 * its reason. All three are always given: which one to take is for people to choose.
 */
export function whatMightHelp(
  reading: ChallengeReading,
  answers: ChallengeAnswers,
): readonly string[] {
  const ways = [makeSense(reading, answers), negotiate(answers), decide(answers)];
  // The sort is stable: ways that fit alike keep the order above.
  return [...ways].sort((a, b) => b.fits - a.fits).map(({ words }) => words);
}

interface Way {
  /** 2 may serve, 1 nothing speaks for or against it, 0 may not be enough. */
  readonly fits: 0 | 1 | 2;
  readonly words: string;
}

function decide({ expertWouldSettle, changeOurselves, agreeWhatItIs }: ChallengeAnswers): Way {
  if (changeOurselves === 'yes') {
    return {
      fits: 0,
      words: 'Somebody decides: this may not be enough, since nobody can change for us.',
    };
  }
  if (expertWouldSettle === 'no') {
    return {
      fits: 0,
      words: 'Somebody decides: this may not be enough, since no plan or expert would settle it.',
    };
  }
  if (expertWouldSettle === 'yes' && agreeWhatItIs !== 'no') {
    return {
      fits: 2,
      words:
        'Somebody decides: this may serve, since a plan or an expert could settle it. Name who, and the next step.',
    };
  }
  return {
    fits: 1,
    words: 'Somebody decides: this may serve once it is known who has the answer.',
  };
}

function negotiate({ agreeWhatItIs, changeOurselves }: ChallengeAnswers): Way {
  if (agreeWhatItIs === 'no') {
    return {
      fits: 0,
      words: 'We negotiate: this may come too early, since we do not agree yet on what it is.',
    };
  }
  if (agreeWhatItIs === 'yes' && changeOurselves !== 'yes') {
    return {
      fits: 1,
      words: 'We negotiate: this may serve if we see the same thing and want different things.',
    };
  }
  return {
    fits: 1,
    words: 'We negotiate: this may serve for the parts on which we already agree what they are.',
  };
}

function makeSense(reading: ChallengeReading, answers: ChallengeAnswers): Way {
  if (answers.agreeWhatItIs === 'no') {
    return {
      fits: 2,
      words:
        'We make sense of it together: this may serve, since each of us sees something different in it.',
    };
  }
  if (answers.changeOurselves === 'yes') {
    return {
      fits: 2,
      words: 'We make sense of it together: this may serve, since it asks something of all of us.',
    };
  }
  if (reading === 'technical') {
    return {
      fits: 1,
      words:
        'We make sense of it together: this may be more than it needs, unless the known way does not serve.',
    };
  }
  return {
    fits: 2,
    words: 'We make sense of it together: this may serve, since nobody has the answer yet.',
  };
}
