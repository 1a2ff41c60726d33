import type { ChallengeWork, Language, Practice } from '../model.js';
import { wordsIn } from '../words/words-in.js';
import type { Words } from '../words/words-model.js';

type Line = Exclude<Practice, 'reflection'>;

/** A question that works on a complex challenge, in one of three ways (*Leading Together*; ideas.md rows 9 to 12). */
export interface WorkQuestion {
  readonly id: keyof Words['workQuestions'];
  readonly practice: Line;
}

/** Making sense: parts and whole, where each stands, why change. Connecting: who, values, words. Navigating: what is tried, other ways. */
export const WORK_QUESTIONS: readonly WorkQuestion[] = [
  {
    id: 'perspectives',
    practice: 'sense-making',
  },
  {
    id: 'parts-and-whole',
    practice: 'sense-making',
  },
  {
    id: 'why-change',
    practice: 'sense-making',
  },
  {
    id: 'values-apart',
    practice: 'connection',
  },
  {
    id: 'not-heard',
    practice: 'connection',
  },
  {
    id: 'words-missing',
    practice: 'connection',
  },
  {
    id: 'tried',
    practice: 'navigation',
  },
  {
    id: 'other-ways',
    practice: 'navigation',
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
