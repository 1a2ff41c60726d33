import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReplies } from '../../../src/core/reading/read-units.js';
import { roundSimilarity, type UnitVector } from '../../../src/core/reading/unit-vectors.js';
import { createMeaningPairs } from '../../../src/core/themes/unit-pairs.js';
import { reply } from '../../support/analysis-replies.js';

const [unit] = readReplies([reply(0, 'ada', 'The handover needs a checklist.')], []).flatMap(
  ({ units }) => units,
);
const vectorOf = (meaning: readonly number[] | null): UnitVector => {
  if (unit === undefined) throw new Error('a sentence of one unit expected');
  const { ids, weights } = unit.terms;
  return { unit, ids, weights, mass: 1, meaning: meaning && Float32Array.from(meaning) };
};

/** Added up in the order of the numbers, as one would by hand. */
function product(a: UnitVector, b: UnitVector): number | null {
  const { meaning: own } = a;
  const { meaning: other } = b;
  if (own === null || other === null) return null;
  return own.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

describe('products of meanings', () => {
  it('are to the bit what each pair gives by itself, however many there are and whoever has none', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    const point = fc.array(number, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.option(point, { freq: 5 }), { maxLength: 21 }), (points) => {
        const vectors = points.map(vectorOf);
        const pairs = createMeaningPairs(vectors);
        vectors.forEach((own, at) => {
          const row = pairs.rowOf(at);
          vectors.slice(at + 1).forEach((other, after) => {
            const place = at + 1 + after;
            const isKnown = pairs.known[at] === 1 && pairs.known[place] === 1;
            expect(isKnown ? row[place] : null).toBe(product(own, other));
          });
        });
      }),
    );
  });
});

describe('a similarity', () => {
  it('is rounded to a millionth as Math.round would', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        expect(roundSimilarity(value)).toBe(Math.round(value * 1e6) / 1e6);
      }),
    );
  });
});
