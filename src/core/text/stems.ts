import snowball from 'snowball-stemmers';
import type { Language, StemmedLanguage } from './languages.js';

const NAMES: Readonly<Record<StemmedLanguage, string>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
  it: 'italian',
  nl: 'dutch',
  sv: 'swedish',
  ru: 'russian',
  tr: 'turkish',
};

const MAX_REMEMBERED = 200_000;

interface Stemming {
  readonly stem: (word: string) => string;
  readonly known: Map<string, string>;
}

const stemmings = new Map<string, Stemming>();

function stemmingFor(language: StemmedLanguage): Stemming {
  const found = stemmings.get(language);
  if (found !== undefined) return found;
  const stemmer = snowball.newStemmer(NAMES[language]);
  const made: Stemming = { stem: (word) => stemmer.stem(word), known: new Map() };
  stemmings.set(language, made);
  return made;
}

/** The stem of a lower-case word; the word itself where the language has no stemmer. */
export function stemOf(word: string, language: Language): string {
  if (!(language in NAMES) || word.length > 40) return word;
  const stemming = stemmingFor(language as StemmedLanguage);
  const known = stemming.known.get(word);
  if (known !== undefined) return known;
  const stem = stemming.stem(word);
  if (stemming.known.size >= MAX_REMEMBERED) stemming.known.clear();
  stemming.known.set(word, stem);
  return stem;
}
