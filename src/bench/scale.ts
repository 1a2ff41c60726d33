import { cpus } from 'node:os';
import { benchBytes, benchChannels } from './channels.js';
import { benchClaims } from './claims.js';
import { makeChannels, openScaleDatabase } from './scale-database.js';

const SIZES = [100, 1_000, 10_000];

/** Prints what the outbox does beside another queue, and what a channel costs. Ratios travel, figures do not. */
async function main(): Promise<void> {
  const say = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  say(`${cpus().length} cores, Node ${process.version}`);
  const forClaims = await openScaleDatabase();
  try {
    await makeChannels(forClaims.client, { from: 0, to: 1_000, workspaces: 250, weekday: 1 });
    const { oursPerSecond, peerPerSecond, ratio } = await benchClaims(forClaims);
    say(
      `jobs claimed and ended a second: ${oursPerSecond.toFixed(0)}; pg-boss ${peerPerSecond.toFixed(0)}; ratio ${ratio.toFixed(2)}`,
    );
  } finally {
    await forClaims.stop();
  }
  const forChannels = await openScaleDatabase();
  try {
    for (const row of await benchChannels(forChannels, SIZES)) {
      say(
        `a tick with nothing due, ${row.channels} channels: ${row.elapsedMs.toFixed(0)} ms, of the processor ${row.appCpuMs.toFixed(1)} ms here and ${row.serverCpuMs.toFixed(1)} ms in PostgreSQL`,
      );
    }
    say(`a reply takes ${(await benchBytes(forChannels)).toFixed(0)} bytes with its indices`);
  } finally {
    await forChannels.stop();
  }
}

await main();
