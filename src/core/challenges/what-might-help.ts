import type { ChallengeReading, Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';
import type { ChallengeAnswers } from './challenge-reading.js';

/**
 * Three ways to go on (the three sources of leadership in *The Third Way*), those that may serve here first, each with
 * its reason. All three are always given: which one to take is for people to choose.
 */
export function whatMightHelp(
  reading: ChallengeReading,
  answers: ChallengeAnswers,
  language?: Language,
): readonly string[] {
  const words = wordsIn(language).whatMightHelp;
  const ways = [
    makeSense(reading, answers, words.makeSense),
    negotiate(answers, words.negotiate),
    decide(reading, answers, words.decide),
  ];
  // The sort is stable: ways that fit alike keep the order above.
  return [...ways].sort((a, b) => b.fits - a.fits).map((way) => way.words);
}

type Ways = Words['whatMightHelp'];

interface Way {
  /** 2 may serve, 1 nothing speaks for or against it, 0 may not be enough. */
  readonly fits: 0 | 1 | 2;
  readonly words: string;
}

function decide(
  reading: ChallengeReading,
  { expertWouldSettle, changeOurselves, agreeWhatItIs }: ChallengeAnswers,
  words: Ways['decide'],
): Way {
  if (changeOurselves === 'yes') {
    return {
      fits: 0,
      words: words.nobodyCanForUs,
    };
  }
  if (expertWouldSettle === 'no') {
    return {
      fits: 0,
      words: words.noExpert,
    };
  }
  if (expertWouldSettle === 'yes' && agreeWhatItIs !== 'no') {
    return {
      fits: 2,
      words: words.expert,
    };
  }
  if (reading === 'technical') {
    return {
      fits: 2,
      words: words.knownWay,
    };
  }
  return {
    fits: 1,
    words: words.onceKnown,
  };
}

function negotiate(
  { agreeWhatItIs, changeOurselves }: ChallengeAnswers,
  words: Ways['negotiate'],
): Way {
  if (agreeWhatItIs === 'no') {
    return {
      fits: 0,
      words: words.tooEarly,
    };
  }
  if (agreeWhatItIs === 'yes' && changeOurselves !== 'yes') {
    return {
      fits: 1,
      words: words.sameThing,
    };
  }
  return {
    fits: 1,
    words: words.parts,
  };
}

function makeSense(
  reading: ChallengeReading,
  answers: ChallengeAnswers,
  words: Ways['makeSense'],
): Way {
  if (answers.agreeWhatItIs === 'no') {
    return {
      fits: 2,
      words: words.differently,
    };
  }
  if (answers.changeOurselves === 'yes') {
    return {
      fits: 2,
      words: words.askedOfAll,
    };
  }
  if (reading === 'technical') {
    return {
      fits: 1,
      words: words.moreThanNeeded,
    };
  }
  return {
    fits: 2,
    words: words.noAnswerYet,
  };
}
