/** The one source of the present. `Date` alone is moved by the demo and by tests, so this reads it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
