const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** For scripts that are written without spaces a word limit alone would not bind. */
const CHARS_PER_WORD_MAX = 9;

/** A count as a person would write it: in words up to twelve. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** `one of you`, `two of you` … People, never messages. */
export function ofYou(people: number): string {
  return `${numberWord(people)} of you`;
}

/** The first letter large, as at the start of a sentence. */
export function sentenceCase(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

/** `a`, `a and b`, `a, b and c`; empty for nothing. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

/** Words between white space; 0 for nothing. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** White space and line ends as single spaces: how a quote is shown in a running line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Words of somebody else, marked as such; with an ellipsis when they went on. */
export function inQuotes(text: string, goesOn = false): string {
  return `“${oneLine(text)}${goesOn ? ' …' : ''}”`;
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
