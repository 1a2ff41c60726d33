import { beforeAll, describe, expect, it } from '@jest/globals';
import { scoreTensions } from '../../src/evaluate/tension-scores.js';
import { readTensionThreads, type TensionThread } from '../../src/evaluate/tension-threads.js';

let threads: readonly TensionThread[] = [];

beforeAll(async () => {
  threads = await readTensionThreads();
});

describe('the threads written to measure tensions', () => {
  it('are at least 120, a third of them kept out of tuning, with traps and other languages', () => {
    expect(threads.length).toBeGreaterThanOrEqual(120);
    expect(threads.filter(({ isHeldOut }) => isHeldOut).length * 3).toBeGreaterThanOrEqual(
      threads.length,
    );
    expect(threads.filter(({ sides }) => sides === null).length).toBeGreaterThanOrEqual(40);
    expect(new Set(threads.map(({ name }) => name)).size).toBe(threads.length);
  });

  it.each([
    ['tuning', false],
    ['held-out', true],
  ])('give the tensions that readers see, in the %s part', (_name, isHeldOut) => {
    const scores = scoreTensions(threads.filter((thread) => thread.isHeldOut === isHeldOut));
    expect(scores.precisionAt5).toBeGreaterThanOrEqual(0.8);
    expect(scores.recall).toBeGreaterThanOrEqual(0.6);
  });

  it('give none where two people only feel differently', () => {
    const polarity = threads.filter(({ kind }) => kind === 'trap polarity');
    expect(polarity.length).toBeGreaterThanOrEqual(4);
    expect(scoreTensions(polarity).wrong).toEqual([]);
  });
});
