import type { Span, ThemeReading } from '../reading/analysis-model.js';
import { sinceCycle } from './digest-first-heard.js';
import { heldWordsOf, nameFromQuotes, saysHiddenWord, withoutNames } from './digest-labels.js';
import {
  THEME_PEOPLE_MIN,
  THEME_QUOTE_CHARS_MAX,
  THEME_QUOTES_MAX,
  THEMES_MAX,
  THEMES_MIN,
} from './digest-limits.js';
import type { DigestTheme, HeldWord } from './digest-model.js';
import {
  freshFirst,
  nonEmpty,
  onePerAuthor,
  overlaps,
  quoteAround,
  quoteOpening,
  quoteSpan,
} from './digest-quotes.js';
import { countable, type DigestSource, responsesOf } from './digest-source.js';
import { peopleCount, speakersOf } from './digest-speakers.js';
import { isTelling, speaksOf } from './telling.js';
import { isTellingQuote } from './digest-voices.js';
import type { NonEmpty, Quote } from '../model.js';

/**
 * Themes that hold and may be shown, at most four: first those that people met in, in the analysis's order. Their quotes leave the words
 * in `taken` alone where the theme has others.
 */
export function themesOf(source: DigestSource, taken: readonly Quote[]): readonly DigestTheme[] {
  const themes: DigestTheme[] = [];
  for (const { reading, isMet } of metFirst(source)) {
    // What one person took up again fills up, beside what people met in.
    const most = isMet ? THEMES_MAX : themes.length === 1 ? THEMES_MIN : 0;
    if (themes.length >= most) break;
    const used = [...taken, ...themes.flatMap(({ quotes }) => quotes)];
    const theme = themeOf(source, reading, used);
    if (theme !== null) themes.push(theme);
  }
  return themes;
}

/** Themes that two people met in this time before those that one person took up again; else as given. */
function metFirst({
  now,
  input,
}: DigestSource): readonly { readonly reading: ThemeReading; readonly isMet: boolean }[] {
  const authors = new Map(now.map(({ id, authorId }) => [id, authorId]));
  const isMet = ({ members }: ThemeReading): boolean =>
    new Set(members.map((id) => authors.get(id))).size > 1;
  const themes = input.reading.themes.map((reading) => ({ reading, isMet: isMet(reading) }));
  return themes.toSorted((a, b) => Number(b.isMet) - Number(a.isMet));
}

/** One an author: words nobody has read yet in this digest before others. */
function themeQuotes(
  source: DigestSource,
  reading: ThemeReading,
  taken: readonly Quote[],
): NonEmpty<Quote> | null {
  const now = new Set(reading.members);
  const chosen = reading.quotes
    .filter(({ replyId }) => now.has(replyId))
    .flatMap((span) => quoteOfTheme(source, span, taken) ?? []);
  const others = responsesOf(source, reading.main).flatMap(
    (response) => quoteOpening(source, response, THEME_QUOTE_CHARS_MAX) ?? [],
  );
  const naming = [...chosen, ...others]
    .filter(({ text }) => speaksOf(text, reading.label) && isTelling(text))
    // "+1 to the mailing list" stands near everything said of it, and says the least.
    .toSorted((a, b) => Number(isTellingQuote(b)) - Number(isTellingQuote(a)));
  const isNamed = reading.isLabelByPerson === true || heldWordsOf(source, reading.label) === null;
  // Under a name that the quotes do not say, a theme reads as a mistake, and mostly is one.
  const offered = onePerAuthor(source, isNamed ? [...naming, ...chosen, ...others] : naming);
  return nonEmpty(freshFirst(offered, taken).slice(0, THEME_QUOTES_MAX));
}

/** With what was said around it, as long as that is read nowhere else. */
function quoteOfTheme(source: DigestSource, span: Span, taken: readonly Quote[]): Quote | null {
  const around = quoteAround(source, span, THEME_QUOTE_CHARS_MAX);
  return around !== null && taken.some((other) => overlaps(around, other))
    ? quoteSpan(source, span, THEME_QUOTE_CHARS_MAX)
    : around;
}

function themeOf(
  source: DigestSource,
  reading: ThemeReading,
  taken: readonly Quote[],
): DigestTheme | null {
  const ids = new Set(reading.members);
  const members = countable(source.now.filter(({ id }) => ids.has(id)));
  const evidence = nonEmpty(members.map(({ id }) => id));
  const quotes = themeQuotes(source, reading, taken);
  if (!reading.isShown || reading.isLabelWeak === true || evidence === null || quotes === null)
    return null;
  const words = source.words.digest;
  const speakers = speakersOf(members);
  const now = peopleCount(speakers);
  const people = Math.max(now, reading.people);
  if (people < THEME_PEOPLE_MIN) return null;
  const since = reading.status === 'new' ? null : sinceCycle(source, reading.firstCycle);
  return {
    themeId: reading.id,
    ...nameOf(source, reading, quotes),
    sentence: words.theme({
      now,
      people,
      status: reading.status,
      since,
      isFirstDigest: source.input.number === 1,
    }),
    people,
    status: reading.status,
    since,
    foundHow: saysHiddenWord(source, reading.foundHow) ? words.foundPlain : reading.foundHow,
    quotes,
    evidence,
    speakers,
  };
}

/** Ours only where its words may be shown; a person's own name always. */
function nameOf(
  source: DigestSource,
  reading: ThemeReading,
  quotes: NonEmpty<Quote>,
): { readonly label: string; readonly labelWords: readonly HeldWord[] } {
  if (reading.isLabelByPerson === true) return { label: reading.label, labelWords: [] };
  const label = withoutNames(reading.label, source.input.memberNames ?? []);
  const words = heldWordsOf(source, label);
  return words === null || words.length === 0
    ? nameFromQuotes(quotes)
    : { label, labelWords: words };
}
