import { shownHeadline } from './digest-headline.js';
import { CHART_DIGESTS_MIN, QUOTE_CHARS_MAX, TOP_WORDS_MAX } from './digest-limits.js';
import type { Digest, DigestTension, DigestTheme } from './digest-model.js';
import { overlaps } from './digest-quotes.js';
import { tensionState } from './digest-tension-note.js';
import { sentencesOf } from '../text/idea-units.js';
import { speaksOf } from './telling.js';
import { wordCount } from './digest-words.js';
import type { Quote } from '../model.js';

/** Headings, the button and the like. */
const FRAME_WORDS = 25;
const SHORT_QUOTE_CHARS = 100;
const SHORTEST_QUOTE_CHARS = 60;
const SHORT_QUOTE_WORDS_MIN = 5;

export interface ThemeOnTop {
  readonly theme: DigestTheme;
  /** Empty when its words stand under a tension below: nothing is read twice. */
  readonly quotes: readonly Quote[];
  /** For the thread. */
  readonly rest: readonly Quote[];
  /** How many of its voices stand under a tension below. */
  readonly below: number;
}

/** What stands in the top message and what in its thread. Nothing is lost between them. */
export interface DigestLayout {
  readonly themes: readonly ThemeOnTop[];
  readonly tensions: readonly DigestTension[];
  readonly voices: readonly Quote[];
  readonly moreVoices: readonly Quote[];
  /** The tension that people are asked about, one a digest. */
  readonly askedTension: DigestTension | null;
  readonly hasChart: boolean;
  readonly hasThread: boolean;
}

interface Room {
  /** Themes, from the first, that show a second quote. */
  readonly secondQuotes: number;
  /** Longer quotes of themes end with an earlier sentence; the link has the rest. */
  readonly themeQuoteChars: number;
  readonly quotesPerSide: number;
  readonly voices: number;
}

/** Chooses what fits on top: about 250 words, with second quotes and then voices moved to the thread first. */
export function layoutDigest(digest: Digest): DigestLayout {
  const rooms = roomsFor(digest);
  const fitting = rooms.find((room) => topWords(digest, laidOut(digest, room)) <= TOP_WORDS_MAX);
  return laidOut(digest, fitting ?? rooms[rooms.length - 1] ?? rooms[0]);
}

/** Everything on one page, as terminal and HTML show it. */
export function layoutWhole(digest: Digest): DigestLayout {
  return laidOut(digest, roomsFor(digest)[0]);
}

/** Number of messages in the thread below the top one: 0 when all is said on top, otherwise 1; below a season page the week's digest, too. */
export function partsOfDigest(digest: Digest): number {
  const ofWeek = layoutDigest(digest).hasThread ? 1 : 0;
  if ((digest.season ?? null) === null) return ofWeek;
  return digest.form === 'quiet' ? 0 : ofWeek + 1;
}

/** From roomy to lean: a voice matters more than a second quote anywhere, and one always stays on top. */
function roomsFor({ themes, voices }: Digest): readonly [Room, ...Room[]] {
  const roomy: Room = {
    secondQuotes: themes.length,
    themeQuoteChars: QUOTE_CHARS_MAX,
    quotesPerSide: 2,
    voices: voices.length,
  };
  const spare: Room = { ...roomy, quotesPerSide: 1, themeQuoteChars: SHORTEST_QUOTE_CHARS };
  return [
    roomy,
    { ...roomy, quotesPerSide: 1 },
    { ...spare, themeQuoteChars: SHORT_QUOTE_CHARS },
    ...[...themes.keys()].map((kept) => ({ ...spare, secondQuotes: themes.length - kept })),
    ...[...voices.keys()].map((left) => ({
      ...spare,
      secondQuotes: 0,
      voices: voices.length - left,
    })),
  ];
}

