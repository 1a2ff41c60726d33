import { SEASON_LINES_WORDS_MAX, SEASON_QUOTES_MAX } from './digest-limits.js';
import type { DigestSeason, HappenedEntry } from './digest-model.js';
import { seasonThemeWords } from './digest-season-themes.js';
import { wordCount } from './digest-words.js';
import type { Language } from '../model.js';

type Part = 'named' | 'moved' | 'open';
const PARTS = ['named', 'moved', 'open'] as const;

/** As many lines as a season page has room for: of the part that has most, the last goes first, and none loses its only line. */
export function fitSeason(season: DigestSeason, language?: Language): DigestSeason {
  let fitted = withFewQuotes(season);
  while (countOf(fitted, language) > SEASON_LINES_WORDS_MAX) {
    const longest = PARTS.toSorted((one, other) => fitted[other].length - fitted[one].length)[0];
    if (longest === undefined || fitted[longest].length < 2) break;
    fitted = { ...fitted, [longest]: fitted[longest].slice(0, -1) };
  }
  return fitted;
}

/** Sides of tensions are quotes too: both of one go together, those that stand last first. */
function withFewQuotes(season: DigestSeason): DigestSeason {
  let left = SEASON_QUOTES_MAX;
  const keep = (lines: readonly HappenedEntry[]) =>
    lines.filter(({ quotes = [] }) => {
      if (quotes.length > left) return false;
      left -= quotes.length;
      return true;
    });
  const kept: Partial<Record<Part, readonly HappenedEntry[]>> = {};
  for (const part of ['moved', 'open', 'named'] as const) kept[part] = keep(season[part]);
  return { ...season, ...kept };
}

function countOf(
  { themes, named, moved, open, digests }: DigestSeason,
  language: Language | undefined,
): number {
  const texts = [
    ...themes.map((theme) => seasonThemeWords(theme, digests, language)),
    ...[...named, ...moved, ...open].map(({ text }) => `• ${text} open`),
  ];
  return wordCount(texts.join(' '));
}
