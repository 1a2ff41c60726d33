import { findDue } from '../core/time/due.js';
import { askHowItWent } from '../flows/ask-how-it-went.js';
import { deliverPosts } from '../flows/deliver-posts.js';
import type { FlowDeps } from '../flows/deps.js';
import { expireTexts } from '../flows/expire-texts.js';
import { finishChanges } from '../flows/finish-changes.js';
import { purgeUninstalled } from '../flows/installed.js';
import { mendChannels } from '../flows/mend-channels.js';
import { readThreads } from '../flows/read-threads.js';
import { tellOfAsks } from '../flows/tell-of-asks.js';
import { settleDue } from './settle-due.js';

const MS_PER_HOUR = 3_600_000;
/** Posts claimed at once; each is of another channel. */
const POSTS_AT_ONCE = 8;
/** How far a tick reaches back beyond the last one: a clock that was set back must not leave a gap. */
const OVERLAP_MS = MS_PER_HOUR;
const HOUSEKEEPING_EVERY_MS = MS_PER_HOUR;

export interface Tick {
  /** Looks once for due work and does it. Never throws; a call during another waits for that one. */
  tick(): Promise<void>;
  /** From now on nothing new is begun; what is under way comes to its end. */
  end(): void;
}

/**
 * All that ever happens by itself. What is due is decided from the store, so it does not matter how many processes tick, or how
 * often; what is remembered here only saves work. The hour is that of `deps.clock`.
 */
export function createTick(deps: FlowDeps): Tick {
  let plannedUntil: Date | null = null;
  let hasRead = false;
  let tidiedAt: Date | null = null;
  let running: Promise<void> | null = null;
  let hasEnded = false;
  const isEnding = (): boolean => hasEnded;

  const plan = async (): Promise<void> => {
    const now = deps.clock.now();
    const since =
      plannedUntil === null
        ? null
        : new Date(Math.min(plannedUntil.getTime(), now.getTime()) - OVERLAP_MS);
    const due = findDue(await deps.store.schedules.allActive(), since, now);
    if (due.length > 0) await deps.store.occurrences.plan(due);
    plannedUntil = now;
  };
  const deliver = async (): Promise<void> => {
    await deliverPosts(deps, { limit: POSTS_AT_ONCE, isEnding });
  };
  const read = async (): Promise<void> => {
    await readThreads(deps, { reason: hasRead ? 'regular' : 'start', isEnding });
    hasRead = true;
  };
  const tidy = async (): Promise<void> => {
    const now = deps.clock.now();
    if (tidiedAt !== null && Math.abs(now.getTime() - tidiedAt.getTime()) < HOUSEKEEPING_EVERY_MS) {
      return;
    }
    await mendChannels(deps);
    await purgeUninstalled(deps);
    await expireTexts(deps);
    tidiedAt = now;
  };
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ['plan', plan],
    ['settle', () => settleDue(deps)],
    ['deliver', deliver],
    ['ask how it went', () => askHowItWent(deps)],
    ['read', read],
    ['ask', () => tellOfAsks(deps)],
    ['finish', () => finishChanges(deps)],
    ['tidy', tidy],
  ];
  const run = async (): Promise<void> => {
    for (const [step, act] of steps) {
      if (hasEnded) return;
      try {
        await act();
      } catch (error) {
        deps.log.error({ step, err: error }, 'step of the tick failed');
      }
    }
  };
  return {
    tick: () => {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    end: () => {
      hasEnded = true;
    },
  };
}
