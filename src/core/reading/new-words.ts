import type { Response } from '../model.js';
import { hasLaterThings } from '../order-of-appearance.js';
import { compareText } from '../text/compare-text.js';
import { languageOf, mainLanguage } from '../text/language-of.js';
import type { Language } from '../text/languages.js';
import { maskNoise } from '../text/mask-noise.js';
import { wordsOf, type Word } from '../text/terms.js';
import { questionStems } from './question-stems.js';

/** This cycle and the one before it. */
const RECENT_CYCLES = 2;
const PEOPLE_MIN = 3;
/** More than the answers to one question, where everybody speaks of the same. */
const THREADS_MIN = 2;
/** How likely it may be that words which were always about here would only show now. */
const CHANCE_MAX = 0.02;
const SHOWN_MAX = 3;

interface Use {
  readonly words: string;
  readonly response: Response;
}

/** What a channel said so far, as far as it is open to all and may be quoted. */
export interface NewWordsInput {
  /** The digest's number. */
  readonly number: number;
  /** Of this cycle and those before, the oldest first. */
  readonly responses: readonly Response[];
  /** Names of the channel's members. */
  readonly names: readonly string[];
}

export interface NewWord {
  /** As it was first written. */
  readonly word: string;
  /** Ids of the responses that hold it in that form, and in any. */
  readonly heldBy: readonly string[];
  readonly saidBy: readonly string[];
}

/**
 * Words and pairs of words that at least three people have begun to use here in the last two cycles, in more than one thread
 * and beyond chance; none of it is in a question that was asked. Open words that may be quoted only. Empty before the seventh digest.
 */
export function findNewWords(input: NewWordsInput): readonly NewWord[] {
  const { number } = input;
  if (!hasLaterThings(number)) return [];
  const open = input.responses.filter(
    ({ source: from, isQuotable }) => from === 'thread' && isQuotable,
  );
  const isRecent = ({ cycle }: Response) => (cycle ?? number) > number - RECENT_CYCLES;
  const recent = open.filter(isRecent);
  const found = [...usesOf(open, input.names)]
    .filter(([, said]) => isBegun(said, isRecent, recent.length / Math.max(1, open.length)))
    .filter(([, said]) => said.some(({ response }) => (response.cycle ?? number) === number))
    .map(([stem, said]) => ({ stem, said }))
    .toSorted(
      (a, b) =>
        peopleIn(b.said) - peopleIn(a.said) ||
        b.stem.length - a.stem.length ||
        compareText(a.stem, b.stem),
    );
  return found
    .filter(({ stem }, at) => !found.slice(0, at).some((other) => holds(other.stem, stem)))
    .slice(0, SHOWN_MAX)
    .toSorted((a, b) => compareText(a.stem, b.stem))
    .flatMap(({ said }) =>
      said.slice(0, 1).map(({ words: word }) => ({
        word,
        heldBy: said.filter(({ words }) => words === word).map(({ response }) => response.id),
        saidBy: said.map(({ response }) => response.id),
      })),
    );
}

function isBegun(
  said: readonly Use[],
  isRecent: (response: Response) => boolean,
  recentShare: number,
): boolean {
  const people = peopleIn(said);
  const threads = new Set(said.map(({ response }) => response.threadId)).size;
  return (
    people >= PEOPLE_MIN &&
    threads >= THREADS_MIN &&
    said.every(({ response }) => isRecent(response)) &&
    recentShare ** people <= CHANCE_MAX
  );
}

function peopleIn(said: readonly Use[]): number {
  return new Set(said.map(({ response }) => response.authorId)).size;
}

/** A pair holds each of its words. */
function holds(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `) || ` ${part} `.includes(` ${whole} `);
}

/** Every topic word and pair of neighbours, by stem, with those who wrote it; the oldest use first. */
function usesOf(
  responses: readonly Response[],
  memberNames: readonly string[],
): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const masks = responses.map(({ text }) => maskNoise(text));
  const languages = masks.map(languageOf);
  const main = mainLanguage(languages);
  const names = new Set(memberNames.flatMap((name) => name.toLowerCase().split(/\s+/u)));
  const asked = new Map<Language, ReadonlySet<string>>();
  const isAsked = (stem: string, language: Language) => {
    const known = asked.get(language) ?? stemsAsked(responses, language);
    asked.set(language, known);
    return known.has(stem);
  };
  responses.forEach((response, at) => {
    const language = languages[at] ?? main;
    const masked = masks[at] ?? '';
    const words = wordsOf(masked, 0, masked.length, language);
    const isOwn = (word: Word | undefined): word is Word =>
      word !== undefined &&
      word.kind !== 'stop' &&
      !names.has(word.lower) &&
      !isAsked(word.stem, language);
    const here = new Map<string, string>();
    words.forEach((word, place) => {
      const next = words[place + 1];
      if (!isOwn(word)) return;
      if (word.kind === 'topic') here.set(word.stem, response.text.slice(word.start, word.end));
      if (
        isOwn(next) &&
        (word.kind === 'topic' || next.kind === 'topic') &&
        /^[\s-]+$/u.test(response.text.slice(word.end, next.start))
      ) {
        here.set(`${word.stem} ${next.stem}`, response.text.slice(word.start, next.end));
      }
    });
    for (const [stem, written] of here) {
      const known = uses.get(stem);
      if (known === undefined) uses.set(stem, [{ words: written, response }]);
      else known.push({ words: written, response });
    }
  });
  return uses;
}

function stemsAsked(responses: readonly Response[], language: Language): ReadonlySet<string> {
  const questions = new Set(responses.map(({ question }) => question));
  return new Set([...questions].flatMap((question) => [...questionStems(question, language)]));
}
