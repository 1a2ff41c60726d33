import type { Clock } from '../../src/clock.js';

/** A clock that stands still until it is moved. */
export interface MovingClock extends Clock {
  moveTo(instant: string | Date): void;
  moveBy(ms: number): void;
}

export function createMovingClock(start: string): MovingClock {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    moveTo: (instant) => {
      at = new Date(instant);
    },
    moveBy: (ms) => {
      at = new Date(at.getTime() + ms);
    },
  };
}
