import { pino } from 'pino';
import { z } from 'zod';
import { startCommand } from '../cli/start.js';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { moveClock } from '../demo/moved-clock.js';
import { createSoundings } from '../soundings.js';

/**
 * The app in a process that was loaded before it is needed: most of a start is loading, and a trial that kills hundreds should kill,
 * not load. It begins at `go`, with the settings of a real start; its hour can be moved, and its event loop held up.
 */
const Order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('go'), env: z.record(z.string(), z.string()), isPaced: z.boolean() }),
  z.object({ kind: z.literal('move'), at: z.number() }),
  z.object({ kind: z.literal('block'), ms: z.number() }),
]);

const clock = moveClock();

/** Without Slack's pace nothing differs from `soundings start`. Kept to that pace it ends like any process. */
async function begin(env: Readonly<Record<string, string>>, isPaced: boolean): Promise<void> {
  Object.assign(process.env, env);
  if (!isPaced) {
    await startCommand().parseAsync([], { from: 'user' });
    return;
  }
  const config = readConfig();
  const log = pino({ level: config.logLevel });
  const soundings = await createSoundings(config, { clock: systemClock, log, isPaced });
  process.once('SIGTERM', () => {
    void soundings.stop();
  });
  await soundings.start();
}

function holdUp(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

// What the start loads by itself, loaded ahead.
await Promise.all([
  import('../store/store.js'),
  import('../analysis/analysis.js'),
  import('../jobs/tick.js'),
  import('../metrics.js'),
  import('../slack/app.js'),
]);
process.on('message', (message) => {
  const order = Order.parse(message);
  if (order.kind === 'move') clock.moveTo(new Date(order.at));
  else if (order.kind === 'block') holdUp(order.ms);
  else {
    // The parent's line must not keep it from ending.
    process.channel?.unref();
    begin(order.env, order.isPaced).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
  }
});
process.send?.('loaded');
