import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ownShareInWords } from '../../src/core/own-share.js';

describe('a person’s own share of the open words', () => {
  it.each([
    [
      { own: 340, all: 1000, people: 3 },
      /about a third are yours, and 3 people wrote some\. Only you see this\.$/u,
    ],
    [{ own: 900, all: 1000, people: 4 }, /nearly all are yours.*Leave room, if you like\.$/u],
    [{ own: 30, all: 1000, people: 9 }, /a small part are yours/u],
  ])('%j', (share, words) => {
    expect(ownShareInWords(share)).toMatch(words);
  });

  it('is not told where it would tell of somebody else, or of too little', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(2), (own, others, people) => {
        expect(ownShareInWords({ own, all: own + others, people })).toBeNull();
      }),
    );
    expect(ownShareInWords({ own: 0, all: 900, people: 5 })).toBeNull();
    expect(ownShareInWords({ own: 90, all: 100, people: 5 })).toBeNull();
  });
});
