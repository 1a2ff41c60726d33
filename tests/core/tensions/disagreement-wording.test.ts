import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disagrees, DISAGREEMENTS } from '../../../src/core/tensions/disagreement-wording.js';

/** The pattern without what looks around: whatever it matches stands among what this one makes. */
function makerOf({ source }: RegExp): RegExp {
  const bare = source
    .replace(/\(\?<?!(?:[^()\\]|\\.|\([^()]*\))*\)/g, '')
    .replaceAll(String.raw`\b`, '')
    .replaceAll(String.raw`[^\p{L}]`, ' ');
  return new RegExp(bare, 'u');
}

describe('wording that disagrees', () => {
  it.each(DISAGREEMENTS.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
    'is never passed over at one glance: %s',
    (_, pattern) => {
      fc.assert(
        fc.property(fc.stringMatching(makerOf(pattern), { maxLength: 80 }), (said) => {
          fc.pre(pattern.test(said));
          expect(disagrees(said)).toBe(true);
        }),
        { numRuns: 100 },
      );
    },
  );

  it('is not found in what only tells', () => {
    expect(disagrees('The handover went well and took ten minutes.')).toBe(false);
  });
});
