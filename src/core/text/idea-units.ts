import { tokensOf } from './tokens.js';

/** [start, end) into the original text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const UNIT_CHARS_MAX = 600;
const UNITS_MAX = 150;
const CLAUSE_WORDS_MIN = 6;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|dr|mr|mrs|ms|prof|st|z\.b|d\.h|bzw|ca|p\.ex|p\.ej|sr|sra|dhr|mevr|bijv|t\.ex|\p{L})\.$/iu;
const SENTENCE_END = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+["」』）]*|\n+|\r+/gu;
const CLAUSE_BREAK =
  /;\s+|,?\s+(?=(?:but|however|whereas|on the other hand|aber|jedoch|mais|cependant|pero|sin embargo|mas|porém|ma|però|maar|echter|men|dock|но|однако|ama|fakat)\s)/giu;

/** Sentences of a masked text, trimmed; in an overlong one the cuts fall between words. */
export function sentencesOf(masked: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  for (const match of masked.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(masked.slice(Math.max(start, end - 10), end))
    ) {
      continue;
    }
    pushRange(masked, start, end, sentences);
    start = end;
  }
  pushRange(masked, start, masked.length, sentences);
  return sentences.flatMap((range) => cutLong(masked, range)).slice(0, UNITS_MAX);
}

/**
 * Idea units of a text: its sentences, cut again at a turn ("…; …", "… but …") when both sides can stand alone. At most
 * 150 a text; what lies beyond is not read.
 */
export function ideaUnitsOf(masked: string, sentences: readonly TextRange[]): readonly TextRange[] {
  return sentences.flatMap((sentence) => clausesOf(masked, sentence)).slice(0, UNITS_MAX);
}

function clausesOf(masked: string, { start, end }: TextRange): readonly TextRange[] {
  const clauses: TextRange[] = [];
  let from = start;
  for (const match of masked.slice(start, end).matchAll(CLAUSE_BREAK)) {
    const at = start + match.index + match[0].length;
    if (hasWords(masked, from, at) && hasWords(masked, at, end)) {
      pushRange(masked, from, at, clauses);
      from = at;
    }
  }
  pushRange(masked, from, end, clauses);
  return clauses;
}

function hasWords(masked: string, start: number, end: number): boolean {
  return tokensOf(masked, start, end).length >= CLAUSE_WORDS_MIN;
}

function pushRange(masked: string, start: number, end: number, into: TextRange[]): void {
  const trimmed = trimRange(masked, { start, end });
  if (trimmed.end > trimmed.start) into.push(trimmed);
}

/** The range without white space, list marks and separators at its edges. */
export function trimRange(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /[\s,;•·*>–—-]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,;–—-]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function cutLong(masked: string, range: TextRange): readonly TextRange[] {
  const pieces: TextRange[] = [];
  let { start } = range;
  while (range.end - start > UNIT_CHARS_MAX && pieces.length < UNITS_MAX) {
    const cut = cutPoint(masked, start, start + UNIT_CHARS_MAX);
    pushRange(masked, start, cut, pieces);
    start = cut;
  }
  pushRange(masked, start, range.end, pieces);
  return pieces;
}

/** The last place between two words before `limit`; `limit` itself, never inside a character, when there is none. */
export function cutPoint(text: string, start: number, limit: number): number {
  if (limit >= text.length) return text.length;
  for (let at = limit; at > start + (limit - start) / 2; at -= 1) {
    if (/\s/.test(text.charAt(at))) return at;
  }
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
