import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../cli/index.js';
import { replyOf } from './made-replies.js';

const CHANNELS = 250;
const REPLIES = 50_000;
const WEEKS = 52;
const FIRST_AT = Date.UTC(2025, 0, 6);
const YEAR_MS = WEEKS * 7 * 86_400_000;

/** A year of a large workspace as `soundings analyse` reads it: 50,000 replies in 250 channels. */
async function writeYear(file: string): Promise<void> {
  const out = createWriteStream(file);
  for (let n = 0; n < REPLIES; n += 1) {
    const { text, authorId } = replyOf(n * 13 + (n % 7), 8 + (n % 5));
    const at = FIRST_AT + Math.floor((YEAR_MS / REPLIES) * n);
    const channel = `C${(n * 101) % CHANNELS}`;
    const line = {
      id: `r${n}`,
      ts: new Date(at).toISOString(),
      channel,
      thread: `${channel} ${Math.floor((at - FIRST_AT) / (7 * 86_400_000))}`,
      author: authorId,
      text,
    };
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

/** Runs `analyse` over it in this process, whose output is its result; what it took goes to stderr at the end. */
async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'soundings-year-'));
  try {
    const file = path.join(folder, 'year.jsonl');
    await writeYear(file);
    const usedBefore = process.cpuUsage();
    const startedAt = performance.now();
    process.exitCode = await runCli([process.execPath, 'soundings', 'analyse', file]);
    const { user, system } = process.cpuUsage(usedBefore);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`;
    process.stderr.write(
      `${REPLIES} replies in ${CHANNELS} channels over ${WEEKS} weeks: ${seconds(performance.now() - startedAt)}, ` +
        `${seconds((user + system) / 1000)} of processor, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
