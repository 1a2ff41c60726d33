import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Groups } from '../../../src/core/themes/average-link.js';
import { keepPairs, settleGroups } from '../../../src/core/themes/settle-groups.js';

const THRESHOLD = 0.3;

/** Items with similarities in hundredths, a first share of them themes, and some groups to begin with. */
const given = fc
  .record({
    count: fc.integer({ min: 1, max: 9 }),
    first: fc.integer({ min: 0, max: 3 }),
    values: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 81, maxLength: 81 }),
    places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ count, first: most, values, places, sizes }) => {
    const first = Math.min(most, count);
    const similarity = new Float32Array(count * count);
    for (let a = 0; a < count; a += 1) {
      for (let b = 0; b < a; b += 1) {
        similarity[a * count + b] = similarity[b * count + a] = (values[a * 9 + b] ?? 0) / 100;
      }
    }
    const all = Array.from({ length: count }, (_, at) => at);
    return {
      similarity,
      count,
      first,
      sizes: all.map((at) => (at < first ? (sizes[at] ?? 1) : 1)),
      groups: [0, 1, 2, 3]
        .map((place) => all.filter((at) => places[at] === place))
        .filter((group) => group.length > 0),
    };
  });

describe('settling groups', () => {
  it('leaves every unit where it adds most, so that no move of one would better it', () => {
    fc.assert(
      fc.property(given, ({ similarity, count, first, sizes, groups }) => {
        const settled = settleGroups(groups, keepPairs(similarity, count, first), sizes, THRESHOLD);
        const gain = (item: number, group: readonly number[]) =>
          group
            .filter((other) => other !== item)
            .reduce(
              (sum, other) =>
                sum + ((similarity[item * count + other] ?? 0) - THRESHOLD) * (sizes[other] ?? 1),
              0,
            );
        // Lone units are no group that could be moved to.
        const open = settled.filter((group) => group.length > 1 || (group[0] ?? 0) < first);
        for (const group of settled) {
          for (const item of group.filter((at) => at >= first)) {
            const best = Math.max(0, ...open.map((other) => gain(item, other)));
            expect(gain(item, group)).toBeGreaterThanOrEqual(best - 1e-3);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps each item once, and themes where they were', () => {
    fc.assert(
      fc.property(given, ({ similarity, count, first, sizes, groups }) => {
        const settled = settleGroups(groups, keepPairs(similarity, count, first), sizes, THRESHOLD);
        expect(settled.flat().toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, at) => at),
        );
        const themesOf = (found: Groups) =>
          found
            .map((group) => group.filter((at) => at < first).join(' '))
            .filter((themes) => themes !== '')
            .toSorted();
        expect(themesOf(settled)).toEqual(themesOf(groups));
      }),
      { numRuns: 200 },
    );
  });

  it('brings a text that an early step put elsewhere to those it stands near', () => {
    const near = [
      [0, 1, 0.8],
      [0, 2, 0.8],
      [1, 2, 0.8],
      [2, 3, 0.6],
    ];
    const similarity = new Float32Array(16).fill(0.1);
    for (const [a = 0, b = 0, likeness = 0] of near) {
      similarity[a * 4 + b] = similarity[b * 4 + a] = likeness;
    }
    const settled = settleGroups(
      [
        [0, 1],
        [2, 3],
      ],
      keepPairs(similarity, 4, 0),
      [1, 1, 1, 1],
      THRESHOLD,
    );
    expect(settled).toEqual([[0, 1, 2], [3]]);
  });
});
