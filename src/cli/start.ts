import { Command } from 'commander';
import { pino } from 'pino';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { createSoundings } from '../soundings.js';

/** A normal stop ends within 20 s; one that hangs is cut off just before. */
const STOP_MS_MAX = 19_000;

function untilAskedToStop(): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => {
      resolve('SIGTERM');
    });
    process.once('SIGINT', () => {
      resolve('SIGINT');
    });
  });
}

/** `soundings start`: runs the app until SIGTERM or SIGINT. */
export function startCommand(): Command {
  return new Command('start')
    .description('run the app until it is asked to stop')
    .action(async () => {
      const config = readConfig();
      const log = pino({ level: config.logLevel });
      const stopAsked = untilAskedToStop();
      const soundings = await createSoundings(config, { clock: systemClock, log });
      const { httpUrl } = await soundings.start();
      log.info({ mode: config.slack.mode, httpUrl }, 'Soundings serves');
      const signal = await stopAsked;
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), STOP_MS_MAX).unref();
      await soundings.stop();
      log.info({}, 'stopped');
    });
}
