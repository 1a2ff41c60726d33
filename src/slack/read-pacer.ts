const WINDOW_MS = 60_000;

export interface ReadPacer {
  /** Waits until one more read may go out, then gives null; gives the wait in ms at once when that exceeds `patienceMs`. */
  turn(key: string, patienceMs: number): Promise<number | null>;
  /** Nothing goes out for this workspace before that time has passed (Slack's Retry-After). */
  pause(key: string, forMs: number): void;
}

export interface PacerTime {
  /** Milliseconds of a clock that nobody moves. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

const realTime: PacerTime = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** At most `perMinute` reads a workspace in any minute: half of what Slack grants an internal app (Tier 3, 50 a minute). */
export function createReadPacer(perMinute: number, time: PacerTime = realTime): ReadPacer {
  const sent = new Map<string, number[]>();
  const pausedUntil = new Map<string, number>();

  function nextAt(key: string): number {
    const now = time.now();
    const recent = (sent.get(key) ?? []).filter((at) => at > now - WINDOW_MS);
    sent.set(key, recent);
    const full = recent.length >= perMinute ? (recent[recent.length - perMinute] ?? now) : null;
    return Math.max(now, full === null ? now : full + WINDOW_MS, pausedUntil.get(key) ?? now);
  }

  return {
    turn: async (key, patienceMs) => {
      const at = nextAt(key);
      const waitMs = at - time.now();
      if (waitMs > patienceMs) return Math.ceil(waitMs);
      sent.get(key)?.push(at);
      if (waitMs > 0) await time.sleep(waitMs);
      return null;
    },
    pause: (key, forMs) => {
      pausedUntil.set(key, Math.max(pausedUntil.get(key) ?? 0, time.now() + forMs));
    },
  };
}

/** For tests and the demo, where nobody counts. A pause that Slack asked for still holds. */
export function createUnpacedReads(): ReadPacer {
  return createReadPacer(Number.POSITIVE_INFINITY);
}
