import type { PaceStore } from '../store/store-model.js';
import type { PostTarget } from './messenger-model.js';

/** Slack takes one message a second and channel, and "several hundred" a minute and workspace. https://docs.slack.dev/apis/web-api/rate-limits */
const PER_CHANNEL = { everyMs: 1_000 };
const PER_WORKSPACE = { everyMs: 205, burst: 5 };
/** Tier 3: 50 a minute and method. Half of the reading of threads' share is left to them. */
const PER_CHANGE = { everyMs: 1_250, burst: 8 };
const PER_LOOK = { everyMs: 1_250, burst: 8 };
/** Shorter than what is left of a lease once a call took its ten seconds. */
const PATIENCE_MS = 5_000;

type Waiting = Promise<number | null>;

/** Each waits for its turn and gives null, or gives the wait in ms at once when that is long. */
export interface CallPacer {
  toPost(target: PostTarget): Waiting;
  toChange(slackTeamId: string): Waiting;
  toLook(slackTeamId: string): Waiting;
}

/** Our own pace below Slack's limits, for all replicas together, so that Slack need not refuse. */
export function createCallPacer(pace: PaceStore): CallPacer {
  const turn = async (key: string, at: Parameters<PaceStore['take']>[1]): Waiting => {
    const { isTaken, waitMs } = await pace.take(key, at, PATIENCE_MS);
    if (!isTaken) return waitMs;
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    return null;
  };
  return {
    toPost: async ({ slackTeamId, slackChannelId }) =>
      (await turn(`post ${slackTeamId} ${slackChannelId}`, PER_CHANNEL)) ??
      (await turn(`post ${slackTeamId}`, PER_WORKSPACE)),
    toChange: (slackTeamId) => turn(`change ${slackTeamId}`, PER_CHANGE),
    toLook: (slackTeamId) => turn(`look ${slackTeamId}`, PER_LOOK),
  };
}

/** For tests and the demo, where nobody counts. */
export function createUnpacedCalls(): CallPacer {
  const now = (): Waiting => Promise.resolve(null);
  return { toPost: now, toChange: now, toLook: now };
}
