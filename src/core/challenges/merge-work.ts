import type { ChallengeWork } from '../model.js';
import { NO_WORK } from './lines-of-work.js';
import { markOfTexts, mergeTexts } from './merge-texts.js';

export const WORK_TEXTS = [
  'sense',
  'touched',
  'valuesApart',
  'wordsMissing',
  'alternatives',
  'nextStep',
] as const satisfies readonly (keyof ChallengeWork)[];
export type WorkText = (typeof WORK_TEXTS)[number];

/** What stood of the work in a form when it was opened. */
export function workMark(work: ChallengeWork): string {
  return markOfTexts(WORK_TEXTS, work);
}

/** What two people wrote down of the work at the same time, put together; a text that both changed is named instead (`mergeTexts`). */
export function mergeWork(
  opened: string,
  wanted: Partial<ChallengeWork>,
  now: ChallengeWork,
): { readonly work: Required<ChallengeWork> } | { readonly both: WorkText } {
  const merged = mergeTexts(WORK_TEXTS, opened, wanted, now);
  if ('both' in merged) return merged;
  return { work: { ...NO_WORK, ...Object.fromEntries(merged.texts) } };
}
