import type { Clock } from '../clock.js';
import { findDue } from '../core/time/due.js';
import { hasCode } from '../errors.js';
import { askHowItWent } from '../flows/ask-how-it-went.js';
import { deliverPosts } from '../flows/deliver-posts.js';
import type { FlowDeps } from '../flows/deps.js';
import { expireTexts } from '../flows/expire-texts.js';
import { finishChanges } from '../flows/finish-changes.js';
import { purgeUninstalled } from '../flows/installed.js';
import { markUnknownZones } from '../flows/mark-unknown-zones.js';
import { mendChannels } from '../flows/mend-channels.js';
import { readThreads } from '../flows/read-threads.js';
import { remind } from '../flows/remind.js';
import { showEarlierWords } from '../flows/show-earlier-words.js';
import { tellOfAsks } from '../flows/tell-of-asks.js';
import { settleDue } from './settle-due.js';

const MS_PER_HOUR = 3_600_000;
/** Posts under way at once, each of another channel: Slack is waited for, not this machine. A workspace that hangs takes up to 24 of them. */
const POSTS_AT_ONCE = 64;
/** How far a tick reaches back beyond the last one: a clock that was set back must not leave a gap. */
const OVERLAP_MS = MS_PER_HOUR;
/** A reply may arrive so long after it was said. */
const LATE_MS = 120_000;
const HOUSEKEEPING_EVERY_MS = MS_PER_HOUR;
/** A reminder has days to come in: asking more often would only ask the database. */
const REMIND_EVERY_MS = MS_PER_HOUR / 4;

export interface Tick {
  /** Looks once for due work and does it, one thing after the other. Never throws; a call during another waits for that one. */
  tick(): Promise<void>;
  /** The same as works that do not wait for each other: what takes long in one, such as a workspace that must be paced, holds up no other. */
  readonly lanes: readonly Act[];
  /** From now on nothing new is begun; resolves when what is under way came to its end. */
  end(): Promise<void>;
}

type Act = () => Promise<void>;

/** The act, left out so long after one that went well; the clock may be put either way. */
function atMostEvery(everyMs: number, clock: Clock, act: Act): Act {
  let doneAt: Date | null = null;
  return async () => {
    const now = clock.now();
    if (doneAt !== null && Math.abs(now.getTime() - doneAt.getTime()) < everyMs) return;
    await act();
    doneAt = now;
  };
}

function createActs(
  deps: FlowDeps,
  isEnding: () => boolean,
): Readonly<Record<'plan' | 'deliver' | 'read' | 'remember' | 'reminding' | 'tidy', Act>> & {
  readonly readAllAgain: () => void;
} {
  let plannedUntil: Date | null = null;
  let hasRead = false;
  let rememberedAt: Date | null = null;
  let lookedAt: ReadonlySet<string> = new Set();

  const plan = async (): Promise<void> => {
    const now = deps.clock.now();
    const since =
      plannedUntil === null
        ? null
        : new Date(Math.min(plannedUntil.getTime(), now.getTime()) - OVERLAP_MS);
    const schedules = await deps.store.schedules.allActive();
    const due = findDue(schedules, since, now);
    if (due.length > 0) await deps.store.occurrences.plan(due);
    plannedUntil = now;
    await markUnknownZones(deps, schedules);
  };
  const deliver = async (): Promise<void> => {
    await deliverPosts(deps, { limit: POSTS_AT_ONCE, isEnding });
  };
  const read = async (): Promise<void> => {
    await readThreads(deps, { reason: hasRead ? 'regular' : 'start', isEnding });
    hasRead = true;
  };
  const remember = async (): Promise<void> => {
    const now = deps.clock.now();
    // A first look goes back an hour, and none more than a day: what was said then is no longer just said.
    const last = rememberedAt?.getTime() ?? now.getTime() - MS_PER_HOUR;
    const since = new Date(Math.max(last, now.getTime() - 24 * MS_PER_HOUR) - LATE_MS);
    lookedAt = new Set(await showEarlierWords(deps, since, lookedAt));
    rememberedAt = now;
  };
  const reminding = atMostEvery(REMIND_EVERY_MS, deps.clock, () => remind(deps));
  const tidy = atMostEvery(HOUSEKEEPING_EVERY_MS, deps.clock, async () => {
    await mendChannels(deps, isEnding);
    await purgeUninstalled(deps);
    await expireTexts(deps, isEnding);
  });
  const readAllAgain = (): void => {
    hasRead = false;
  };
  return { plan, deliver, read, readAllAgain, remember, reminding, tidy };
}

/**
 * All that ever happens by itself. What is due is decided from the store, so it does not matter how many processes tick, or how
 * often; what is remembered here only saves work. The hour is that of `deps.clock`.
 */
export function createTick(deps: FlowDeps): Tick {
  let hasEnded = false;
  const { plan, deliver, read, readAllAgain, remember, reminding, tidy } = createActs(
    deps,
    () => hasEnded,
  );
  const step = async (name: string, act: Act): Promise<void> => {
    if (hasEnded) return;
    try {
      await act();
    } catch (error) {
      deps.log.error({ step: name, err: error }, 'step of the tick failed');
      // Events were refused meanwhile, and Slack may have given up on some.
      if (hasCode(error, 'database_unavailable')) readAllAgain();
    }
  };
  const planning = alone(async () => {
    await step('plan', plan);
    await step('settle', () => settleDue(deps));
  });
  const delivering = alone(() => step('deliver', deliver));
  const asking = alone(async () => {
    await step('ask how it went', () => askHowItWent(deps));
    await step('ask', () => tellOfAsks(deps));
    await step('remind', reminding);
    await step('show earlier words', remember);
  });
  const reading = alone(() => step('read', read));
  const tidying = alone(async () => {
    await step('tidy', tidy);
    await step('finish', () => finishChanges(deps));
  });
  const all = [planning, delivering, reading, asking, tidying];
  const inOrder = alone(async () => {
    for (const lane of all) await lane();
  });
  return {
    tick: inOrder,
    lanes: [
      async () => {
        await planning();
        // What was just made goes out now and not at the next tick; nobody here waits until it is out.
        void delivering();
      },
      delivering,
      reading,
      asking,
      tidying,
    ],
    end: async () => {
      hasEnded = true;
      // Each of them, when it is not at work, finds that it has ended.
      await Promise.all([...all, inOrder].map((lane) => lane()));
    },
  };
}

/** A call during another waits for that one. */
function alone(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
