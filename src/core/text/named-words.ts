import { ARTICLES_EN, BEFORE_A_NAME } from './before-a-name.js';
import { isReadByPairs, type Language, type StemmedLanguage } from './languages.js';
import { madeOnce } from '../made-once.js';
import type { ReadUnit } from '../reading/read-units.js';
import type { Word } from './terms.js';
import { tokensOf } from './tokens.js';

const before = new Map<Language, ReadonlySet<string>>(
  Object.entries(BEFORE_A_NAME).map(([language, words]) => [
    language as StemmedLanguage,
    new Set(words.split(/\s+/)),
  ]),
);

const articles: ReadonlySet<string> = new Set(ARTICLES_EN.split(' '));

/** Whether the English word at a place follows an article or whose it is: "the onboarding", "our armed forces", not "for collecting". */
export function followsArticle(words: readonly Word[], at: number): boolean {
  return articles.has(words[at - 1]?.lower ?? '');
}

/** The same where no noun follows: "the onboarding is slow", not "a dying person". */
export function isNamedAct({ words }: Pick<ReadUnit, 'words'>, word: Word): boolean {
  const at = words.indexOf(word);
  const next = words[at + 1];
  return followsArticle(words, at) && (next === undefined || next.kind === 'stop');
}

/**
 * Words of a unit that stand there as the name of something, going by what stands before them ("the handover",
 * "our release notes") or by their capital (German) or script: a guess without a grammar, made to err on the
 * side of no.
 */
export const namedWords = madeOnce((unit: ReadUnit): readonly Word[] => {
  const { language, words, reply } = unit;
  if (isReadByPairs(language)) {
    return words.filter(
      ({ kind, surface }) =>
        kind === 'topic' && /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(surface),
    );
  }
  const openers = before.get(language);
  return words.filter((word, at) => {
    if (word.kind !== 'topic') return false;
    if (isCapital(word) && (language === 'de' || word.start !== unit.start)) return true;
    const previous = words[at - 1];
    if (previous === undefined || openers === undefined) return false;
    const nearby = previous.kind === 'stop' ? [previous] : [previous, words[at - 2]];
    return nearby.some(
      (other) =>
        other !== undefined && isOpener(other, openers) && isSameClause(reply.text, other, word),
    );
  });
});

function isOpener(word: Word, openers: ReadonlySet<string>): boolean {
  return openers.has(word.lower) || /^[dl]'/.test(word.lower);
}

function isCapital({ surface }: Word): boolean {
  return /^\p{Lu}/u.test(surface);
}

function isSameClause(text: string, from: Word, to: Word): boolean {
  const between = text.slice(from.end, to.start);
  // Two words and what parts them are three characters.
  return !/[.,;:!?()\n]/.test(between) && (between.length < 3 || tokensOf(between).length <= 1);
}
