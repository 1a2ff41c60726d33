import { describe, expect, it } from '@jest/globals';

import {
  type ChallengeAnswer,
  type ChallengeAnswers,
  readChallenge,
} from '../../../src/core/challenges/challenge-reading.js';
import { whatMightHelp } from '../../../src/core/challenges/what-might-help.js';
import { idiomsIn, readingEase } from '../../support/plain-words.js';

const VALUES: readonly ChallengeAnswer[] = ['yes', 'no', 'not-sure'];

/** In the order solved before, agree, expert, change ourselves. */
const answers = (given: readonly ChallengeAnswer[]): ChallengeAnswers => ({
  solvedBefore: given[0] ?? 'not-sure',
  agreeWhatItIs: given[1] ?? 'not-sure',
  expertWouldSettle: given[2] ?? 'not-sure',
  changeOurselves: given[3] ?? 'not-sure',
});

const EVERY = VALUES.flatMap((a) =>
  VALUES.flatMap((b) => VALUES.flatMap((c) => VALUES.map((d) => answers([a, b, c, d])))),
);

describe('readChallenge', () => {
  it.each([
    { given: ['yes', 'yes', 'yes', 'no'], reading: 'technical' },
    { given: ['yes', 'yes', 'not-sure', 'not-sure'], reading: 'technical' },
    { given: ['yes', 'no', 'yes', 'no'], reading: 'technical' },
    { given: ['no', 'no', 'no', 'yes'], reading: 'complex' },
    { given: ['not-sure', 'no', 'not-sure', 'yes'], reading: 'complex' },
    { given: ['no', 'no', 'no', 'no'], reading: 'complex' },
    { given: ['yes', 'yes', 'yes', 'yes'], reading: 'not-clear-yet' },
    { given: ['yes', 'yes', 'no', 'yes'], reading: 'not-clear-yet' },
    { given: ['not-sure', 'not-sure', 'not-sure', 'yes'], reading: 'not-clear-yet' },
    { given: ['not-sure', 'not-sure', 'not-sure', 'not-sure'], reading: 'not-clear-yet' },
  ] as const)('reads $given as $reading', ({ given, reading }) => {
    expect(readChallenge(answers(given)).reading).toBe(reading);
  });

  it('never calls technical what asks people to change', () => {
    const readings = EVERY.filter(({ changeOurselves }) => changeOurselves === 'yes').map(
      (given) => readChallenge(given).reading,
    );

    expect(readings).not.toContain('technical');
  });

  it('gives a reason for every answer that was given, those for the reading first', () => {
    const { reasons } = readChallenge(answers(['no', 'no', 'yes', 'yes']));

    expect(reasons).toEqual([
      'It has not been solved before, so no known way is sure to serve.',
      'There is no agreement yet on what it is, so more than one view is needed.',
      'It asks us to change how we work or think, and nobody can do that for us.',
      'What speaks for the other kind: a plan or an expert could settle it.',
    ]);
  });

  it('says when too little is known, and when the answers point both ways', () => {
    expect(readChallenge(answers([])).reasons).toEqual([
      'There is too little known yet to say which kind it looks like.',
    ]);
    expect(readChallenge(answers(['yes', 'no'])).reasons[0]).toBe('The answers point both ways.');
  });

  it('gives a reason in every case and no verdict in any', () => {
    for (const given of EVERY) {
      const { reasons } = readChallenge(given);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.join(' ')).not.toMatch(
        /\b(?:is a complex|is a technical|must|should|wrong|clearly)\b/u,
      );
    }
  });
});

describe('whatMightHelp', () => {
  it('always gives three ways, each with its reason, in easy words', () => {
    for (const given of EVERY) {
      const ways = whatMightHelp(readChallenge(given).reading, given);
      expect(ways.map((way) => way.split(':')[0]).sort()).toEqual([
        'Somebody decides',
        'We make sense of it together',
        'We negotiate',
      ]);
      expect(ways.flatMap(idiomsIn)).toEqual([]);
      expect(Math.min(...ways.map(readingEase))).toBeGreaterThan(50);
    }
  });

  it.each([
    { given: ['yes', 'yes', 'yes', 'no'], first: 'Somebody decides' },
    { given: ['no', 'no', 'no', 'yes'], first: 'We make sense of it together' },
    {
      given: ['not-sure', 'not-sure', 'not-sure', 'not-sure'],
      first: 'We make sense of it together',
    },
  ] as const)('puts "$first" first for $given', ({ given, first }) => {
    const ways = whatMightHelp(readChallenge(answers(given)).reading, answers(given));

    expect(ways[0]).toMatch(new RegExp(`^${first}`, 'u'));
  });

  it('does not offer a decision by one person as enough where all have to change', () => {
    const given = answers(['yes', 'yes', 'yes', 'yes']);

    expect(whatMightHelp(readChallenge(given).reading, given).at(-1)).toMatch(
      /^Somebody decides: this may not be enough/u,
    );
  });
});
