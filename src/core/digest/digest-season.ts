import { spanInWords } from '../time/date-words.js';
import { lookedAtOf } from './digest-experiments.js';
import { closedOf, openedOf, winsOf } from './digest-happened.js';
import { SEASON_DIGESTS, SEASON_QUOTE_CHARS_MAX, SEASON_QUOTES_MAX } from './digest-limits.js';
import type { Digest, DigestSeason, HappenedEntry } from './digest-model.js';
import { authorOf } from './digest-quotes.js';
import { seasonThemes, quotesOfThemes } from './digest-season-themes.js';
import { openTensions, runningOf, stillOpenOf } from './digest-season-open.js';
import { fitSeason } from './digest-season-fit.js';
import type { DigestSource } from './digest-source.js';
import type { Quote } from '../model.js';

/** What a digest knows of this one before its season is told. */
type Week = Pick<Digest, 'happened' | 'themes' | 'voices'>;

/**
 * What the last twelve digests come to: what was named, what moved, what is still open, at most six quotes. Only in every twelfth digest,
 * and only from what may be shown now; null where there is nothing to tell.
 */
export function seasonOf(source: DigestSource, week: Week): DigestSeason | null {
  const { number, season, toAt, zone, language } = source.input;
  if (season === undefined || number % SEASON_DIGESTS !== 0) return null;
  const fromAt = season.digests[0]?.fromAt ?? source.input.fromAt;
  const whole: DigestSource = {
    ...source,
    input: { ...source.input, fromAt, wins: season.wins, challengesMoved: season.challenges },
  };
  const weeks: readonly Week[] = [...season.digests, week];
  const told = weeks.flatMap(({ happened }) => happened).filter((line) => isShowable(source, line));
  const changes = newestChanges(source, told);
  const isNaming = ({ tension }: HappenedEntry) => tension?.became === 'named';
  const themes = seasonThemes(source, weeks);
  const named = [
    ...changes.filter(isNaming),
    ...openedOf(inSeason(whole, 'openedAt')),
    ...told.filter(({ kind }) => kind === 'words').slice(-1),
  ];
  const moved = [
    ...lookedAtOf(whole),
    ...closedOf(inSeason(whole, 'closedAt')),
    ...changes.filter((line) => !isNaming(line)),
    ...winsOf(whole),
  ];
  const shown = new Set(
    [...named, ...moved].flatMap(({ evidence }): readonly string[] => evidence),
  );
  const open = [
    ...openTensions(source, new Set(changes.flatMap(({ tension }) => tension?.id ?? []))),
    ...stillOpenOf(source).filter(({ evidence: [id] }) => !shown.has(id)),
    ...runningOf(source),
  ];
  if (themes.length + named.length + moved.length + open.length === 0) return null;
  const span = spanInWords(fromAt, toAt, zone, language);
  const fitted = fitSeason(
    { span, digests: weeks.length, themes, named, moved, open, quotes: [] },
    language,
  );
  return { ...fitted, quotes: quotesFor(source, fitted, weeks) };
}

/** The same with the challenges whose instant lies in the season. */
function inSeason(source: DigestSource, instant: 'openedAt' | 'closedAt'): DigestSource {
  const { fromAt, toAt, challengesMoved } = source.input;
  const moved = challengesMoved.filter((challenge) => {
    const at = challenge[instant];
    return at !== null && at > fromAt && at <= toAt;
  });
  return { ...source, input: { ...source.input, challengesMoved: moved } };
}

/** Of each tension what it became last, as long as it stands so. */
function newestChanges(
  { input }: DigestSource,
  told: readonly HappenedEntry[],
): readonly HappenedEntry[] {
  const newest = new Map(
    told.flatMap((line) => (line.tension === undefined ? [] : [[line.tension.id, line]])),
  );
  const statuses = new Map(input.reading.tensions.map(({ id, status }) => [id, status]));
  return [...newest.values()].filter(({ tension }) => {
    const now = statuses.get(tension?.id ?? '');
    return now === undefined || now === tension?.became;
  });
}

/** Lines that hold people's words hold them only as long as these may be shown and are still there. */
function isShowable({ byId }: DigestSource, line: HappenedEntry): boolean {
  const { kind, quotes = [], words = [], evidence } = line;
  if (kind !== 'tension' && kind !== 'words') return false;
  if (kind === 'tension' && quotes.length === 0) return false;
  return (
    evidence.every((id) => byId.has(id)) &&
    quotes.every((quote) => isWhole(byId, quote)) &&
    words.every(({ heldBy }) => heldBy.some((id) => byId.get(id)?.isQuotable === true))
  );
}

function isWhole(byId: DigestSource['byId'], { responseId, version, start, end, text }: Quote) {
  const response = byId.get(responseId);
  return (
    response?.isQuotable === true &&
    response.version === version &&
    response.text.slice(start, end) === text
  );
}

/** One a person as long as others have some: first of the themes that are told, then voices, the newest first. */
function quotesFor(
  source: DigestSource,
  season: DigestSeason,
  weeks: readonly Week[],
): readonly Quote[] {
  const begun = [...season.named, ...season.moved, ...season.open].flatMap(
    ({ quotes = [] }) => quotes,
  );
  const newestFirst = weeks.toReversed();
  const offered = [
    ...quotesOfThemes(season.themes, newestFirst),
    ...newestFirst.flatMap(({ voices }) => voices),
  ].filter((quote) => quote.text.length <= SEASON_QUOTE_CHARS_MAX && isWhole(source.byId, quote));
  const taken = new Set(begun.map((quote) => authorOf(source, quote)));
  const chosen: Quote[] = [];
  for (const quote of offered) {
    if (begun.length + chosen.length >= SEASON_QUOTES_MAX) break;
    const author = authorOf(source, quote);
    if (taken.has(author)) continue;
    taken.add(author);
    chosen.push(quote);
  }
  return chosen;
}
