/** A word, or a run of characters in a script without spaces. Offsets into the whole text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly surface: string;
  /** Lower case, one form of each character, without a possessive. */
  readonly word: string;
  readonly isRun: boolean;
}

const RUN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+`;
const LETTER = String.raw`(?:(?!${RUN.slice(0, -1)})[\p{L}\p{N}\p{M}])`;
const TOKEN = new RegExp(
  String.raw`(?<run>${RUN})|${LETTER}+(?:['’.&_-]${LETTER}+)*(?:\+\+|#(?!\w))?`,
  'gu',
);

/** Words and runs of [start, end) of a masked text, in order. */
export function tokensOf(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const surface = match[0];
    const from = start + match.index;
    tokens.push({
      start: from,
      end: from + surface.length,
      surface,
      word: plainForm(surface),
      isRun: match.groups?.['run'] !== undefined,
    });
  }
  return tokens;
}

function plainForm(surface: string): string {
  const lower = surface.normalize('NFKC').toLowerCase();
  return /['’]/.test(lower) ? lower.replaceAll('’', "'").replace(/'s$|'$/, '') : lower;
}
