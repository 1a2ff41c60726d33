import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHALLENGE_ANSWERS } from '../../../src/core/challenges/challenge-reading.js';
import {
  NOTHING_SAID,
  type OwnAnswers,
  readingsInWords,
  readTogether,
  seenApart,
} from '../../../src/core/challenges/read-together.js';

const answer = fc.option(fc.constantFrom(...CHALLENGE_ANSWERS));
const own: fc.Arbitrary<OwnAnswers> = fc.record({
  solvedBefore: answer,
  agreeWhatItIs: answer,
  expertWouldSettle: answer,
  changeOurselves: answer,
});

const COMPLEX: OwnAnswers = { ...NOTHING_SAID, agreeWhatItIs: 'no', changeOurselves: 'yes' };
const TECHNICAL: OwnAnswers = { ...NOTHING_SAID, solvedBefore: 'yes', agreeWhatItIs: 'yes' };
const UNCLEAR: OwnAnswers = { ...NOTHING_SAID, solvedBefore: 'not-sure' };

describe('readTogether', () => {
  it.each([
    [[], 'How you answer stands here side by side'],
    [[COMPLEX, TECHNICAL], 'How you answer stands here side by side'],
    [
      [COMPLEX, COMPLEX, TECHNICAL],
      'Three of you answered: to two it reads as complex, to one it reads as technical. All of these stand; none outweighs another.',
    ],
    [
      [UNCLEAR, TECHNICAL, COMPLEX, NOTHING_SAID],
      'Three of you answered: to one it reads as complex, to one it reads as technical, to one it is not clear yet. All of these stand; none outweighs another.',
    ],
    [[TECHNICAL, TECHNICAL, TECHNICAL], 'Three of you answered: to three it reads as technical.'],
  ])('says how many read it how, never who and never a majority: %#', (all, words) => {
    expect(readingsInWords(readTogether(all))).toMatch(new RegExp(`^${words}`, 'u'));
  });

  it('is the same in whatever order people answer, and counts each once', () => {
    fc.assert(
      fc.property(fc.array(own, { maxLength: 9 }), (all) => {
        const together = readTogether(all);
        expect(readTogether([...all].reverse())).toEqual(together);
        const sum = Object.values(together.said?.readings ?? {}).reduce((a, b) => a + b, 0);
        expect(sum).toBe(together.said === null ? 0 : together.people);
      }),
      { numRuns: 50 },
    );
  });

  it('sees apart only where some say yes and some no, from three people on', () => {
    const yes: OwnAnswers = { ...NOTHING_SAID, agreeWhatItIs: 'yes' };
    expect(seenApart(readTogether([yes, COMPLEX]))).toEqual([]);
    expect(seenApart(readTogether([yes, COMPLEX, UNCLEAR]))).toEqual(['agreeWhatItIs']);
    expect(seenApart(readTogether([yes, yes, UNCLEAR]))).toEqual([]);
  });
});
