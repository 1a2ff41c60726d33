import { describe, expect, it } from '@jest/globals';
import { carryOf } from '../../../src/core/digest/digest-carry.js';
import type { Quote } from '../../../src/core/model.js';

const voice = (text: string): Quote => ({
  responseId: text,
  version: 1,
  start: 0,
  end: text.length,
  text,
  permalink: null,
});

const counts = { spoke: 3, could: 3, responses: 4 };
const empty = { number: 1, form: 'small', counts, tensions: [], themes: [], groups: [] } as const;

describe('a question to carry, made of what several share', () => {
  const groups = [
    {
      sentence: 'Three of you speak of “the checklist”',
      about: 'the checklist',
      quotes: [voice('The checklist is long.')],
    },
  ] as const;

  it.each([
    [
      'asks the rest',
      { ...counts, could: 5 },
      [],
      'Where do the rest of you meet “the checklist”?',
    ],
    [
      'asks the rest who spoke of something else',
      counts,
      [voice('The port feed broke.')],
      'Where do the rest of you meet “the checklist”?',
    ],
    [
      'asks no rest where everybody is in it',
      counts,
      [],
      'What is one small thing to try about “the checklist” before the next digest?',
    ],
  ])('%s', (_what, of, voices, text) => {
    expect(carryOf({ ...empty, counts: of, groups, voices })?.text).toBe(text);
  });
});

describe('a question to carry, made of two voices', () => {
  it('passes over answers that say nothing to ask about', () => {
    const voices = ['None at the moment.', 'The handover took long.', 'Our release slipped.'];

    const carry = carryOf({ ...empty, voices: voices.map(voice) });

    expect(carry?.evidence).toEqual(['The handover took long.', 'Our release slipped.']);
  });

  it('takes what there is where nothing else was said', () => {
    const carry = carryOf({ ...empty, voices: ['None at the moment.', 'Fine.'].map(voice) });

    expect(carry?.evidence).toEqual(['None at the moment.', 'Fine.']);
  });
});
