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

/** The same without runs, for texts that hold none: several times as fast. */
const PLAIN_TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’.&_-][\p{L}\p{N}\p{M}]+)*(?:\+\+|#(?!\w))?/gu;
/** Thai and what follows: below it no script here is written without spaces. */
const MAYBE_RUN = /[\u0e00-\uffff]/;

/** The text cut last: one text is cut for filler, then for its language, then for its words. */
let last: { readonly part: string; readonly tokens: readonly Token[] } | null = null;

/** Words and runs of [start, end) of a masked text, in order. */
export function tokensOf(text: string, start = 0, end = text.length): readonly Token[] {
  const part = text.slice(start, end);
  if (last?.part !== part) last = { part, tokens: cut(part) };
  if (start === 0) return last.tokens;
  return last.tokens.map(({ start: from, end: to, surface, word, isRun }) => ({
    start: start + from,
    end: start + to,
    surface,
    word,
    isRun,
  }));
}

function cut(part: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of part.matchAll(MAYBE_RUN.test(part) ? TOKEN : PLAIN_TOKEN)) {
    const surface = match[0];
    tokens.push({
      start: match.index,
      end: match.index + surface.length,
      surface,
      word: plainForm(surface),
      isRun: match.groups?.['run'] !== undefined,
    });
  }
  return tokens;
}

function plainForm(surface: string): string {
  // Most words are plain ASCII, where normalising changes nothing.
  const lower = (isAscii(surface) ? surface : surface.normalize('NFKC')).toLowerCase();
  return /['’]/.test(lower) ? lower.replaceAll('’', "'").replace(/'s$|'$/, '') : lower;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
