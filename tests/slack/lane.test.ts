import { describe, expect, it } from '@jest/globals';
import { createLane } from '../../src/slack/lane.js';

/** Work that ends when told to, and what of it has begun. */
function held() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) => (): Promise<void> => {
    begun.push(n);
    return new Promise((resolve) => ends.push(resolve));
  };
  return { begun, ends, work };
}

const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a lane', () => {
  it('runs no more at once than it may, and hands places on in order', async () => {
    const { begun, ends, work } = held();
    const lane = createLane({ atOnce: 2, waiting: 10 });
    const runs = [1, 2, 3, 4].map((n) => lane.run(work(n)));
    await turns();
    expect(begun).toEqual([1, 2]);
    ends[0]?.();
    await turns();
    expect(begun).toEqual([1, 2, 3]);
    ends[1]?.();
    ends[2]?.();
    await turns();
    ends[3]?.();
    expect(await Promise.all(runs)).toEqual([true, true, true, true]);
  });

  it('refuses what comes when enough wait, and runs again when they are through', async () => {
    const { begun, ends, work } = held();
    const lane = createLane({ atOnce: 1, waiting: 1 });
    const runs = [lane.run(work(1)), lane.run(work(2))];
    expect(await lane.run(work(3))).toBe(false);
    await turns();
    ends[0]?.();
    await turns();
    ends[1]?.();
    await Promise.all(runs);
    void lane.run(work(4));
    await turns();
    expect(begun).toEqual([1, 2, 4]);
  });

  it('gives the place on when work fails', async () => {
    const lane = createLane({ atOnce: 1, waiting: 1 });
    await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lane.run(() => Promise.resolve())).toBe(true);
  });
});
