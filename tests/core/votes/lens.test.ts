import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acrossInWords, lensesOf, readLenses } from '../../../src/core/votes/lens.js';
import { votersOf } from '../../../src/core/votes/statement.js';

const count = (agree: number, differ: number, unsure = 0) => ({ agree, differ, unsure });

describe('groups that people choose for themselves', () => {
  it('are read from a line each', () => {
    expect(readLenses(['Site: Hamburg, Lisbon ,Hamburg', 'Role: nurse, doctor'])).toEqual({
      ok: true,
      lenses: [
        { name: 'Site', groups: ['Hamburg', 'Lisbon'] },
        { name: 'Role', groups: ['nurse', 'doctor'] },
      ],
    });
    expect(readLenses([])).toEqual({ ok: true, lenses: [] });
    expect(lensesOf(['no colon', 'Team: a, b'])).toEqual([{ name: 'Team', groups: ['a', 'b'] }]);
  });

  it.each([
    [['Site'], /Line 1 needs a name, a colon and two groups/u],
    [['Site: Hamburg'], /Line 1 needs/u],
    [['Site: Hamburg, Lisbon', ': a, b'], /Line 2 needs/u],
    [['Site: a, b', 'Site: c, d'], /a name of its own/u],
    [[`Site: ${'x'.repeat(40)}, b`], /Line 1 is long/u],
    [['A: 1, 2, 3, 4, 5, 6, 7, 8, 9'], /Line 1 is long/u],
    [['A: 1, 2', 'B: 1, 2', 'C: 1, 2', 'D: 1, 2'], /3 lines at most/u],
  ])('are refused with their line: %j', (lines, words) => {
    const read = readLenses(lines);
    expect(read.ok ? '' : read.words).toMatch(words);
  });

  it.each([
    [
      [count(3, 0), count(2, 1)],
      'Seen by Site: in every group more agree than see it differently.',
    ],
    [
      [count(1, 2), count(0, 4)],
      'Seen by Site: in every group more see it differently than agree.',
    ],
    [[count(3, 0), count(1, 2)], 'Seen by Site: it is not the same in every group.'],
    [[count(3, 0), count(1, 1, 1)], 'Seen by Site: it is not the same in every group.'],
    [
      [count(3, 0), count(3, 0), count(0, 0)],
      'Seen by Site: in every group more agree than see it differently.',
    ],
    [[count(9, 0)], null],
    [[count(9, 0), count(0, 2)], null],
    [[count(3, 0), count(3, 0), count(1, 0)], null],
  ])('tell of %j: %s', (groups, words) => {
    expect(acrossInWords([{ name: 'Site', groups }])).toEqual(words === null ? [] : [words]);
  });

  it('say nothing while one of them has one or two voters, never a number, and the same in any order', () => {
    const some = fc.record({ agree: fc.nat(6), differ: fc.nat(6), unsure: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (groups) => {
        const said = acrossInWords([{ name: 'Site', groups }]);
        expect(acrossInWords([{ name: 'Site', groups: [...groups].reverse() }])).toEqual(said);
        const isSmall = groups.some((one) => [1, 2].includes(votersOf(one)));
        expect(isSmall && said.length > 0).toBe(false);
        expect(said.join(' ')).not.toMatch(/\d|%/u);
      }),
      { numRuns: 100 },
    );
  });
});
