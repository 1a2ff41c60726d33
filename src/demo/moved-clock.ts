export interface MovedClock {
  /** Makes `Date` show this instant now; it runs on from there at the clock's pace. */
  moveTo(at: Date): void;
  /** Gives the process its own `Date` back. */
  restore(): void;
}

/**
 * Moves `Date.now()` and `new Date()` of this process, and nothing else: timers, and `performance.now()`, stay real.
 * The emulator stamps messages by `Date`, so weeks can pass in seconds. `pace` is how fast it runs between two moves: below 1, what
 * Slack lets expire after three seconds lasts longer, for machines that are busy.
 */
export function moveClock(pace = 1): MovedClock {
  const RealDate = globalThis.Date;
  let realAtMs = RealDate.now();
  let movedAtMs = realAtMs;
  const movedNow = (): number => Math.floor(movedAtMs + (RealDate.now() - realAtMs) * pace);
  const Moved: DateConstructor = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [movedNow()] : args,
        newTarget === Moved ? target : newTarget,
      ) as object,
    apply: () => new RealDate(movedNow()).toString(),
    get: (target, key) => (key === 'now' ? movedNow : (Reflect.get(target, key) as unknown)),
  });
  globalThis.Date = Moved;
  return {
    moveTo: (at) => {
      realAtMs = RealDate.now();
      movedAtMs = at.getTime();
    },
    restore: () => {
      globalThis.Date = RealDate;
    },
  };
}
