import { CHALLENGE_READINGS, type ChallengeReading } from '../model.js';
import { markOfTexts, mergeTexts } from './merge-texts.js';

/** What stands of a challenge in the form that edits it. */
export interface EditedTexts {
  readonly title: string;
  readonly seen: string | null;
  readonly reading: ChallengeReading;
  /** Empty for nobody. */
  readonly keeperSlackId: string;
  readonly ownerSlackId?: string;
}

const EDIT_TEXTS = [
  'title',
  'seen',
  'reading',
  'keeperSlackId',
  'ownerSlackId',
] as const satisfies readonly (keyof EditedTexts)[];
export type EditText = (typeof EDIT_TEXTS)[number];

/** What stood of a challenge in its form when it was opened. */
export function editMark(challenge: EditedTexts): string {
  return markOfTexts(EDIT_TEXTS, challenge);
}

/** What two people edited at the same time, put together; what both changed is named instead (`mergeTexts`). */
export function mergeEdit(
  opened: string,
  wanted: EditedTexts,
  now: Readonly<Record<EditText, string | null>>,
): { readonly edited: Required<EditedTexts> } | { readonly both: EditText } {
  const merged = mergeTexts(EDIT_TEXTS, opened, wanted, now);
  if ('both' in merged) return merged;
  const textOf = (name: EditText) => merged.texts.get(name) ?? null;
  const reading = CHALLENGE_READINGS.find((one) => one === textOf('reading'));
  return {
    edited: {
      title: textOf('title') ?? wanted.title,
      seen: textOf('seen'),
      reading: reading ?? wanted.reading,
      keeperSlackId: textOf('keeperSlackId') ?? '',
      ownerSlackId: textOf('ownerSlackId') ?? '',
    },
  };
}
