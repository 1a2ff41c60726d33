import type { ChallengeReading } from '../model.js';
import type { ChallengeAnswers } from './challenge-reading.js';

/**
 * Three ways to go on (the three sources of leadership in *The Third Way*), those that may serve here first, each with
 * its reason. All three are always given: which one to take is for people to choose.
 */
export function whatMightHelp(
  reading: ChallengeReading,
  answers: ChallengeAnswers,
): readonly string[] {
  const ways = [makeSense(reading, answers), negotiate(answers), decide(reading, answers)];
  // The sort is stable: ways that fit alike keep the order above.
  return [...ways].sort((a, b) => b.fits - a.fits).map(({ words }) => words);
}

interface Way {
  /** 2 may serve, 1 nothing speaks for or against it, 0 may not be enough. */
  readonly fits: 0 | 1 | 2;
  readonly words: string;
}

function decide(
  reading: ChallengeReading,
  { expertWouldSettle, changeOurselves, agreeWhatItIs }: ChallengeAnswers,
): Way {
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
  if (reading === 'technical') {
    return {
      fits: 2,
      words:
        'Somebody decides: this may serve, since a known way may settle it. Name who, and the next step.',
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
