import { describe, expect, it } from '@jest/globals';

import { LANGUAGES } from '../../../src/core/model.js';
import { CATALOGUE } from '../../../src/core/prompts/catalogue.js';
import { wordsIn } from '../../../src/core/words/words-in.js';

/** Every sentence without anything in it, by where it stands. */
function sentencesIn(words: unknown, at = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, part]) => sentencesIn(part, `${at}.${name}`));
}

/** Every sentence that something is put into, by where it stands. */
function makersIn(words: unknown, at = ''): readonly (readonly [string, Maker])[] {
  if (isMaker(words)) return [[at, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, part]) => makersIn(part, `${at}.${name}`));
}

type Maker = (...put: readonly string[]) => unknown;
const isMaker = (words: unknown): words is Maker => typeof words === 'function';

/** Which of the things put in are said; null where a sentence takes no plain texts. */
function saidOf(maker: Maker | undefined): readonly string[] | null {
  const put = [...Array(maker?.length ?? 0).keys()].map((place) => `⟦${place}⟧`);
  try {
    const words = String(maker?.(...put));
    return put.filter((one) => words.toLowerCase().includes(one));
  } catch {
    return null;
  }
}

const others = LANGUAGES.filter((language) => language !== 'en');
const english = new Map(sentencesIn(wordsIn('en')));

describe.each(others)('what is said in %s', (language) => {
  const sentences = sentencesIn(wordsIn(language));

  it('has a word for each word of the pattern', () => {
    expect(sentences.filter(([, words]) => words.trim() === '')).toEqual([]);
    expect(sentences.map(([at]) => at).toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('is said anew, and not left as it was copied', () => {
    const copied = sentences.filter(
      ([at, words]) => words.split(/\s+/u).length > 2 && words === english.get(at),
    );
    expect(copied).toEqual([]);
  });

  it('keeps what people type as it is', () => {
    const typedIn = (words: string) =>
      (words.match(/\/[a-z]+\b|#[a-z]+\b|https?:\S+/gu) ?? []).toSorted();
    for (const [at, words] of sentences) {
      expect([at, typedIn(words)]).toEqual([at, typedIn(english.get(at) ?? '')]);
    }
  });

  it('leaves out nothing that is put into a sentence', () => {
    const makers = new Map(makersIn(wordsIn(language)));
    const pattern = makersIn(wordsIn('en')).flatMap(([at, maker]) => {
      const said = saidOf(maker);
      return said === null || said.length === 0 ? [] : [[at, said] as const];
    });
    expect(pattern.length).toBeGreaterThan(100);
    expect(pattern.map(([at]) => [at, saidOf(makers.get(at))])).toEqual(pattern);
  });

  it('has every question of the catalogue, and no other', () => {
    expect(Object.keys(wordsIn(language).questions).toSorted()).toEqual(
      CATALOGUE.map(({ id }) => id).toSorted(),
    );
  });

  it('has days and months of its own', () => {
    const { dates } = wordsIn(language);
    const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => dates.weekday(day));
    const months = [...Array(12).keys()].map((month) => dates.month(month + 1));
    expect(new Set([...weekdays, ...months]).size).toBe(19);
    expect(dates.weekdays([1, 2, 3, 4, 5, 6, 7])).not.toContain(weekdays[0]);
  });
});
