import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type OutcomeExample,
  readOutcomeExamples,
  scoreOutcomes,
} from '../../src/evaluate/outcome-examples.js';

let examples: readonly OutcomeExample[] = [];

beforeAll(async () => {
  examples = await readOutcomeExamples();
});

describe('the examples written to measure signs of direction, alignment and commitment', () => {
  it('are more than a hundred in two languages, a third kept out of tuning, with some of nothing', () => {
    expect(examples.length).toBeGreaterThan(100);
    expect(new Set(examples.map(({ language }) => language))).toEqual(
      new Set(['english', 'german']),
    );
    expect(examples.filter(({ isHeldOut }) => isHeldOut).length * 3).toBeGreaterThanOrEqual(
      examples.length,
    );
    expect(examples.filter(({ outcomes }) => outcomes.length === 0).length).toBeGreaterThan(25);
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
  });

  it.each([
    ['tuning', false],
    ['held-out', true],
  ])('are read as their reader reads them, in the %s part', (_name, isHeldOut) => {
    const scores = scoreOutcomes(examples.filter((example) => example.isHeldOut === isHeldOut));
    expect(scores.precision).toBeGreaterThanOrEqual(0.9);
    expect(scores.recall).toBeGreaterThanOrEqual(0.8);
  });
});
