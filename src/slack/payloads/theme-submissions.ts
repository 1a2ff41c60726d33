import type { ModalPlace } from '../render/modal-place.js';
import { oneLine } from '../render/safe.js';
import { FIELDS } from '../ids.js';
import { answersOf, placeOfModal, type SubmittedView } from './submission.js';

interface OfTheme {
  readonly place: ModalPlace;
  readonly themeId: string;
}

const placed = (view: SubmittedView): OfTheme => {
  const place = placeOfModal(view);
  return { place, themeId: place.subjectId ?? '' };
};

/** The name given to a theme, on one line; '' for none. */
export function parseThemeName(view: SubmittedView): OfTheme & { readonly label: string } {
  return { ...placed(view), label: oneLine(answersOf(view).words(FIELDS.themeName)) };
}

/** The theme that is the same; '' for none. */
export function parseThemeSame(view: SubmittedView): OfTheme & { readonly otherId: string } {
  return { ...placed(view), otherId: answersOf(view).choice(FIELDS.sameTheme) ?? '' };
}

/** Which words of the theme were chosen, by the keys that the form gave out. */
export function parseThemeApart(
  view: SubmittedView,
): OfTheme & { readonly chosen: readonly string[] } {
  return { ...placed(view), chosen: answersOf(view).choices(FIELDS.themeWords) };
}
