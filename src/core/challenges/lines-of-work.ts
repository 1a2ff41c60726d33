import type { ChallengeWork, Language, Practice } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

type Line = Exclude<Practice, 'reflection'>;

/** A question that works on a complex challenge, in one of three ways (*Leading Together*; ideas.md rows 9 to 12). */
export interface WorkQuestion {
  readonly id: keyof Words['workQuestions'];
  readonly practice: Line;
  /** Asked of the channel, where the challenge is named by its title. */
  readonly prompt: string;
}

/** Making sense: parts and whole, where each stands, why change. Connecting: who, values, words. Navigating: what is tried, other ways. */
export const WORK_QUESTIONS: readonly WorkQuestion[] = [
  {
    id: 'perspectives',
    practice: 'sense-making',
    prompt: 'We named a challenge here: {label}. What do you see of it that others may not see?',
  },
  {
    id: 'parts-and-whole',
    practice: 'sense-making',
    prompt: 'Think of our challenge {label}. Which part of it did you meet this week?',
  },
  {
    id: 'why-change',
    practice: 'sense-making',
    prompt: 'Think of our challenge {label}. What happens if nothing changes, and for whom?',
  },
  {
    id: 'values-apart',
    practice: 'connection',
    prompt: 'Think of our challenge {label}. Which two good things get in each other’s way there?',
  },
  {
    id: 'not-heard',
    practice: 'connection',
    prompt: 'Think of our challenge {label}. Who is touched by it, and has not been heard yet?',
  },
  {
    id: 'words-missing',
    practice: 'connection',
    prompt: 'Think of our challenge {label}. What do you see in it that we have no good word for?',
  },
  {
    id: 'tried',
    practice: 'navigation',
    prompt:
      'Think of our challenge {label}. What small thing was tried or seen lately, and what came of it?',
  },
  {
    id: 'other-ways',
    practice: 'navigation',
    prompt:
      'Think of our challenge {label}. Which other way do you see, even if we do not take it?',
  },
];

/** As it is asked in the challenge's own thread. */
export function workQuestion({ id }: WorkQuestion, language?: Language): string {
  return wordsIn(language).workQuestions[id];
}

/** A challenge on which nobody has written anything down yet. */
export const NO_WORK: Required<ChallengeWork> = {
  sense: null,
  touched: null,
  valuesApart: null,
  wordsMissing: null,
  alternatives: null,
  nextStep: null,
};
