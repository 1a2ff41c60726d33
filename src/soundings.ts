import type { Logger } from 'pino';
import type { Analysis } from './analysis/analysis.js';
import type { Clock } from './clock.js';
import type { Config, StorageConfig } from './config.js';
import { openEncryptionKey } from './encryption-key.js';
import type { FlowDeps } from './flows/deps.js';
import { openEmbedded } from './store/embedded.js';
import { migrate } from './store/migrate.js';
import type { Store } from './store/store-model.js';
import { within } from './within.js';

export interface OpenedStore {
  readonly store: Store;
  readonly databaseUrl: string;
  /** Takes what was deleted out of the files of the embedded server; null where the server is the operator's own. */
  readonly wipe: (() => Promise<void>) | null;
  /** Closes the connections, and the embedded server when it was started here. */
  stop(): Promise<void>;
}

/** The database of these settings, migrated and open: the embedded server where none is named. */
export async function openStore(storage: StorageConfig, log: Logger): Promise<OpenedStore> {
  // Asked for first and awaited last: it loads while the server starts.
  const loading = import('./store/store.js');
  const embedded =
    storage.databaseUrl === null ? await openEmbedded({ dataDir: storage.dataDir, log }) : null;
  const databaseUrl = embedded?.databaseUrl ?? storage.databaseUrl ?? '';
  try {
    // After the database: a folder that it refuses as somebody else's gets no key of ours.
    const encryptionKey = openEncryptionKey(storage);
    await migrate(databaseUrl, log);
    const { createStore } = await loading;
    const store = await createStore({
      databaseUrl,
      encryptionKey,
      previousEncryptionKey: storage.previousEncryptionKey,
    });
    return {
      store,
      databaseUrl,
      wipe: embedded === null ? null : () => embedded.wipe(),
      stop: async () => {
        await store.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

export interface Soundings {
  readonly deps: FlowDeps;
  start(): Promise<{ httpUrl: string }>;
  readonly wipe: OpenedStore['wipe'];
  /** Looks once for due work and does it; the schedule calls this, and so do the demo and tests. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** What is not needed to open the database, loaded while that takes its time. */
async function loadParts() {
  const [analysis, schedule, tick, metrics, app] = await Promise.all([
    import('./analysis/analysis.js'),
    import('./jobs/schedule.js'),
    import('./jobs/tick.js'),
    import('./metrics.js'),
    import('./slack/app.js'),
  ]);
  return { ...analysis, ...schedule, ...tick, ...metrics, ...app };
}

/** Off unless somebody set up a model; loaded before anything is served, since language profiles take a while. */
async function withLanguageModel(analysis: Analysis, { languageModel }: Config): Promise<Analysis> {
  if (languageModel === null) return analysis;
  const [{ createAskModel }, { withWording }] = await Promise.all([
    import('./wording/ask-model.js'),
    import('./wording/worded-analysis.js'),
  ]);
  return withWording(analysis, createAskModel(languageModel), new URL(languageModel.url).hostname);
}

/**
 * Asks what the first look for due work asks, of which Prisma loads and compiles each question at its first asking: most of a second of
 * this process, in which the first replies would wait. A database that does not answer is said by whoever needs it next.
 */
async function warmUp({ store, clock }: FlowDeps): Promise<void> {
  const now = clock.now();
  await Promise.allSettled([
    store.schedules.allActive(),
    store.occurrences.planned(),
    store.threads.openThreads(null),
    store.channels.list(),
    store.experiments.due(now, now),
    store.digests.outdated(),
    store.people.toRemind(now, ''),
    store.people.settings('', ''),
    store.channels.find('', ''),
  ]);
}

/** A call to Slack takes up to 10 s; what is cut off is looked for in the channel at the next start. */
const TICK_ENDS_WITHIN_MS = 11_000;

export interface SoundingsOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** False: due work is looked for by `tick` alone. */
  readonly isTicking?: boolean;
  /** Whether calls to Slack keep its pace. Left out: unless the Web API runs on this machine. */
  readonly isPaced?: boolean;
}

/** Puts the app together: store, then Slack, then jobs. `stop` undoes it in reverse. */
export async function createSoundings(
  config: Config,
  { clock, log, isTicking = true, ...others }: SoundingsOptions,
): Promise<Soundings> {
  const [opened, parts] = await Promise.all([openStore(config.storage, log), loadParts()]);
  const analysis = await withLanguageModel(
    parts.createAnalysis(parts.workerBesideThis(config.wordModel)),
    config,
  );
  const metrics = parts.createMetrics(opened.store);
  const slack = parts.createSlackApp({
    config,
    store: opened.store,
    analysis,
    clock,
    log,
    metrics,
    ...others,
  });
  const tick = parts.createTick(slack.deps);
  let stopSchedule: (() => Promise<void>) | null = null;
  return {
    deps: slack.deps,
    wipe: opened.wipe,
    tick: () => tick.tick(),
    start: async () => {
      await warmUp(slack.deps);
      const started = await slack.start();
      if (isTicking) stopSchedule = parts.startSchedule(config.tickSeconds, ...tick.lanes);
      return started;
    },
    stop: async () => {
      const ended = Promise.all([tick.end(), stopSchedule?.()]);
      await Promise.all([within(TICK_ENDS_WITHIN_MS, ended, null), slack.stop()]);
      await analysis.close();
      await opened.stop();
    },
  };
}
