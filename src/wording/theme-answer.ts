import { z } from 'zod';
import { languageOf } from '../core/text/language-of.js';
import { wordsOf, type Word } from '../core/text/terms.js';
import { MARK, type AskedTheme } from './theme-question.js';

/** What of a model's answer holds. */
export interface CheckedAnswer {
  readonly labels: ReadonlyMap<string, string>;
  /** Two themes that are one, or none. */
  readonly merge: readonly [string, string] | null;
}

const NOTHING: CheckedAnswer = { labels: new Map(), merge: null };
const LABEL_CHARS_MAX = 60;
const LABEL_WORDS_MAX = 6;
const QUOTE_CHARS_MIN = 8;

const Answer = z.object({
  themes: z.array(z.unknown()).max(50).default([]),
  merge: z.array(z.unknown()).max(50).default([]),
});
const Named = z.object({
  id: z.string(),
  label: z.string().trim().min(2).max(LABEL_CHARS_MAX),
  unit: z.string(),
  quote: z.string(),
});
const Pair = z.tuple([z.string(), z.string()]);

/**
 * Keeps of an answer only what can be checked here: a name in the theme's own words, one of which two people wrote and none of
 * which is a person's name, with a passage that stands word for word in a sentence of that theme; and at most one pair to
 * merge, of themes that share a topic word. Anything else is as if it had not been said.
 */
export function checkAnswer(
  text: string | null,
  themes: readonly AskedTheme[],
  names: readonly string[],
): CheckedAnswer {
  const parsed = Answer.safeParse(parseJson(text));
  if (!parsed.success) return NOTHING;
  const labels = new Map<string, string>();
  for (const item of parsed.data.themes) {
    const named = Named.safeParse(item).data;
    const theme = themes.find(({ id }) => id === named?.id);
    if (named !== undefined && theme !== undefined && holds(named, theme, names)) {
      labels.set(theme.id, named.label);
    }
  }
  return { labels, merge: mergeIn(parsed.data.merge, themes) };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse((text ?? '').trim().replace(/^```(?:json)?\s*|\s*```$/g, '')) as unknown;
  } catch {
    return null;
  }
}

function holds(
  { label, unit, quote }: z.infer<typeof Named>,
  theme: AskedTheme,
  names: readonly string[],
): boolean {
  const said = theme.units.find(({ id }) => id === unit);
  const isVerbatim =
    said !== undefined &&
    plain(quote).length >= QUOTE_CHARS_MIN &&
    plain(said.text).includes(plain(quote));
  return isVerbatim && isPlainName(label) && isInItsWords(label, theme, names);
}

/** Compared as people read it: one form of each character, one kind of space, no marks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(MARK.normalize('NFKC'), ' ')
    .replaceAll(MARK, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters, digits and what joins words: nothing that Slack or a page would read as more. */
function isPlainName(label: string): boolean {
  return /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’&/+.#-]*$/u.test(label) && !/\/\/|www\./.test(label);
}

function isInItsWords(label: string, theme: AskedTheme, names: readonly string[]): boolean {
  const language = languageOf(theme.units.map(({ text }) => text).join(' ')) ?? 'en';
  const read = (text: string) => wordsOf(text, 0, text.length, language);
  const own = read(label);
  if (own.length === 0 || own.length > LABEL_WORDS_MAX) return false;
  const people = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)));
  const authors = new Map<string, Set<string>>();
  for (const { authorId, text } of theme.units) {
    for (const { stem } of read(text))
      authors.set(stem, (authors.get(stem) ?? new Set()).add(authorId));
  }
  const isSaid = ({ kind, stem, lower }: Word) =>
    (kind === 'stop' || authors.has(stem)) && !people.has(lower);
  const isShared = ({ kind, stem }: Word) => kind === 'topic' && (authors.get(stem)?.size ?? 0) > 1;
  return own.every(isSaid) && own.some(isShared);
}

function mergeIn(
  pairs: readonly unknown[],
  themes: readonly AskedTheme[],
): readonly [string, string] | null {
  // Two pairs at once are no care: what a hostile sentence would ask for.
  const pair = pairs.length === 1 ? Pair.safeParse(pairs[0]).data : undefined;
  const [a, b] = (pair ?? []).map((id) => themes.find((theme) => theme.id === id));
  if (a === undefined || b === undefined || a === b) return null;
  const other = topicsOf(b);
  return [...topicsOf(a)].some((stem) => other.has(stem)) ? [a.id, b.id] : null;
}

function topicsOf({ units }: AskedTheme): ReadonlySet<string> {
  const text = units.map((unit) => unit.text).join('. ');
  const words = wordsOf(text, 0, text.length, languageOf(text) ?? 'en');
  return new Set(words.filter(({ kind }) => kind === 'topic').map(({ stem }) => stem));
}
