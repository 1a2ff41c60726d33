import { Command } from 'commander';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { createSoundings, type Soundings } from '../soundings.js';
import { createJsonLog } from '../json-log.js';

/** A normal stop ends within 20 s; one that hangs is cut off just before. */
const STOP_MS_MAX = 19_000;

function cutOffInTime(): void {
  setTimeout(() => process.exit(1), STOP_MS_MAX).unref();
}

function untilAskedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) {
      process.once(signal, () => {
        cutOffInTime();
        resolve(signal);
      });
    }
  });
}

/** Null: asked to stop before that. A start that fails lets go of everything, or its connections would keep the process. */
async function startUnless(
  stopAsked: Promise<string>,
  soundings: Soundings,
): Promise<{ readonly httpUrl: string } | null> {
  try {
    return await Promise.race([soundings.start(), stopAsked.then(() => null)]);
  } catch (error) {
    cutOffInTime();
    await soundings.stop();
    throw error;
  }
}

/** `soundings start`: runs the app until SIGTERM or SIGINT. */
export function startCommand(): Command {
  return new Command('start')
    .description('run the app until it is asked to stop')
    .action(async () => {
      const config = readConfig();
      const log = createJsonLog(config.logLevel, 'stdout');
      const stopAsked = untilAskedToStop();
      const soundings = await createSoundings(config, { clock: systemClock, log });
      const started = await startUnless(stopAsked, soundings);
      if (started !== null) {
        log.info({ mode: config.slack.mode, httpUrl: started.httpUrl }, 'Soundings serves');
      }
      const signal = await stopAsked;
      log.info({ signal }, 'stopping');
      await soundings.stop();
      log.info({}, 'stopped');
      // A call to Slack may still wait for its answer, and nobody waits for that any more.
      process.exit(0);
    });
}
