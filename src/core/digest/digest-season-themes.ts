import { heldWordsOf } from './digest-labels.js';
import { SEASON_THEMES_MAX } from './digest-limits.js';
import type { Digest, DigestTheme, SeasonTheme } from './digest-model.js';
import { SEASON_THEME_DIGESTS_MIN } from './digest-season-evidence.js';
import type { DigestSource } from './digest-source.js';
import type { Language, Quote } from '../model.js';
import { wordsIn } from '../words/words-in.js';

type Week = Pick<Digest, 'themes'>;

/** Themes that came up in two digests or more, the most often first, under the name they had last. */
export function seasonThemes(source: DigestSource, weeks: readonly Week[]): readonly SeasonTheme[] {
  const all = new Map<string, DigestTheme[]>();
  for (const theme of weeks.flatMap(({ themes }) => themes)) {
    all.set(theme.themeId, [...(all.get(theme.themeId) ?? []), theme]);
  }
  return [...all.values()]
    .flatMap((told) => seasonTheme(source, told) ?? [])
    .toSorted((one, other) => other.heardIn.length - one.heardIn.length)
    .slice(0, SEASON_THEMES_MAX);
}

function seasonTheme(source: DigestSource, told: readonly DigestTheme[]): SeasonTheme | null {
  const last = told.at(-1);
  const heardIn = told
    .map(({ evidence }) => evidence.filter((id) => source.byId.has(id)))
    .filter((ids) => ids.length > 0);
  if (last === undefined || heardIn.length < SEASON_THEME_DIGESTS_MIN) return null;
  const isByPerson = last.labelWords?.length === 0;
  const labelWords = isByPerson ? [] : heldWordsOf(source, last.label);
  if (labelWords === null) return null;
  return { label: last.label, labelWords, heardIn, permalink: last.quotes[0].permalink };
}

/** "“Handover” came up in seven of twelve digests." */
export function seasonThemeWords(
  { label, heardIn }: SeasonTheme,
  digests: number,
  language?: Language,
): string {
  return wordsIn(language).happened.themeOften(label, heardIn.length, digests);
}

/** What was quoted of these themes, the newest of each first. */
export function quotesOfThemes(
  themes: readonly SeasonTheme[],
  newestFirst: readonly Week[],
): readonly Quote[] {
  const told = newestFirst.flatMap((week) => week.themes);
  return themes.flatMap(({ label }) =>
    told.filter((theme) => theme.label === label).flatMap(({ quotes }) => quotes.slice(0, 1)),
  );
}
