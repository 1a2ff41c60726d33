import { describe, expect, it } from '@jest/globals';
import { createBudget } from '../../src/slack/budget.js';

function budgetAt() {
  const time = { now: 0 };
  const budget = createBudget({ burst: 3, perMinute: 60 }, () => time.now);
  const taken = (key: string, tries: number): number =>
    Array.from({ length: tries }, () => budget.take(key)).filter(Boolean).length;
  return { time, budget, taken };
}

describe('a budget of calls', () => {
  it('gives a burst, then so many a minute, to each workspace its own', () => {
    const { time, taken } = budgetAt();
    expect(taken('T1', 10)).toBe(3);
    expect(taken('T2', 10)).toBe(3);
    time.now += 2_000;
    expect(taken('T1', 10)).toBe(2);
    time.now += 3_600_000;
    expect(taken('T1', 10)).toBe(3);
  });

  it('gives nothing while Slack wants a pause, and nothing for the time of the pause afterwards', () => {
    const { time, budget, taken } = budgetAt();
    taken('T1', 3);
    budget.pause('T1', 30_000);
    time.now += 29_000;
    expect(taken('T1', 10)).toBe(0);
    expect(taken('T2', 10)).toBe(3);
    time.now += 2_000;
    expect(taken('T1', 10)).toBe(1);
  });
});
