import { describe, expect, it } from '@jest/globals';

import { moveClock } from '../../src/demo/moved-clock.js';
import { startSchedule } from '../../src/jobs/schedule.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the schedule', () => {
  it('runs at once and then every so many seconds, until it is stopped', async () => {
    let runs = 0;
    const stop = startSchedule(1, () => {
      runs += 1;
      return Promise.resolve();
    });
    expect(runs).toBe(1);
    await pause(2300);
    expect(runs).toBeGreaterThanOrEqual(3);
    await stop();
    const before = runs;
    await pause(1300);
    expect(runs).toBe(before);
  });

  it('never runs twice at once, and waits for a run when it is stopped', async () => {
    let running = 0;
    let most = 0;
    let ended = 0;
    const stop = startSchedule(1, async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(1500);
      running -= 1;
      ended += 1;
    });
    await pause(2200);
    await stop();
    expect(most).toBe(1);
    expect(running).toBe(0);
    expect(ended).toBeGreaterThanOrEqual(1);
  });

  it('goes on at once and holds nothing up when the clock is put forward by days, as after a sleep of the machine', async () => {
    const clock = moveClock();
    let runs = 0;
    const stop = startSchedule(1, () => {
      runs += 1;
      return Promise.resolve();
    });
    try {
      await pause(1_200);
      const before = runs;
      const cpu = process.cpuUsage();
      clock.moveTo(new Date(Date.now() + 2 * 86_400_000));
      await pause(2_500);
      const { user } = process.cpuUsage(cpu);
      expect(runs - before).toBeGreaterThanOrEqual(2);
      // Counted up one by one, the ticks of two days took half a minute.
      expect(user / 1_000).toBeLessThan(1_500);
    } finally {
      await stop();
      clock.restore();
    }
  });
});
