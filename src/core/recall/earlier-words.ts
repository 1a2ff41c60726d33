import type { Language as OurLanguage } from '../model.js';
import { quoteOf } from '../reading/quotes.js';
import { questionStems } from '../reading/question-stems.js';
import { sentencesOf } from '../text/idea-units.js';
import { languageOf } from '../text/language-of.js';
import type { Language } from '../text/languages.js';
import { maskNoise } from '../text/mask-noise.js';
import { isVague } from '../text/naming-words.js';
import { type Word, wordsOf } from '../text/terms.js';

/** Words that somebody said, with the question they answered. */
export interface SaidWords {
  readonly text: string;
  readonly question: string | null;
}

/** What somebody wrote here before, for one person alone. */
export interface EarlierNote {
  /** "In March somebody here wrote:" */
  readonly lead: string;
  readonly text: string;
  readonly permalink: string | null;
  /** Of the person; left out: English. */
  readonly language?: OurLanguage;
}

/** So many topics must be shared, and so much of all that the earlier sentence says: two that only share a subject are not brought together. */
const TOPICS_MIN = 2;
const SHARED_SHARE = 0.4;

/** The words by which a reply names what it is about, to look for in earlier ones; empty where it says too little. */
export function topicsOf(said: SaidWords): readonly string[] {
  const { masked, language } = readOf(said);
  const words = contentOf(said, { masked, language }, 0, masked.length);
  const topics = words.filter((word) => !isVague(word, language));
  return topics.length < TOPICS_MIN ? [] : [...new Set(topics.map(({ lower }) => lower))];
}

/** Of earlier replies the sentence that says most of what this one speaks of; null when none is near enough. Of equals, the first. */
export function earlierWords<T extends SaidWords>(
  said: SaidWords,
  earlier: readonly T[],
): { readonly from: T; readonly text: string } | null {
  const now = readOf(said);
  const known = new Set(contentOf(said, now, 0, now.masked.length).map(({ stem }) => stem));
  let best: { from: T; text: string; shared: number } | null = null;
  for (const from of earlier) {
    const read = readOf(from);
    if (read.language !== now.language) continue;
    for (const { start, end } of sentencesOf(read.masked)) {
      const shared = nearness(contentOf(from, read, start, end), known, now.language);
      if (shared <= (best?.shared ?? 0)) continue;
      const quote = quoteOf({ replyId: '', start, end }, from.text);
      if (quote !== null) best = { from, text: from.text.slice(quote.start, quote.end), shared };
    }
  }
  return best === null ? null : { from: best.from, text: best.text };
}

/** How many of a sentence's words are known; 0 where that is too little of it, or where these name too little. */
function nearness(words: readonly Word[], known: ReadonlySet<string>, language: Language): number {
  const own = new Map(words.map((word) => [word.stem, word]));
  const shared = [...own.values()].filter(({ stem }) => known.has(stem));
  const topics = shared.filter((word) => !isVague(word, language));
  const isNear = topics.length >= TOPICS_MIN && shared.length >= SHARED_SHARE * own.size;
  return isNear ? shared.length : 0;
}

interface Read {
  readonly masked: string;
  readonly language: Language;
}

function readOf({ text }: SaidWords): Read {
  const masked = maskNoise(text);
  return { masked, language: languageOf(masked) ?? 'en' };
}

/** Words that say something, without those of the question, which everybody there says. */
function contentOf(
  { question }: SaidWords,
  { masked, language }: Read,
  start: number,
  end: number,
): readonly Word[] {
  const asked = questionStems(question, language);
  return wordsOf(masked, start, end, language).filter(
    ({ kind, stem }) => kind !== 'stop' && !asked.has(stem),
  );
}
