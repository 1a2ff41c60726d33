export interface Lane {
  /** Runs the work when it is its turn; false, without running it, when too many wait already. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** A few at a time and a bounded number waiting: for calls that are worth making only while Slack keeps up. */
export function createLane(limits: { readonly atOnce: number; readonly waiting: number }): Lane {
  const queue: (() => void)[] = [];
  let running = 0;

  const turn = async (): Promise<void> => {
    if (running < limits.atOnce) {
      running += 1;
      return;
    }
    // Whoever ends hands the place over, so `running` stays as it is.
    await new Promise<void>((resolve) => queue.push(resolve));
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    run: async (work) => {
      if (queue.length >= limits.waiting) return false;
      await turn();
      try {
        await work();
        return true;
      } finally {
        leave();
      }
    },
  };
}
