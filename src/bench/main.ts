import { cpus, totalmem } from 'node:os';
import { benchDigest } from './digests.js';
import { benchReplies } from './replies.js';
import { benchSteady } from './steady.js';
import { closeConnections } from './signed-request.js';
import { benchEventLoop, benchUnits, growth } from './units.js';

const round = (value: number): string => String(Math.round(value));

/** Prints the table of `npm run bench`: whole figures of one run on this machine; ratios are what travels. */
async function main(): Promise<void> {
  // First, while this process holds nothing else.
  const units = [benchUnits(200, 15), benchUnits(1000, 9), benchUnits(4000, 3)] as const;
  const heldMs = await benchEventLoop(1000);
  const replies = await benchReplies();
  const steady = await benchSteady();
  closeConnections();
  const digests = [benchDigest(40, 15), benchDigest(200, 9), benchDigest(1000, 5)];
  const rows: [string, string][] = [
    ['start to ready, first (makes the database)', `${round(replies.firstStartMs)} ms`],
    ['start to ready, later', `${round(replies.laterStartMs)} ms`],
    ['replies stored a second, signed HTTP', round(replies.storedPerSecond)],
    ['the same events, a bare Bolt app that stores nothing', round(replies.barePerSecond)],
    ['ratio of the two, median of rounds in turn', replies.ratio.toFixed(2)],
    ['acknowledgement under that load, 99 of 100 within', `${round(replies.ackMsP99)} ms`],
    [
      'acknowledgement at 100 a second, open loop: half within, 99 of 100 within, all within',
      [steady.ackMsP50, steady.ackMsP99, steady.ackMsMax].map((ms) => `${round(ms)} ms`).join(', '),
    ],
    [
      'the first reply after a start, and the tenth',
      `${round(steady.firstAckMs)} ms, ${round(steady.tenthAckMs)} ms`,
    ],
    [
      `processor of the app with nothing to do, ${steady.idleChannels} channels set up, of one core`,
      `${steady.idlePercent.toFixed(2)} %`,
    ],
    ['replies in the table afterwards', String(replies.stored)],
    ...units.map((row): [string, string] => [
      `themes and tensions of ${row.units} idea units`,
      `${round(row.elapsedMs)} ms, ${round(row.cpuMs)} ms of processor, ${round(row.residentMb)} MB`,
    ]),
    [
      'how that grows (1: in proportion, 2: squared), 200 to 1,000, to 4,000',
      `${growth(units[0], units[1]).toFixed(1)}, ${growth(units[1], units[2]).toFixed(1)}`,
    ],
    ['event loop held while 1,000 replies are read, at most', `${round(heldMs)} ms`],
    ...digests.map((row): [string, string] => [
      `digest of ${row.replies} replies`,
      `${row.medianMs.toFixed(1)} ms`,
    ]),
    ['resident memory of the app, idle', `${round(replies.residentMbIdle)} MB`],
    ['resident memory of the app, after the load', `${round(replies.residentMbAfter)} MB`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(
    `${cpus().length} cores, ${round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n\n`,
  );
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(width)}  ${value}\n`);
}

await main();
