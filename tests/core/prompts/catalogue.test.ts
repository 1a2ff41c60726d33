import { describe, expect, it } from '@jest/globals';

import { CATALOGUE } from '../../../src/core/prompts/catalogue.js';
import { OUTCOMES, PRACTICES } from '../../../src/core/model.js';
import type { Prompt } from '../../../src/core/prompts/prompt-model.js';
import {
  IDIOMS,
  idiomsIn,
  readingEase,
  sentencesOf,
  syllablesIn,
  wordsOf,
} from '../../support/plain-words.js';

const rows = CATALOGUE.map((prompt) => ({ ...prompt }));

const tally = (key: keyof Prompt): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const prompt of CATALOGUE) counts.set(prompt[key], (counts.get(prompt[key]) ?? 0) + 1);
  return counts;
};

const questionOf = (text: string): string =>
  sentencesOf(text).find((sentence) => sentence.endsWith('?')) ?? '';

/** The words that carry a question, to see two that ask nearly the same. */
const carryingWords = (text: string): Set<string> =>
  new Set(wordsOf(text).filter((word) => word.length > 5));

describe('each prompt of the catalogue', () => {
  it.each(rows)('$id asks one question', ({ text }) => {
    expect(text.match(/\?/gu)).toHaveLength(1);
    expect(sentencesOf(text).length).toBeLessThanOrEqual(2);
  });

  it.each(rows)('$id cannot be answered with yes, no or a number', ({ text }) => {
    expect(questionOf(text)).toMatch(/^(?:What|Which|Who|Whom|Whose|Where|When|How)\b/u);
    expect(text).not.toMatch(
      /\b(?:how (?:much|many|satisfied|well|often)|scale|rate|score|out of)\b/iu,
    );
  });

  it.each(rows)('$id asks for something lived or seen', ({ text }) => {
    expect(text).toMatch(
      /tell us|think of|this (?:week|month|year)|lately|recent|last|(?:did|do|have) you (?:see|seen|notice)|seen|next week/iu,
    );
  });

  it.each(rows)('$id is short and easy to read', ({ text }) => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(30);
    expect(readingEase(text)).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)('$id uses no idiom and no jargon', ({ text, why }) => {
    expect(idiomsIn(text)).toEqual([]);
    expect(idiomsIn(why)).toEqual([]);
  });

  it.each(rows)('$id does not lead, blame or praise', ({ text, why }) => {
    expect(`${text} ${why}`).not.toMatch(
      /\b(?:don't|isn't|wouldn't|shouldn't|aren't|surely|obviously|of course|clearly should|why|fault|blame|fail(?:ed|ure)?|best|worst|great|amazing|excellent|should have|agree that)\b/iu,
    );
  });

  it.each(rows)('$id says why in one plain line', ({ why }) => {
    expect(sentencesOf(why)).toHaveLength(1);
    expect(why).toMatch(/^[A-Z].*\.$/u);
    expect(wordsOf(why).length).toBeLessThanOrEqual(20);
    expect(readingEase(why)).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)('$id holds no emoji, exclamation mark, link or mention', ({ text, why }) => {
    expect(`${text} ${why}`).toMatch(/^[A-Za-z ,.?'-]+$/u);
  });
});

describe('the catalogue as a whole', () => {
  it('has at least 96 prompts, each once', () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(96);
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ text }) => text.toLowerCase())).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ why }) => why.toLowerCase())).size).toBe(CATALOGUE.length);
  });

  it('asks nothing twice in nearly the same words', () => {
    const pairs: string[] = [];
    for (const [index, one] of CATALOGUE.entries()) {
      for (const other of CATALOGUE.slice(index + 1)) {
        const a = carryingWords(one.text);
        const b = carryingWords(other.text);
        const shared = [...a].filter((word) => b.has(word)).length;
        if (shared / Math.min(a.size, b.size) > 0.75 && shared > 2)
          pairs.push(`${one.id} ${other.id}`);
      }
    }
    expect(pairs).toEqual([]);
  });

  it('opens in many ways', () => {
    const openings = new Map<string, number>();
    for (const { text } of CATALOGUE) {
      const opening = wordsOf(text).slice(0, 2).join(' ');
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
    expect(Math.max(...openings.values())).toBeLessThan(CATALOGUE.length * 0.4);
    expect(openings.size).toBeGreaterThan(15);
  });

  it('is balanced over practices', () => {
    const counts = tally('practice');
    expect([...counts.keys()].sort()).toEqual([...PRACTICES].sort());
    for (const practice of ['sense-making', 'connection', 'navigation']) {
      expect(counts.get(practice)).toBeGreaterThanOrEqual(26);
    }
    expect(counts.get('reflection')).toBeGreaterThanOrEqual(14);
  });

  it.each(PRACTICES)('is balanced over outcomes within %s', (practice) => {
    for (const outcome of OUTCOMES) {
      const of = CATALOGUE.filter(
        (prompt) => prompt.practice === practice && prompt.outcome === outcome,
      );
      expect(of.length).toBeGreaterThanOrEqual(practice === 'reflection' ? 3 : 6);
    }
  });

  it('serves every question at least five times and leans on every article', () => {
    const served = tally('serves');
    expect(served.size).toBe(11);
    expect(Math.min(...served.values())).toBeGreaterThanOrEqual(5);
    const articles = tally('article');
    expect(articles.size).toBe(3);
    expect(Math.min(...articles.values())).toBeGreaterThanOrEqual(20);
  });

  it('names practices in its ids', () => {
    for (const { id, practice } of CATALOGUE) {
      expect(id).toMatch(
        new RegExp(`^${practice.startsWith('se') ? 'sm' : practice.slice(0, 2)}-\\d\\d$`, 'u'),
      );
    }
  });
});

describe('the measures themselves', () => {
  it.each([
    ['we', 1],
    ['made', 1],
    ['people', 2],
    ['changed', 1],
    ['noticed', 2],
    ['table', 2],
    ['different', 3],
    ['decision', 3],
    ['wanted', 2],
    ['places', 2],
    ['needs', 1],
    ['experience', 4],
  ])('counts the syllables of %s', (word, count) => {
    expect(Math.abs(syllablesIn(word) - count)).toBeLessThanOrEqual(word === 'experience' ? 1 : 0);
  });

  it('finds office talk hard to read and plain talk easy', () => {
    expect(readingEase('The cat sat on the mat.')).toBeGreaterThan(100);
    expect(
      readingEase(
        'Organisational stakeholders operationalise transformational accountability initiatives.',
      ),
    ).toBeLessThan(0);
  });

  it('knows at least 80 idioms and finds them in a sentence', () => {
    expect(new Set(IDIOMS).size).toBeGreaterThanOrEqual(80);
    expect(idiomsIn('Who can circle back when we are on the same page?')).toEqual([
      'circle back',
      'on the same page',
    ]);
    expect(idiomsIn('Tell us about a supervision meeting.')).toEqual([]);
  });
});
