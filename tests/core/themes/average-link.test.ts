import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { averageLink } from '../../../src/core/themes/average-link.js';
import { createNearestOthers } from '../../../src/core/themes/nearest-others.js';
import { createTermTable } from '../../../src/core/reading/term-table.js';

/** Similarities of items, all different, so that nothing hangs on how equals are told apart. */
const matrix = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 9999 }), {
      minLength: (count * (count - 1)) / 2,
      maxLength: (count * (count - 1)) / 2,
    })
    .map((values) => ({ count, values })),
);

function full({ count, values }: { count: number; values: readonly number[] }): Float32Array {
  const similarity = new Float32Array(count * count);
  let next = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      similarity[a * count + b] = similarity[b * count + a] = (values[next++] ?? 0) / 10_000;
    }
  }
  return similarity;
}

/** The same by its definition: the two nearest groups become one until none stand near enough. */
function byDefinition(similarity: Float32Array, count: number, threshold: number): number[][] {
  let groups = Array.from({ length: count }, (_, at) => [at]);
  const mean = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x) => sum + b.reduce((all, y) => all + (similarity[x * count + y] ?? 0), 0), 0) /
    (a.length * b.length);
  for (;;) {
    const pairs = groups.flatMap((a, at) =>
      groups.slice(at + 1).map((b) => ({ a, b, near: mean(a, b) })),
    );
    const [best] = pairs.toSorted((x, y) => y.near - x.near);
    if (best === undefined || best.near < threshold) break;
    groups = [
      ...groups.filter((group) => group !== best.a && group !== best.b),
      [...best.a, ...best.b],
    ];
  }
  return groups
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

describe('clustering', () => {
  it('groups as joining the two nearest groups again and again does', () => {
    fc.assert(
      fc.property(matrix, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (given, threshold) => {
        const { count } = given;
        const sizes = Array.from({ length: count }, () => 1);
        const expected = byDefinition(full(given), count, threshold);
        expect(averageLink(full(given), sizes, threshold)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the nearest of those offered, the lower of equals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (weights) => {
        const { near, filled, offer } = createNearestOthers(13, 4);
        weights.forEach((weight, at) => {
          offer(0, at + 1, weight / 8);
        });
        const expected = weights
          .map((weight, at) => ({ weight, other: at + 1 }))
          .toSorted((a, b) => b.weight - a.weight || a.other - b.other)
          .slice(0, 3)
          .map(({ other }) => other);
        expect([...near.subarray(1, filled[0])]).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the numbering of terms', () => {
  it('gives each term one place, in the order they came, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 300 }), (ids) => {
        const table = createTermTable(1);
        const places = ids.map(table.add);
        const first = [...new Set(ids)];
        expect(places).toEqual(ids.map((id) => first.indexOf(id)));
        expect(ids.map(table.find)).toEqual(places);
        expect(table.size()).toBe(first.length);
      }),
      { numRuns: 30 },
    );
  });
});
