import { followsArticle } from '../text/named-words.js';
import { isPastForm, mayBegin, mayEnd, tellsTogether } from '../text/naming-words.js';
import type { ReadUnit } from '../reading/read-units.js';
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
  { words, language, reply }: ReadUnit,
  asked: ReadonlySet<string>,
): readonly (readonly Word[])[] {
  const isOwn = ({ kind, stem }: Word) => kind !== 'stop' && !asked.has(stem);
  const phrases: (readonly Word[])[] = [];
  words.forEach((first, from) => {
    if (first.kind === 'stop') return;
    const isRun = (words[from + 1]?.start ?? first.end) < first.end;
    // "The armed forces", not "fixed bugs".
    const canBegin =
      mayBegin(first, language) || (isPastForm(first, language) && followsArticle(words, from));
    const longest = isRun ? RUN_PAIRS_MAX : PHRASE_WORDS_MAX;
    let hasOwn = false;
    for (let at = 0; at < longest; at += 1) {
      const last = words[from + at];
      // What is not joined, or too long, is no part of a longer phrase either.
      if (last === undefined || last.end - first.start > SURFACE_CHARS_MAX) break;
      if (at > 0 && !isJoined(words[from + at - 1] ?? first, last, reply.text)) break;
      hasOwn ||= isOwn(last);
      if (!hasOwn || last.kind === 'stop') continue;
      const phrase = words.slice(from, from + at + 1);
      const isPhrase =
        at === 0 || isRun
          ? last.kind === 'topic' && phrase.every(isOwn)
          : (canBegin || isProperName(phrase)) &&
            mayEnd(last, language) &&
            tellsTogether(phrase, language);
      if (isPhrase) phrases.push(phrase);
    }
  });
  return phrases;
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
