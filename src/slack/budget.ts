export interface Budget {
  /** True when one more call may go out now for this workspace; false when it is to be left out. */
  take(key: string): boolean;
  /** Nothing goes out for this workspace before that time has passed (Slack's Retry-After). */
  pause(key: string, forMs: number): void;
}

interface Account {
  left: number;
  /** Refilled up to this time; in the future while Slack wants a pause. */
  at: number;
}

const KEYS_MAX = 20_000;

/** A burst, and after it so many a minute, for each workspace: for calls that are left out rather than made late. */
export function createBudget(
  limits: { readonly burst: number; readonly perMinute: number },
  now: () => number = () => performance.now(),
): Budget {
  const accounts = new Map<string, Account>();

  const refilled = (key: string): Account => {
    const known = accounts.get(key);
    if (known === undefined) {
      if (accounts.size >= KEYS_MAX) accounts.clear();
      const made = { left: limits.burst, at: now() };
      accounts.set(key, made);
      return made;
    }
    const passedMs = Math.max(0, now() - known.at);
    known.left = Math.min(limits.burst, known.left + (passedMs * limits.perMinute) / 60_000);
    known.at = Math.max(known.at, now());
    return known;
  };

  return {
    take: (key) => {
      const account = refilled(key);
      if (account.at > now() || account.left < 1) return false;
      account.left -= 1;
      return true;
    },
    pause: (key, forMs) => {
      const account = refilled(key);
      account.at = Math.max(account.at, now() + forMs);
    },
  };
}
