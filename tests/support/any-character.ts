import fc from 'fast-check';

const HALVES_FROM = 0xd800;
const HALVES = 0x800;
const LAST = 0x10ffff;

/**
 * One character of any kind, without halves of characters, to be the `unit` of `fc.string`. Its own unit `binary` makes the
 * same, but first lists all million of them: a second for each file of tests.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({ min: 0, max: LAST - HALVES }).map(
  (at) => String.fromCodePoint(at < HALVES_FROM ? at : at + HALVES),
  (character) => {
    const point = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1;
    const isHalf = point >= HALVES_FROM && point < HALVES_FROM + HALVES;
    if (point < 0 || isHalf || character !== String.fromCodePoint(point))
      throw new Error('not one');
    return point < HALVES_FROM ? point : point - HALVES;
  },
);
