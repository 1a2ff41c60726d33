import { oneLine } from '../words/sentence.js';

/** For scripts that are written without spaces a word limit alone would not bind. */
const CHARS_PER_WORD_MAX = 9;

/** Words between white space; 0 for nothing. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** At most `wordsMax` words from the start, with an ellipsis when something was cut; otherwise the text without its full stop. */
export function fragmentOf(text: string, wordsMax: number): string {
  const line = oneLine(text);
  const words = line.split(' ');
  const charsMax = wordsMax * CHARS_PER_WORD_MAX;
  const short = words.slice(0, wordsMax).join(' ');
  if (short === line && line.length <= charsMax) return withoutStop(line);
  const cut = short.length <= charsMax ? short : cutBetweenWords(short, charsMax);
  return `${withoutStop(cut)} …`;
}

/** The longest start of `text` of at most `charsMax` UTF-16 units that ends between words, or between characters where there are no spaces. */
export function cutBetweenWords(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const start = text.slice(0, charsMax);
  const space = /\s/u.test(text.charAt(charsMax)) ? charsMax : start.search(/\s\S*$/u);
  if (space > charsMax / 2) return start.slice(0, space).trimEnd();
  // Half a surrogate pair would not be a character.
  return /[\uD800-\uDBFF]$/u.test(start) ? start.slice(0, -1) : start;
}

function withoutStop(text: string): string {
  return text.replace(/[\s.,;:–—-]+$/u, '');
}
