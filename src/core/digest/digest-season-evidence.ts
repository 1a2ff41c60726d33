import type { DigestSeason, HappenedEntry } from './digest-model.js';
import { heldWithout } from './digest-labels.js';
import type { Quote } from '../model.js';

/** A theme of a season came up in at least so many of its digests. */
export const SEASON_THEME_DIGESTS_MIN = 2;

/** Every quote of a season page, also those that lines only begin. */
export function seasonQuotes(season: DigestSeason | null): readonly Quote[] {
  if (season === null) return [];
  return [...season.quotes, ...linesOf(season).flatMap(({ quotes = [] }) => quotes)];
}

/** Responses that a season page rests on, beside its quotes. */
export function seasonEvidence(season: DigestSeason | null): readonly string[] {
  if (season === null) return [];
  const lines = linesOf(season).filter(isOfResponses);
  return [
    ...season.themes.flatMap(({ heardIn }) => heardIn.flat()),
    ...season.themes.flatMap(({ labelWords }) => labelWords.flatMap(({ heldBy }) => heldBy)),
    ...lines.flatMap(({ evidence }): readonly string[] => evidence),
  ];
}

/** The season page without the words of one response; `isGone`: without any trace of it. */
export function seasonWithout(
  season: DigestSeason | null,
  responseId: string,
  isGone: boolean,
): DigestSeason | null {
  if (season === null) return null;
  const themes = season.themes.flatMap((theme) => {
    const labelWords = heldWithout(theme.labelWords, responseId);
    const without = (ids: readonly string[]) => ids.filter((id) => id !== responseId);
    const heardIn = isGone
      ? theme.heardIn.map(without).filter((ids) => ids.length > 0)
      : theme.heardIn;
    const isHeard = heardIn.length >= SEASON_THEME_DIGESTS_MIN;
    return labelWords === null || !isHeard ? [] : [{ ...theme, labelWords, heardIn }];
  });
  return {
    ...withLines(season, (lines) =>
      lines.filter((line) => !isOfResponses(line) || !line.evidence.includes(responseId)),
    ),
    themes,
    quotes: season.quotes.filter((quote) => quote.responseId !== responseId),
  };
}

/** The season page without lines that rest on one of these wins, challenges or experiments. */
export function seasonWithoutTold(
  season: DigestSeason | null,
  ids: readonly string[],
): DigestSeason | null {
  return season === null
    ? null
    : withLines(season, (lines) =>
        lines.filter(({ evidence }) => !evidence.some((id) => ids.includes(id))),
      );
}

/** The season page with its quotes moved to where their words stand now. */
export function seasonMoved(
  season: DigestSeason | null,
  move: (quote: Quote) => Quote,
): DigestSeason | null {
  if (season === null) return null;
  const moved = withLines(season, (lines) =>
    lines.map((line) =>
      line.quotes === undefined ? line : { ...line, quotes: line.quotes.map(move) },
    ),
  );
  return { ...moved, quotes: season.quotes.map(move) };
}

function withLines(
  season: DigestSeason,
  change: (lines: readonly HappenedEntry[]) => readonly HappenedEntry[],
): DigestSeason {
  const { named, moved, open } = season;
  return { ...season, named: change(named), moved: change(moved), open: change(open) };
}

function linesOf({ named, moved, open }: DigestSeason): readonly HappenedEntry[] {
  return [...named, ...moved, ...open];
}

/** Tensions and new words stand on what people said; the others on what they named, told or tried. */
function isOfResponses({ kind }: HappenedEntry): boolean {
  return kind === 'tension' || kind === 'words';
}
