import type { ChallengeWork } from '../model.js';
import { spread } from '../spread.js';
import { NO_WORK } from './lines-of-work.js';

export const WORK_TEXTS = [
  'sense',
  'touched',
  'valuesApart',
  'wordsMissing',
  'alternatives',
  'nextStep',
] as const satisfies readonly (keyof ChallengeWork)[];
export type WorkText = (typeof WORK_TEXTS)[number];

const markOf = (text: string | null | undefined): string => spread(text ?? '').toString(36);

/** What stood in a form when it was opened, short enough to travel with it. */
export function workMark(work: ChallengeWork): string {
  return WORK_TEXTS.map((name) => markOf(work[name])).join('.');
}

/**
 * What two people wrote down at the same time, put together: a text that this form left as it was opened stays as the other wrote it.
 * A text that both changed is named instead, so that nothing is lost silently. A text that the form did not ask for stays.
 */
export function mergeWork(
  opened: string,
  wanted: Partial<ChallengeWork>,
  now: ChallengeWork,
): { readonly work: Required<ChallengeWork> } | { readonly both: WorkText } {
  const marks = opened === '' ? null : opened.split('.');
  const work: Record<WorkText, string | null> = { ...NO_WORK };
  for (const [at, name] of WORK_TEXTS.entries()) {
    const text = mergeText(marks?.[at], wanted[name], now[name] ?? null);
    if (text === CLASH) return { both: name };
    work[name] = text;
  }
  return { work };
}

const CLASH = Symbol('both changed it');

function mergeText(
  opened: string | undefined,
  mine: string | null | undefined,
  theirs: string | null,
): string | null | typeof CLASH {
  if (mine === undefined || markOf(mine) === opened) return theirs;
  const isTheirsChanged = opened !== undefined && markOf(theirs) !== opened;
  return isTheirsChanged && mine !== theirs ? CLASH : mine;
}
