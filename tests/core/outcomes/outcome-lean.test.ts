import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assembleDigest,
  responsesBehind,
  withEditedResponse,
  withoutResponse,
} from '../../../src/core/digest/digest.js';
import type { Outcome, Response } from '../../../src/core/model.js';
import { outcomeLean } from '../../../src/core/outcomes/outcome-lean.js';
import { readOutcomes } from '../../../src/core/outcomes/read-outcomes.js';
import { responsesOfWeek, weekOf } from '../../support/digest-weeks.js';

describe('readOutcomes', () => {
  it.each([
    ['I do not know what the goal is.', ['direction']],
    ['Two teams wait for each other, and nobody knew who decides.', ['alignment']],
    ['Everybody pitched in, and I trust them.', ['commitment']],
    ['Ohne gemeinsames Ziel bleibt jede Übergabe Zufall.', ['direction', 'alignment']],
    ['The coffee machine is broken.', []],
    ['', []],
  ])('reads %j by its words as %j', (text, outcomes) => {
    expect(readOutcomes(text)).toEqual(outcomes);
  });

  it('takes time in proportion to a long text', () => {
    const started = performance.now();
    readOutcomes('where we who decides the same people each other own way '.repeat(2000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

const ALIGNMENT = 'We wait for each other at every handover.';
const DIRECTION = 'What is the goal of it?';

/** Cycles before and of digest 7: each of these people says this. */
function weeks(said: (cycle: number, person: number) => string | null): readonly Response[] {
  return [4, 5, 6, 7].flatMap((cycle) =>
    responsesOfWeek(
      cycle,
      [0, 1, 2, 3].flatMap((person) => {
        const text = said(cycle, person);
        return text === null ? [] : [{ id: `r${cycle}-${person}`, by: `p${person}`, text }];
      }),
    ),
  );
}

const lean = (
  responses: readonly Response[],
  over: Partial<Parameters<typeof outcomeLean>[0]> = {},
) => outcomeLean({ number: 7, responses, toldBefore: [], ...over });
const much = weeks((cycle, person) => (cycle > 4 && person < 3 ? ALIGNMENT : null));

describe('outcomeLean', () => {
  it('tells of what there was much and of what little over three digests, of nobody', () => {
    const found = lean(much);
    expect(found).toMatchObject({ much: 'alignment', little: 'direction' });
    expect(found?.text).toBe(
      'Over the last three digests you spoke much of how your work fits together (alignment) and little of where you are going (direction). That is read from words, so take it as a sign; the next question leans there.',
    );
    expect(found?.text).not.toMatch(/\d|%|score|p0/u);
    expect(found?.evidence).toHaveLength(9);
  });

  it.each([
    ['before the seventh digest', lean(much, { number: 6 })],
    [
      'when it was told of late',
      lean(much, { toldBefore: [{ much: 'alignment', little: 'direction' }] }),
    ],
    ['where one digest of the three has none of it', lean(much.filter(({ cycle }) => cycle !== 6))],
    ['with few signs', lean(much.filter(({ authorId }) => authorId === 'p0'))],
    [
      'where all three are spoken of',
      lean(
        weeks((cycle, person) =>
          cycle === 4
            ? null
            : ([ALIGNMENT, ALIGNMENT, DIRECTION, 'I trust each of you.'][person] ?? null),
        ),
      ),
    ],
    [
      'where one person says it again and again',
      lean(
        [5, 6, 7].flatMap((cycle) =>
          responsesOfWeek(
            cycle,
            [0, 1, 2, 3].map((n) => ({ id: `r${cycle}-${n}`, by: 'p0', text: ALIGNMENT })),
          ),
        ),
      ),
    ],
  ])('tells nothing %s', (_why, found) => {
    expect(found).toBeNull();
  });

  it('takes an author’s word over the words', () => {
    const outcome: Outcome = 'commitment';
    const tagged = much.map((said) => ({ ...said, outcome }));
    expect(lean(tagged)).toMatchObject({ much: 'commitment' });
  });

  it('is the same in any order, and counts a person once a digest', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...much], { minLength: much.length }), (mixed) => {
        const [one, other] = [lean(mixed), lean(much)];
        expect(one?.text).toBe(other?.text);
        expect([...(one?.evidence ?? [])].sort()).toEqual([...(other?.evidence ?? [])].sort());
      }),
      { numRuns: 20 },
    );
  });
});

describe('a digest', () => {
  const earlier = much.filter(({ cycle }) => cycle !== 7);
  const responses = much.filter(({ cycle }) => cycle === 7);
  const digest = assembleDigest(weekOf([], { number: 7, responses, earlier }));

  it('rests its line on what was said, and loses it with those words', () => {
    expect(digest.lean).toMatchObject({ much: 'alignment', little: 'direction' });
    expect(responsesBehind(digest)).toContain('r5-0');
    expect(withoutResponse(digest, 'r5-0').lean).toBeNull();
    const edited = { id: 'r7-1', text: 'It rained.', version: 2 };
    expect(withEditedResponse(digest, edited).lean).toBeNull();
  });
});
