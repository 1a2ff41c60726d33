import { CHALLENGE_READINGS, type ChallengeReading, type Language } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import {
  CHALLENGE_QUESTIONS,
  type ChallengeAnswer,
  type ChallengeAnswers,
  type ChallengeQuestion,
  readChallenge,
} from './challenge-reading.js';

/** What one person said to the four so far; null where they said nothing. */
export type OwnAnswers = Readonly<Record<ChallengeQuestion, ChallengeAnswer | null>>;

export const NOTHING_SAID: OwnAnswers = {
  solvedBefore: null,
  agreeWhatItIs: null,
  expertWouldSettle: null,
  changeOurselves: null,
};

/** How a channel reads a challenge: everybody's answers side by side. Counts, never who; no side outweighs another. */
export interface ReadTogether {
  readonly people: number;
  /** Null below three people: each of two would learn what the other said. */
  readonly said: {
    readonly answers: Readonly<
      Record<ChallengeQuestion, Readonly<Record<ChallengeAnswer, number>>>
    >;
    readonly readings: Readonly<Record<ChallengeReading, number>>;
  } | null;
}

export const TOLD_FROM = 3;

/** A question without an answer counts as one that its reader is not sure of. */
export function asAnswers(own: OwnAnswers): ChallengeAnswers {
  const { solvedBefore, agreeWhatItIs, expertWouldSettle, changeOurselves } = own;
  return {
    solvedBefore: solvedBefore ?? 'not-sure',
    agreeWhatItIs: agreeWhatItIs ?? 'not-sure',
    expertWouldSettle: expertWouldSettle ?? 'not-sure',
    changeOurselves: changeOurselves ?? 'not-sure',
  };
}

export function saidNothing(own: OwnAnswers): boolean {
  return CHALLENGE_QUESTIONS.every((question) => own[question] === null);
}

/** Puts what people said side by side, each as one. */
export function readTogether(all: readonly OwnAnswers[]): ReadTogether {
  const those = all.filter((own) => !saidNothing(own));
  if (those.length < TOLD_FROM) return { people: those.length, said: null };
  const counts = (question: ChallengeQuestion) => ({
    yes: those.filter((own) => own[question] === 'yes').length,
    no: those.filter((own) => own[question] === 'no').length,
    'not-sure': those.filter((own) => own[question] === 'not-sure').length,
  });
  const read = those.map((own) => readChallenge(asAnswers(own)).reading);
  const of = (reading: ChallengeReading) => read.filter((one) => one === reading).length;
  return {
    people: those.length,
    said: {
      answers: {
        solvedBefore: counts('solvedBefore'),
        agreeWhatItIs: counts('agreeWhatItIs'),
        expertWouldSettle: counts('expertWouldSettle'),
        changeOurselves: counts('changeOurselves'),
      },
      readings: {
        complex: of('complex'),
        technical: of('technical'),
        'not-clear-yet': of('not-clear-yet'),
      },
    },
  };
}

/** "Two say yes, one says no."; empty where nobody said anything. */
export function answersInWords(
  counts: Readonly<Record<ChallengeAnswer, number>>,
  language?: Language,
): string {
  return wordsIn(language).challengeReading.said(counts);
}

/** How people read it by their own answers, next to each other in an order that is always the same. */
export function readingsInWords({ people, said }: ReadTogether, language?: Language): string {
  const { notToldYet, together } = wordsIn(language).challengeReading;
  if (said === null) return notToldYet;
  const readings = CHALLENGE_READINGS.map((reading) => [reading, said.readings[reading]] as const);
  return together(
    people,
    readings.filter(([, count]) => count > 0),
  );
}

/** Questions to which some say yes and some no: where people see something different in it. */
export function seenApart({ said }: ReadTogether): readonly ChallengeQuestion[] {
  if (said === null) return [];
  return CHALLENGE_QUESTIONS.filter((question) => {
    const { yes, no } = said.answers[question];
    return yes > 0 && no > 0;
  });
}
