import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acrossGroups } from '../../../src/core/votes/across-groups.js';
import { readOpinions } from '../../../src/core/votes/opinions.js';
import { groupPoints } from '../../../src/core/votes/point-groups.js';
import { inRoutingOrder, routingPriority } from '../../../src/core/votes/routing.js';
import type { VoteTable } from '../../../src/core/votes/vote-table.js';
import { votesInWords } from '../../../src/core/votes/vote-words.js';

type Cast = readonly [participant: string, statement: string, value: 1 | 0 | -1];

function tableOf(votes: readonly Cast[]): VoteTable {
  const participants = [...new Set(votes.map(([participant]) => participant))];
  const statementIds = [...new Set(votes.map(([, statement]) => statement))];
  return {
    participants,
    statementIds,
    people: votes.map(([participant]) => participants.indexOf(participant)),
    statements: votes.map(([, statement]) => statementIds.indexOf(statement)),
    values: votes.map(([, , value]) => value),
  };
}

/** Two camps that differ on every statement but the last, on which all agree. */
function camps(one: number, other: number): readonly Cast[] {
  const statements = Array.from({ length: 10 }, (_, at) => `s${at}`);
  return Array.from({ length: one + other }, (_, person) =>
    statements.map((statement, at): Cast => {
      const isOne = person < one;
      const value = at === 9 || isOne === (at % 2 === 0) ? 1 : -1;
      // Everybody leaves one out, so that people do not all stand in two points.
      return [`p${String(person).padStart(2, '0')}`, statement, at === person % 9 ? 0 : value];
    }),
  ).flat();
}

describe('what votes say', () => {
  it('counts each statement, and tells what divides from what all share', () => {
    const { statements } = readOpinions(tableOf(camps(12, 12)));
    const [divided, shared] = [statements[0], statements[9]];

    expect(divided).toMatchObject({ id: 's0', agree: 10, differ: 11, unsure: 3 });
    expect(shared).toMatchObject({ id: 's9', agree: 24, differ: 0, unsure: 0 });
    expect(divided?.divided).toBeGreaterThan(0.9);
    expect(shared?.divided).toBeLessThan(0.1);
    expect(divided?.acrossGroups).toBeLessThan(0.3);
    expect(shared?.acrossGroups).toBeGreaterThan(0.8);
  });

  it('finds people who vote alike from twenty voters on, the larger group first', () => {
    const people = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `p${String(from + at).padStart(2, '0')}`);

    expect(readOpinions(tableOf(camps(8, 12))).groups).toEqual([
      { id: 'a', participants: people(8, 20) },
      { id: 'b', participants: people(0, 8) },
    ]);
    expect(readOpinions(tableOf(camps(8, 11))).groups).toBeNull();
  });

  it('makes no group of one person', () => {
    const groups = readOpinions(tableOf(camps(1, 23))).groups ?? [];

    expect(groups.filter(({ participants }) => participants.length < 2)).toEqual([]);
  });

  it('makes no group where all vote alike', () => {
    const alike = Array.from({ length: 25 }, (_, person): Cast => [`p${person}`, 's0', 1]);

    expect(readOpinions(tableOf(alike))).toEqual({
      statements: [expect.objectContaining({ id: 's0', agree: 25, differ: 0, unsure: 0 })],
      groups: null,
    });
  });

  it('says the same of the same votes in any order, and keeps every figure within 0 and 1', () => {
    const votes = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 30 }).map((person) => `p${person}`),
        fc.integer({ min: 0, max: 8 }).map((statement) => `s${statement}`),
        fc.constantFrom(1 as const, 0 as const, -1 as const),
      ),
      { selector: ([participant, statement]) => `${participant} ${statement}`, maxLength: 250 },
    );
    fc.assert(
      fc.property(votes, (cast) => {
        const read = readOpinions(tableOf(cast));
        const turned = readOpinions(tableOf([...cast].reverse()));
        expect(turned).toEqual(read);
        for (const { divided, acrossGroups: shared } of read.statements) {
          expect(divided >= 0 && divided <= 1 && shared >= 0 && shared <= 1).toBe(true);
        }
        for (const { participants } of read.groups ?? []) {
          expect(participants.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('groups of points', () => {
  it('are no more than what one more of them adds: two clouds are two', () => {
    const cloud = (x: number) =>
      Array.from({ length: 20 }, (_, at): [number, number] => [x + (at % 5) / 10, (at % 4) / 10]);

    const groups = groupPoints([...cloud(0), ...cloud(5)]);
    expect(new Set(groups?.slice(0, 20)).size).toBe(1);
    expect(new Set(groups).size).toBe(2);
  });
});

describe('agreement across groups', () => {
  const group = (agree: number, differ: number, unsure = 0) => ({ agree, differ, unsure });

  it('is low where one group differs, however large the other is', () => {
    expect(acrossGroups([group(90, 2), group(1, 9)])).toBeLessThan(0.3);
    expect(acrossGroups([group(9, 0), group(9, 1)])).toBeGreaterThan(0.75);
  });

  it('is not lowered by more groups that say the same', () => {
    const same = group(8, 2);
    expect(acrossGroups([same, same, same])).toBeCloseTo(acrossGroups([same]), 9);
  });
});

describe('which statement comes next', () => {
  const count = (agree: number, differ: number, unsure: number) => ({ agree, differ, unsure });

  it('is one that few have seen, and rather one that people agree with than one they cannot judge', () => {
    expect(routingPriority(count(0, 0, 0))).toBeGreaterThan(routingPriority(count(5, 5, 0)));
    expect(routingPriority(count(6, 2, 0))).toBeGreaterThan(routingPriority(count(2, 6, 0)));
    expect(routingPriority(count(4, 2, 0))).toBeGreaterThan(routingPriority(count(2, 0, 4)));
  });

  it('does not depend on the order given, and differs from person to person among equals', () => {
    const equal = ['a', 'b', 'c', 'd'].map((id) => ({ id, count: count(0, 0, 0) }));
    const orders = new Set(
      Array.from({ length: 20 }, (_, person) =>
        inRoutingOrder(equal, `U${person}`)
          .map(({ id }) => id)
          .join(''),
      ),
    );

    expect(inRoutingOrder([...equal].reverse(), 'U1')).toEqual(inRoutingOrder(equal, 'U1'));
    expect(orders.size).toBeGreaterThan(5);
  });
});

describe('votes in words', () => {
  it.each([
    [{ agree: 0, differ: 0, unsure: 0 }, ''],
    [{ agree: 1, differ: 0, unsure: 0 }, 'One agrees.'],
    [{ agree: 2, differ: 1, unsure: 1 }, 'Two agree, one sees it differently, one is not sure.'],
    [{ agree: 0, differ: 0, unsure: 2 }, 'Two are not sure.'],
    [
      { agree: 3, differ: 3, unsure: 0 },
      'Three agree, three see it differently. You are divided over it.',
    ],
  ])('%j', (votes, words) => {
    expect(votesInWords(votes)).toBe(words);
  });
});
