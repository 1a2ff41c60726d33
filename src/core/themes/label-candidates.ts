import { compareText } from '../text/compare-text.js';
import { namedWords } from '../text/named-words.js';
import type { ReadUnit } from '../reading/read-units.js';
import type { Word } from '../text/terms.js';
import type { TermWeights } from '../reading/term-weights.js';
import { questionStems } from '../reading/question-stems.js';

/** A word or short phrase that several units share. */
export interface LabelCandidate {
  /** Its stems in order: the same for every form of it. */
  readonly stems: readonly string[];
  /** The form most people wrote. */
  readonly surface: string;
  /** Distinct authors who wrote it. */
  readonly people: number;
  readonly score: number;
}

interface Found {
  /** Whether anybody used it as the name of something: "the handover" beside "to hand over". */
  isNamed: boolean;
  readonly stems: readonly string[];
  readonly worth: number;
  readonly people: Set<string>;
  readonly surfaces: Map<string, number>;
}

const PHRASE_WORDS_MAX = 3;
const RUN_PAIRS_MAX = 5;
const SURFACE_CHARS_MAX = 40;
const GENERIC_WORTH = 0.25;
const UNNAMED_SHARE = 0.5;
const UNITS_READ_MAX = 200;

/**
 * Words and phrases of some units, best first: how many people wrote it times how much its words tell apart
 * (class-based TF-IDF, BERTopic's idea, counted by people). A word of the question asked is nobody's own.
 */
export function labelCandidates(
  units: readonly ReadUnit[],
  weights: TermWeights,
): readonly LabelCandidate[] {
  const found = new Map<string, Found>();
  for (const unit of units.slice(-UNITS_READ_MAX)) {
    for (const phrase of phrasesIn(unit)) note(found, unit.reply.authorId, phrase, weights);
  }
  return [...found.values()]
    .map(({ stems, worth, people, surfaces, isNamed }): LabelCandidate => ({
      stems,
      surface: mostWritten(surfaces),
      people: people.size,
      score: Math.round(worth * people.size ** 1.5 * (isNamed ? 1 : UNNAMED_SHARE) * 1e6) / 1e6,
    }))
    .toSorted(
      (a, b) =>
        b.score - a.score || a.stems.length - b.stems.length || compareText(a.surface, b.surface),
    );
}

interface Phrase {
  readonly isNamed: boolean;
  readonly key: string;
  readonly words: readonly Word[];
  readonly surface: string;
}

/** Phrases of a unit object found before: the same unit is searched once. */
const phrasesKnown = new WeakMap<ReadUnit, readonly Phrase[]>();

function phrasesIn(unit: ReadUnit): readonly Phrase[] {
  const known = phrasesKnown.get(unit);
  if (known !== undefined) return known;
  const asked = questionStems(unit.reply.question, unit.language);
  const named = new Set(namedWords(unit));
  const phrases = phrasesOf(unit.words, asked).map((words) => ({
    isNamed: words.some((word) => named.has(word)),
    key: words.map(({ stem }) => stem).join(' '),
    words,
    surface: surfaceOf(unit, words),
  }));
  phrasesKnown.set(unit, phrases);
  return phrases;
}

function note(
  found: Map<string, Found>,
  authorId: string,
  { key, words, surface, isNamed }: Phrase,
  weights: TermWeights,
): void {
  let entry = found.get(key);
  if (entry === undefined) {
    let worth = 0;
    for (const word of words) worth += worthOf(word, weights);
    entry = {
      stems: words.map(({ stem }) => stem),
      worth,
      people: new Set(),
      surfaces: new Map(),
      isNamed,
    };
    found.set(key, entry);
  }
  entry.isNamed ||= isNamed;
  entry.people.add(authorId);
  entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1);
}

function worthOf({ stem, kind }: Word, weights: TermWeights): number {
  if (kind === 'stop') return 0;
  return weights.weightOf(stem) * (kind === 'generic' ? GENERIC_WORTH : 1);
}

/** Runs of neighbouring words that begin and end with words of content and hold none of the question's. */
function phrasesOf(
  words: readonly Word[],
  asked: ReadonlySet<string>,
): readonly (readonly Word[])[] {
  const isOwn = ({ kind, stem }: Word) => kind !== 'stop' && !asked.has(stem);
  return words.flatMap((first, from) => {
    if (!isOwn(first)) return [];
    const isRun = (words[from + 1]?.start ?? first.end) < first.end;
    const longest = isRun ? RUN_PAIRS_MAX : PHRASE_WORDS_MAX;
    return Array.from({ length: longest }, (_, at) => words.slice(from, from + at + 1)).filter(
      (phrase, at) => {
        const last = phrase[at];
        return last?.kind === 'topic' && isOwn(last) && isJoined(phrase);
      },
    );
  });
}

/** Neighbours with nothing but one space, hyphen or nothing between them. */
function isJoined(phrase: readonly Word[]): boolean {
  const length = (phrase.at(-1)?.end ?? 0) - (phrase[0]?.start ?? 0);
  if (length > SURFACE_CHARS_MAX) return false;
  return phrase.every((word, at) => (phrase[at + 1]?.start ?? word.end) - word.end <= 1);
}

function surfaceOf(unit: ReadUnit, phrase: readonly Word[]): string {
  const start = phrase[0]?.start ?? unit.start;
  const end = phrase.at(-1)?.end ?? start;
  const text = unit.reply.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
  const isSentenceStart =
    start === unit.start || /[.!?:\n]\s*$/.test(unit.reply.text.slice(0, start));
  const isCapitalOnly = /^\p{Lu}[\p{Ll}\p{M}'’-]*(?: |$)/u.test(text);
  if (!isSentenceStart || !isCapitalOnly || unit.language === 'de') return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function mostWritten(surfaces: ReadonlyMap<string, number>): string {
  const ranked = [...surfaces].toSorted(
    ([a, m], [b, n]) => n - m || a.length - b.length || compareText(a, b),
  );
  return ranked[0]?.[0] ?? '';
}
