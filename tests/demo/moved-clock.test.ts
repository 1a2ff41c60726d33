import { afterEach, describe, expect, it } from '@jest/globals';
import { moveClock, type MovedClock } from '../../src/demo/moved-clock.js';

let clock: MovedClock | null = null;
afterEach(() => {
  clock?.restore();
});

describe('the moved clock', () => {
  it('moves Date.now() and new Date(), and leaves given instants alone', () => {
    clock = moveClock();

    clock.moveTo(new Date('2025-10-01T08:00:00Z'));

    expect(new Date().toISOString().slice(0, 16)).toBe('2025-10-01T08:00');
    expect(new Date(Date.now()).toISOString().slice(0, 16)).toBe('2025-10-01T08:00');
    expect(new Date('2020-01-01T00:00:00Z').toISOString()).toBe('2020-01-01T00:00:00.000Z');
    expect(new Date(2020, 0, 1)).toBeInstanceOf(Date);
  });

  it('leaves timers and the monotonic clock as they are', async () => {
    clock = moveClock();
    const startedMs = performance.now();

    clock.moveTo(new Date('1999-01-01T00:00:00Z'));
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(19);
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });

  it('gives the time back', () => {
    const before = Date.now();
    clock = moveClock();
    clock.moveTo(new Date('1999-01-01T00:00:00Z'));

    clock.restore();

    expect(Date.now()).toBeGreaterThanOrEqual(before);
    expect(new Date().constructor).toBe(Date);
  });
});
