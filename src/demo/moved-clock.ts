export interface MovedClock {
  /** Makes `Date` show this instant now; it runs on from there at its usual speed. */
  moveTo(at: Date): void;
  /** Gives the process its own `Date` back. */
  restore(): void;
}

/**
 * Moves `Date.now()` and `new Date()` of this process, and nothing else: timers, and `performance.now()`, stay real.
 * The emulator stamps messages by `Date`, so weeks can pass in seconds.
 */
export function moveClock(): MovedClock {
  const RealDate = globalThis.Date;
  let offsetMs = 0;
  const movedNow = (): number => RealDate.now() + offsetMs;
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
      offsetMs = at.getTime() - RealDate.now();
    },
    restore: () => {
      globalThis.Date = RealDate;
    },
  };
}
