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

describe('a question to carry, made of two voices', () => {
  const empty = { number: 1, form: 'small', tensions: [], themes: [], groups: [] } as const;

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
