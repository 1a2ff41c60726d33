import { deu, eng, fra, ita, nld, por, rus, spa, swe, tur } from 'stopword';
import { GENERIC_WORDS, MORE_STOP_WORDS } from './generic-words.js';
import { STEMMED_LANGUAGES, type Language, type StemmedLanguage } from './languages.js';
import { stemOf } from './stems.js';

const LISTS: Readonly<Record<StemmedLanguage, readonly string[]>> = {
  en: eng,
  de: deu,
  fr: fra,
  es: spa,
  pt: por,
  it: ita,
  nl: nld,
  sv: swe,
  ru: rus,
  tr: tur,
};

const NONE: ReadonlySet<string> = new Set();

const stopWords = new Map<Language, ReadonlySet<string>>(
  STEMMED_LANGUAGES.map((language) => [
    language,
    new Set(
      [...LISTS[language], ...MORE_STOP_WORDS[language].split(/\s+/)].filter((w) => w !== ''),
    ),
  ]),
);

const GENERIC: Readonly<Partial<Record<Language, string>>> = GENERIC_WORDS;
const genericWords = new Map<Language, ReadonlySet<string>>();

/**
 * English forms as they are, since "meet" is generic and "meeting" is not; elsewhere all forms of a stem. Made when first
 * asked for: to stem ten lists would hold up every start.
 */
function genericWordsOf(language: Language): ReadonlySet<string> {
  const found = genericWords.get(language);
  if (found !== undefined) return found;
  const words = (GENERIC[language] ?? '').split(/\s+/).filter((word) => word !== '');
  const made = new Set(language === 'en' ? words : words.map((word) => stemOf(word, language)));
  genericWords.set(language, made);
  return made;
}

/** Words of one language that carry no content; empty for a language without a list. */
export function stopWordsOf(language: Language): ReadonlySet<string> {
  return stopWords.get(language) ?? NONE;
}

/** Said in channels of every language; English lists those of them that say nothing there either. */
const SAID_EVERYWHERE: ReadonlySet<string> = new Set(
  'hi hey hello ok okay lol thx thanks cheers yep sorry please'.split(' '),
);

/** Whether a word carries no content: one of its language's stop words, or of the English ones said everywhere. */
export function isStopWord(word: string, language: Language): boolean {
  return stopWordsOf(language).has(word) || (language !== 'en' && SAID_EVERYWHERE.has(word));
}

/** Whether a word has content but names no topic by itself: "good", "week", "want". */
export function isGeneric(word: string, stem: string, language: Language): boolean {
  return genericWordsOf(language).has(language === 'en' ? word : stem);
}
