import { BEFORE_A_NAME } from './before-a-name.js';
import { STEMMED_LANGUAGES, type Language, type StemmedLanguage } from './languages.js';

const AND: Readonly<Record<StemmedLanguage, string>> = {
  en: 'and',
  de: 'und',
  fr: 'et',
  es: 'y',
  pt: 'e',
  it: 'e',
  nl: 'en',
  sv: 'och',
  ru: 'и',
  tr: 've',
};
/** Between two names; before one of them they do not tell that it is a name, as they stand before verbs, too. */
const ALSO_BETWEEN: Readonly<Partial<Record<StemmedLanguage, string>>> = {
  en: 'to',
  de: 'an auf in aus zu',
  fr: 'à',
  es: 'a',
  pt: 'à a',
  it: 'a ai da dal',
  nl: 'aan uit',
  sv: 'till från',
  ru: 'от до',
};
const OR = 'or oder ou o of eller или veya';

const ands: ReadonlySet<string> = new Set(Object.values(AND));
const both: ReadonlySet<string> = new Set([...ands, ...OR.split(' ')]);
const between = new Map<Language, ReadonlySet<string>>(
  STEMMED_LANGUAGES.map((language) => [
    language,
    new Set([BEFORE_A_NAME[language], ALSO_BETWEEN[language] ?? ''].join(' ').split(/\s+/)),
  ]),
);
const all: ReadonlySet<string> = new Set([
  ...both,
  ...[...between.values()].flatMap((words) => [...words]),
]);

/** Whether a word may stand between two that make one name ("quality of life", "docs and guides"); of any language where none is given. */
export function isJoining(word: string, language?: Language): boolean {
  if (language === undefined) return all.has(word);
  return both.has(word) || between.get(language)?.has(word) === true;
}

/** Whether a word is "and" in a language that is read by words. */
export function isAnd(word: string): boolean {
  return ands.has(word);
}

/** Two names as one, in the language of a channel; null where its words stand without spaces. */
export function joined(one: string, other: string, language: Language): string | null {
  const and = language in AND ? AND[language as StemmedLanguage] : null;
  if (and === null) return null;
  // "padres e hijos".
  const isHard = language === 'es' && /^h?i(?!e)/iu.test(other);
  return `${one} ${isHard ? 'e' : and} ${other}`;
}

/** The names that one name was made of ("docs and guides"), or the name itself. */
export function partsOfName(name: string): readonly string[] {
  return name.split(', ').flatMap((part) => {
    const words = part.split(' ');
    const at = words.findIndex((word, place) => place > 0 && isAnd(word.toLowerCase()));
    if (at < 0 || at === words.length - 1) return [part];
    return [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
  });
}