function laidOut(digest: Digest, room: Room): DigestLayout {
  const tensions = digest.tensions.map((tension) => trimmed(tension, room.quotesPerSide));
  const below = tensions.flatMap(({ sides }) =>
    sides.flatMap(({ quotes }): readonly Quote[] => quotes),
  );
  const themes = digest.themes.map((theme, place) =>
    onTop(theme, below, { ...room, quotesMax: place < room.secondQuotes ? 2 : 1 }),
  );
  const voices = digest.voices.slice(0, room.voices);
  const moreVoices = [...digest.voices.slice(room.voices), ...digest.moreVoices];
  const hasAsk = digest.link !== null || digest.tensions.length > 0 || isVoting(digest);
  return {
    themes,
    tensions,
    voices,
    moreVoices,
    askedTension:
      digest.tensions.find(({ asks }) => asks !== undefined) ??
      digest.tensions[digest.number % Math.max(1, digest.tensions.length)] ??
      null,
    hasChart: digest.form === 'full' && (digest.history ?? []).length >= CHART_DIGESTS_MIN,
    hasThread: hasAsk || themes.length > 0 || moreVoices.length > 0,
  };
}

function isVoting({ statement, voted }: Digest): boolean {
  return (statement ?? voted ?? null) !== null;
}

function onTop(
  theme: DigestTheme,
  below: readonly Quote[],
  { quotesMax, themeQuoteChars }: { quotesMax: number; themeQuoteChars: number },
): ThemeOnTop {
  const own = theme.quotes.filter((quote) => !below.some((other) => overlaps(quote, other)));
  const isMember = ({ responseId }: Quote) => theme.evidence.includes(responseId);
  return {
    theme,
    quotes: own.slice(0, quotesMax).map((quote) => shortened(quote, themeQuoteChars, theme.label)),
    rest: own.slice(quotesMax),
    below: below.filter(isMember).length,
  };
}

/** The sentences of a quote that fit, from the first that says the theme's name and can stand alone; otherwise all of it. */
function shortened(quote: Quote, charsMax: number, name: string): Quote {
  if (quote.text.length <= charsMax) return quote;
  const sentences = sentencesOf(quote.text);
  const canStart = ({ start, end }: { start: number; end: number }): boolean =>
    end - start <= charsMax &&
    wordCount(quote.text.slice(start, end)) >= SHORT_QUOTE_WORDS_MIN &&
    speaksOf(quote.text.slice(start, end), name);
  const first = sentences.find(canStart);
  if (first === undefined) return quote;
  const fitting = sentences.filter(
    ({ start, end }) => start >= first.start && end - first.start <= charsMax,
  );
  const end = fitting[fitting.length - 1]?.end ?? first.end;
  const { responseId, version, start, permalink } = quote;
  return {
    responseId,
    version,
    start: start + first.start,
    end: start + end,
    text: quote.text.slice(first.start, end),
    permalink,
  };
}

function trimmed(tension: DigestTension, quotesMax: number): DigestTension {
  const sides = tension.sides.map(({ quotes: [first, ...rest] }) => ({
    quotes: [first, ...rest.slice(0, quotesMax - 1)] as const,
  }));
  return { ...tension, sides };
}

function topWords(digest: Digest, layout: DigestLayout): number {
  const quotes = [
    ...layout.themes.flatMap((theme) => theme.quotes),
    ...layout.tensions.flatMap(({ sides }) =>
      sides.flatMap((side): readonly Quote[] => side.quotes),
    ),
    ...digest.groups.flatMap((group): readonly Quote[] => group.quotes),
    ...layout.voices,
  ];
  const lines = [
    shownHeadline(digest),
    ...digest.happened.map(({ text }) => text),
    ...layout.themes.flatMap(({ theme }) => [theme.label, theme.sentence]),
    ...layout.tensions.map((tension) => tensionState(tension, digest.language)),
    ...digest.groups.map(({ sentence }) => sentence),
    digest.lean?.text ?? '',
    digest.carry?.text ?? '',
    layout.hasThread ? '' : [digest.about.read, ...digest.about.leftOut].join(' '),
    ...quotes.map(({ text }) => `${text} open`),
  ];
  return FRAME_WORDS + wordCount(lines.join(' '));
}
