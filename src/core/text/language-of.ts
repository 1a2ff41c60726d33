import { detectAll } from 'tinyld/light';
import { STEMMED_LANGUAGES, type Language } from './languages.js';
import { stopWordsOf } from './stop-words.js';
import { tokensOf, type Token } from './tokens.js';

const TINYLD_LETTERS_MIN = 24;
const READ_TOKENS_MAX = 200;

/** By script first, then by whose stop words it uses, then by letter patterns; null when too short to tell. */
export function languageOf(masked: string): Language | null {
  const tokens = tokensOf(masked.slice(0, 4000)).slice(0, READ_TOKENS_MAX);
  return languageByScript(tokens) ?? languageByStopWords(tokens) ?? languageByLetters(tokens);
}

/** The language most texts of a channel are in; English when nobody's can be told. */
export function mainLanguage(languages: readonly (Language | null)[]): Language {
  const counts = new Map<Language, number>();
  for (const language of languages) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? 'en';
}

function languageByScript(tokens: readonly Token[]): Language | null {
  const runs = tokens
    .filter((token) => token.isRun)
    .map((token) => token.surface)
    .join('');
  const letters = tokens.reduce((sum, token) => sum + token.surface.length, 0);
  if (runs.length === 0 || runs.length * 2 < letters) return null;
  if (/\p{Script=Hangul}/u.test(runs)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(runs)) return 'ja';
  return /\p{Script=Han}/u.test(runs) ? 'zh' : 'other';
}

/** For each stop word the places in `STEMMED_LANGUAGES` of those that have it. */
const languagesByStopWord = new Map<string, number[]>();
for (const [place, language] of STEMMED_LANGUAGES.entries()) {
  for (const word of stopWordsOf(language)) {
    if (word.length < 2) continue;
    const list = languagesByStopWord.get(word) ?? [];
    list.push(place);
    languagesByStopWord.set(word, list);
  }
}

function languageByStopWords(tokens: readonly Token[]): Language | null {
  const hits = STEMMED_LANGUAGES.map(() => 0);
  for (const { word } of tokens) {
    for (const place of languagesByStopWord.get(word) ?? []) hits[place] = (hits[place] ?? 0) + 1;
  }
  const most = Math.max(...hits);
  const best = hits.indexOf(most);
  const isAlone = !hits.includes(most, best + 1);
  return most >= 2 && isAlone ? (STEMMED_LANGUAGES[best] ?? null) : null;
}

function languageByLetters(tokens: readonly Token[]): Language | null {
  const letters = tokens.reduce((sum, token) => sum + token.surface.length, 0);
  if (letters < TINYLD_LETTERS_MIN) return null;
  const found = detectAll(tokens.map((token) => token.surface).join(' '))[0]?.lang;
  return STEMMED_LANGUAGES.find((language) => language === found) ?? null;
}
