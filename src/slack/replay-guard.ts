const KEPT_MS = 10 * 60_000;
const KEPT_MAX = 20_000;

export interface ReplayGuard {
  /** True for the first request with this signature within ten minutes. */
  isFirst(signature: string): boolean;
}

/** Signatures are good for five minutes on either side, so ten minutes of memory catch every repeat. */
export function createReplayGuard(now: () => number = () => performance.now()): ReplayGuard {
  const seenAt = new Map<string, number>();
  return {
    isFirst: (signature) => {
      const at = now();
      for (const [old, when] of seenAt) {
        if (at - when < KEPT_MS && seenAt.size <= KEPT_MAX) break;
        seenAt.delete(old);
      }
      if (seenAt.has(signature)) return false;
      seenAt.set(signature, at);
      return true;
    },
  };
}
