import { createAnalysis } from '../analysis/analysis.js';
import { systemClock } from '../clock.js';
import { type Config, readConfig, readStorageConfig } from '../config.js';
import { AppError } from '../errors.js';
import type { FlowDeps } from '../flows/deps.js';
import { createSoundings, type OpenedStore, openStore } from '../soundings.js';
import { createOfflineMessenger } from './offline-messenger.js';
import { createJsonLog } from '../json-log.js';

export interface OpenedDeps {
  readonly deps: FlowDeps;
  /** False when the settings name no Slack: nothing that stands there can be read or changed. */
  readonly hasSlack: boolean;
  readonly wipe: OpenedStore['wipe'];
  stop(): Promise<void>;
}

/** What flows need, for one command: the database of the settings, and Slack where the settings name it. Logs go to stderr. */
export async function openDeps(): Promise<OpenedDeps> {
  const log = createJsonLog('warn', 'stderr');
  const config = completeConfig();
  if (config !== null) {
    const soundings = await createSoundings(config, { clock: systemClock, log, isTicking: false });
    const { deps, wipe } = soundings;
    return { deps, hasSlack: true, wipe, stop: () => soundings.stop() };
  }
  const opened = await openStore(readStorageConfig(), log);
  const analysis = createAnalysis();
  const messenger = createOfflineMessenger();
  return {
    deps: { store: opened.store, messenger, analysis, clock: systemClock, log },
    hasSlack: false,
    wipe: opened.wipe,
    stop: async () => {
      await analysis.close();
      await opened.stop();
    },
  };
}

/** Does something with what flows need and lets go of it whatever happens. */
export async function withDeps<T>(act: (opened: OpenedDeps) => Promise<T>): Promise<T> {
  const opened = await openDeps();
  try {
    return await act(opened);
  } finally {
    await opened.stop();
  }
}

/** Null without Slack's settings; other wrong settings are then reported by `readStorageConfig`. */
function completeConfig(): Config | null {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof AppError && error.code === 'config_invalid') return null;
    throw error;
  }
}
