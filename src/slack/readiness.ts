import type { Store } from '../store/store-model.js';
import type { SocketSession } from './socket-session.js';
import type { Workspaces } from './web-client.js';

const DATABASE_WITHIN_MS = 5_000;
const AUTH_GOOD_FOR_MS = 5 * 60_000;
const AUTH_AGAIN_AFTER_MS = 4 * 60_000;
const AUTH_RETRY_MS = 10_000;

export interface Readiness {
  /** Asks Slack to confirm the bot token, at most every 10 s; gives whether it did within the last 5 minutes. */
  isTokenGood(): Promise<boolean>;
  /** The database answers within 5 s, and Slack can reach us: the socket is open, or by HTTP the token was good of late. */
  isReady(): Promise<boolean>;
}

/** Time is the machine's own here: a clock that the demo moves must not make it unready. */
export function createReadiness(
  store: Pick<Store, 'isReady'>,
  workspaces: Workspaces,
  session: SocketSession | null,
  now: () => number = () => performance.now(),
): Readiness {
  let goodAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;

  async function isTokenGood(): Promise<boolean> {
    const at = now();
    if (at - goodAt > AUTH_AGAIN_AFTER_MS && at - triedAt >= AUTH_RETRY_MS) {
      triedAt = at;
      try {
        await workspaces.confirm({ isFresh: true });
        goodAt = now();
      } catch {
        // Said by the answer of /readyz.
      }
    }
    return now() - goodAt <= AUTH_GOOD_FOR_MS;
  }

  return {
    isTokenGood,
    isReady: async () => {
      const [isStored, isReached] = await Promise.all([
        store.isReady(DATABASE_WITHIN_MS).catch(() => false),
        session === null ? isTokenGood() : Promise.resolve(session.isOpen()),
      ]);
      return isStored && isReached;
    },
  };
}
