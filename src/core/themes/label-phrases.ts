import { followsArticle } from '../text/named-words.js';
import { isPastForm, mayBegin, mayEnd, tellsTogether } from '../text/naming-words.js';
import type { ReadUnit } from '../reading/read-units.js';
import type { Language } from '../text/languages.js';
import type { Word } from '../text/terms.js';

const PHRASE_WORDS_MAX = 3;
const RUN_PAIRS_MAX = 5;
const SURFACE_CHARS_MAX = 40;
/** So far back the end of the sentence before is looked for: all of a long text each time would take hours. */
const LOOK_BACK = 8;

/**
 * What of a unit can be a name: single topic words, and runs of up to three neighbours that begin and end with words
 * that can name something and are not all the question's own ("handover to support").
 */
export function phrasesOf(
  unit: ReadUnit,
  asked: ReadonlySet<string>,
): readonly (readonly Word[])[] {
  const isOwn = ({ kind, stem }: Word) => kind !== 'stop' && !asked.has(stem);
  return unit.words.flatMap((first, from) =>
    first.kind === 'stop' ? [] : joinedFrom(unit, from).filter(isPhraseOf(unit, from, isOwn)),
  );
}

/** Runs of words from a place on: what is not joined, or too long, is no part of a longer run either. */
function joinedFrom({ words, reply }: ReadUnit, from: number): readonly (readonly Word[])[] {
  const longest = isRunAt(words, from) ? RUN_PAIRS_MAX : PHRASE_WORDS_MAX;
  const runs: (readonly Word[])[] = [];
  const start = words[from]?.start ?? 0;
  for (let at = from; at < Math.min(words.length, from + longest); at += 1) {
    const [before, last] = [words[at - 1], words[at]];
    if (last === undefined || last.end - start > SURFACE_CHARS_MAX) break;
    if (at > from && before !== undefined && !isJoined(before, last, reply.text)) break;
    runs.push(words.slice(from, at + 1));
  }
  return runs;
}

/** Whether the words at a place are pairs of characters. */
function isRunAt(words: readonly Word[], at: number): boolean {
  return (words[at + 1]?.start ?? Infinity) < (words[at]?.end ?? 0);
}

function isPhraseOf(
  { words, language }: ReadUnit,
  from: number,
  isOwn: (word: Word) => boolean,
): (run: readonly Word[]) => boolean {
  const isRun = isRunAt(words, from);
  return (run) => {
    const last = run.at(-1);
    if (last === undefined || last.kind === 'stop') return false;
    if (run.length === 1 || isRun) return last.kind === 'topic' && run.every(isOwn);
    const isWhole = run.some(isOwn) && mayEnd(last, language) && tellsTogether(run, language);
    return isWhole && (beginsName(words, from, language) || isProperName(run));
  };
}

/** "The armed forces", not "fixed bugs". */
function beginsName(words: readonly Word[], at: number, language: Language): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return mayBegin(word, language) || (isPastForm(word, language) && followsArticle(words, at));
}

/** "Linked Data Signatures": each word with a capital. */
function isProperName(phrase: readonly Word[]): boolean {
  return phrase.length > 1 && phrase.every(({ surface }) => /^\p{Lu}/u.test(surface));
}

/** Neighbours with nothing but one space, hyphen or nothing between them. */
function isJoined({ end }: Word, { start }: Word, text: string): boolean {
  return start <= end || (start === end + 1 && (text[end] === ' ' || text[end] === '-'));
}

/** A phrase as it was written; `isSure` unless it stands first in a sentence, where a capital says nothing. */
export function surfaceOf(
  { reply, start: unitStart, language }: ReadUnit,
  phrase: readonly Word[],
): { readonly text: string; readonly isSure: boolean } {
  const start = phrase[0]?.start ?? unitStart;
  const end = phrase.at(-1)?.end ?? start;
  const text = reply.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
  const isFirst =
    start === unitStart ||
    /[.!?:\n]\s*$/.test(reply.text.slice(Math.max(0, start - LOOK_BACK), start));
  const isCapitalOnly = /^\p{Lu}[\p{Ll}\p{M}'’-]*(?: |$)/u.test(text);
  if (!isFirst || !isCapitalOnly || language === 'de') return { text, isSure: !isFirst };
  return { text: text.charAt(0).toLowerCase() + text.slice(1), isSure: false };
}
