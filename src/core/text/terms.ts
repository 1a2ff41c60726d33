import type { Language } from './languages.js';
import { stemOf } from './stems.js';
import { isGeneric, isStopWord } from './stop-words.js';
import { tokensOf, type Token } from './tokens.js';

/** `stop` carries no content; `generic` carries some but names no topic by itself; `topic` does. */
export type WordKind = 'stop' | 'generic' | 'topic';

/** A word of a unit as the analysis sees it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly lower: string;
  readonly stem: string;
  readonly kind: WordKind;
}

/** Words of [start, end) with stem and kind; runs without spaces come as overlapping character pairs. */
export function wordsOf(
  masked: string,
  start: number,
  end: number,
  language: Language,
): readonly Word[] {
  const words: Word[] = [];
  for (const token of tokensOf(masked, start, end)) {
    if (token.isRun) words.push(...characterPairs(token));
    else words.push(wordOf(token, language));
  }
  return words;
}

function wordOf({ start, end, surface, word }: Token, language: Language): Word {
  const { lower, stem, kind } = formOf(word, language);
  return { start, end, surface, lower, stem, kind };
}

/** What of a word is the same wherever it stands; `lower` too as one object, which sets of words find sooner. */
type WordForm = Pick<Word, 'lower' | 'stem' | 'kind'>;

const FORMS_REMEMBERED_MAX = 100_000;
const formsKnown = new Map<Language, Map<string, WordForm>>();

function formOf(word: string, language: Language): WordForm {
  let forms = formsKnown.get(language);
  if (forms === undefined) {
    forms = new Map<string, WordForm>();
    formsKnown.set(language, forms);
  }
  const known = forms.get(word);
  if (known !== undefined) return known;
  const joined = word.replace(/[-.&_]/g, '');
  const stem = stemOf(joined, language);
  const form = { lower: word, stem, kind: kindOf(word, joined, stem, language) };
  if (forms.size >= FORMS_REMEMBERED_MAX) forms.clear();
  forms.set(word, form);
  return form;
}

function kindOf(word: string, joined: string, stem: string, language: Language): WordKind {
  if (isStopWord(word, language) || isStopWord(joined, language) || !/\p{L}/u.test(word))
    return 'stop';
  if (joined.length < 2) return 'stop';
  return isGeneric(word, stem, language) ? 'generic' : 'topic';
}

/** Pairs of neighbouring characters; a pair of hiragana alone is grammar. */
function characterPairs(token: Token): readonly Word[] {
  const characters = Array.from(token.surface.normalize('NFC'));
  const offsets = offsetsOf(token.surface);
  if (characters.length !== offsets.length - 1 || characters.length === 1) {
    const { start, end, surface } = token;
    return [{ start, end, surface, lower: surface, stem: surface, kind: 'topic' }];
  }
  return characters.slice(0, -1).map((character, at) => {
    const pair = character + (characters[at + 1] ?? '');
    return {
      start: token.start + (offsets[at] ?? 0),
      end: token.start + (offsets[at + 2] ?? token.surface.length),
      surface: pair,
      lower: pair,
      stem: pair,
      kind: pairKind(pair),
    };
  });
}

function offsetsOf(text: string): readonly number[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

function pairKind(pair: string): WordKind {
  if (/^\p{Script=Hiragana}+$/u.test(pair)) return 'stop';
  return /\p{Script=Hiragana}/u.test(pair) ? 'generic' : 'topic';
}
