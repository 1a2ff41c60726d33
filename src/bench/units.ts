import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createAnalysis } from '../analysis/analysis.js';
import { loadWordVectors } from '../analysis/load-word-vectors.js';
import { ANALYSIS_DEFAULTS, EMPTY_MEMORY, type Reply } from '../core/reading/analysis-model.js';
import { readCycle } from '../core/reading/read-cycle.js';
import { unitOf } from './made-replies.js';
import { median } from './median.js';

export interface UnitsRow {
  readonly units: number;
  /** Of the processor, all threads: also true beside other programs. */
  readonly cpuMs: number;
  readonly elapsedMs: number;
  /** The most memory this process ever held. */
  readonly residentMb: number;
}

const inputOf = (units: number) => ({
  cycle: 1,
  replies: madeUnits(units),
  earlier: [],
  votes: [],
});

function madeUnits(units: number): readonly Reply[] {
  return Array.from({ length: units }, (_, n) => unitOf(n, Math.max(4, units >> 2)));
}

/** What reading a cycle of so many idea units takes: language, themes, tensions, names and quotes. */
export function benchUnits(units: number, runs: number): UnitsRow {
  const [cpu, elapsed]: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    const input = inputOf(units);
    const usedBefore = process.cpuUsage();
    const startedAt = performance.now();
    readCycle(EMPTY_MEMORY, input, ANALYSIS_DEFAULTS, loadWordVectors());
    const { user, system } = process.cpuUsage(usedBefore);
    // The first run warms the compiler up and is not counted.
    if (run === 0) continue;
    elapsed.push(performance.now() - startedAt);
    cpu.push((user + system) / 1000);
  }
  return {
    units,
    cpuMs: median(cpu),
    elapsedMs: median(elapsed),
    residentMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** By how much the time grows when there are ten times as many units, as a power of ten: 1 is in proportion, 2 is squared. */
export function growth(a: UnitsRow, b: UnitsRow): number {
  return Math.log(b.cpuMs / a.cpuMs) / Math.log(b.units / a.units);
}

/** The longest that the event loop was held, in ms, while a cycle of so many replies was read in the app's own way. */
export async function benchEventLoop(replies: number): Promise<number> {
  const analysis = createAnalysis();
  const input = inputOf(replies);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // The first call starts the thread, as it does in the app.
  delay.enable();
  await analysis.readCycle(EMPTY_MEMORY, input, ANALYSIS_DEFAULTS);
  delay.disable();
  await analysis.close();
  return delay.max / 1e6;
}
