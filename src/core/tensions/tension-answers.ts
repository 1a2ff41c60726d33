import type { Language } from '../model.js';
import type { Span, TensionMemory } from '../reading/analysis-model.js';
import { wordsIn } from '../words/words-in.js';

/** What one person may say to a tension as it was read. */
export type TensionAnswer = 'right' | 'still-open' | 'reframed' | 'settled';

/** A tension that is held is looked at again after six weeks. */
const LOOK_AGAIN_MS = 42 * 24 * 3_600_000;

/** How many people said what to a tension, never who. */
export interface TensionAnswers {
  readonly tensionId: string;
  readonly state: TensionMemory['stateByPeople'];
  readonly right: number;
  readonly stillOpen: number;
  readonly reframed: number;
  readonly settled: number;
  readonly firstRightAt: Date | null;
  readonly firstStillOpenAt: Date | null;
  readonly lastStillOpenAt: Date | null;
  readonly firstReframedAt: Date | null;
  readonly firstSettledAt: Date | null;
}

/** When people want a held tension to be looked at again; null when nobody holds it. */
export function lookAgainAt({ state, lastStillOpenAt }: TensionAnswers): Date | null {
  if (state !== 'held' || lastStillOpenAt === null) return null;
  return new Date(lastStillOpenAt.getTime() + LOOK_AGAIN_MS);
}

/**
 * The state that acts of people come to, in whatever order they came: held while anybody holds it open, since who holds it
 * also calls it a tension; nobody settles it over their head. `isNamed`: a person put it into words of their own.
 */
export function stateFrom(
  acts: readonly TensionAnswer[],
  isNamed: boolean,
): TensionMemory['stateByPeople'] {
  if (acts.includes('still-open')) return 'held';
  if (acts.includes('reframed')) return 'reframed';
  if (acts.includes('settled')) return 'settled';
  return acts.length > 0 || isNamed ? 'named' : null;
}

/** How many people said what, as a digest keeps it. */
export interface AnswerCounts {
  readonly right: number;
  readonly stillOpen: number;
  readonly reframed?: number;
  readonly settled?: number;
}

/** Without what nobody said; null when nobody said anything. */
export function answerCounts({
  right,
  stillOpen,
  reframed,
  settled,
}: TensionAnswers): AnswerCounts | null {
  if (right + stillOpen + reframed + settled === 0) return null;
  return {
    right,
    stillOpen,
    ...(reframed > 0 ? { reframed } : {}),
    ...(settled > 0 ? { settled } : {}),
  };
}

/** "Two of you say that’s right; one of you says it is still open, and that’s fine."; empty when nobody said anything. */
export function answersInWords(
  { right, stillOpen, reframed = 0, settled = 0 }: AnswerCounts,
  language?: Language,
): string {
  return wordsIn(language).tension.answers({ right, stillOpen, reframed, settled });
}

/** The link over weeks that people were asked about, and how many said what. */
export interface AnsweredLink {
  readonly earlier: Span;
  readonly now: Span;
  readonly yes: number;
  readonly no: number;
}

/** True when more people say that both ends are the same thing than that they are not. */
export function isJoined({ yes, no }: AnsweredLink): boolean {
  return yes > no;
}
