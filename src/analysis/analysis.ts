import { Worker } from 'node:worker_threads';
import type {
  AnalysisMemory,
  AnalysisOptions,
  CycleInput,
  CycleReading,
} from '../core/reading/analysis-model.js';
import type { readCycle } from '../core/reading/read-cycle.js';
import { workerFile } from './worker-file.js';

/** Runs core's analysis: in place when small, in a worker thread when large, so that the event loop is never held. */
export interface Analysis {
  readCycle(
    memory: AnalysisMemory,
    input: CycleInput,
    options: AnalysisOptions,
  ): Promise<{ memory: AnalysisMemory; reading: CycleReading }>;
  close(): Promise<void>;
}

export interface AnalysisJob {
  readonly number: number;
  readonly memory: AnalysisMemory;
  readonly input: CycleInput;
  readonly options: AnalysisOptions;
}

export type AnalysisAnswer =
  | { readonly number: number; readonly result: ReturnType<typeof readCycle> }
  | { readonly number: number; readonly problem: string };

/** Characters of text above which reading might hold the event loop for longer than 50 ms. */
const IN_PLACE_CHARS_MAX = 20_000;
const IN_PLACE_REPLIES_MAX = 150;

type Settle = (answer: AnalysisAnswer) => void;

/** Starts no thread before the first large reading. `close` ends the thread; readings under way then fail. */
export function createAnalysis(): Analysis {
  let worker: Worker | null = null;
  let jobs = 0;
  const waiting = new Map<number, Settle>();

  const failAll = (problem: string) => {
    worker = null;
    for (const [number, settle] of waiting) settle({ number, problem });
    waiting.clear();
  };

  const start = (file: URL): Worker => {
    const made = new Worker(file);
    made.on('message', (answer: AnalysisAnswer) => {
      waiting.get(answer.number)?.(answer);
      waiting.delete(answer.number);
      if (waiting.size === 0) made.unref();
    });
    made.on('error', (error) => {
      failAll(error instanceof Error ? error.message : 'The analysis thread failed.');
    });
    made.on('exit', () => {
      failAll('The analysis thread ended.');
    });
    return made;
  };

  return {
    async readCycle(memory, input, options) {
      const file = isSmall(input) ? null : workerFile();
      if (file === null) {
        // Not loaded at the start: it brings the language profiles along, and the first digest is days away.
        const core = await import('../core/reading/read-cycle.js');
        return core.readCycle(memory, input, options);
      }
      worker ??= start(file);
      jobs += 1;
      const job: AnalysisJob = { number: jobs, memory, input, options };
      const target = worker;
      const answer = await new Promise<AnalysisAnswer>((settle) => {
        waiting.set(job.number, settle);
        target.ref();
        target.postMessage(job);
      });
      if ('problem' in answer) throw new Error(`Analysis failed: ${answer.problem}`);
      return answer.result;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

function isSmall({ replies, earlier }: CycleInput): boolean {
  const all = [...replies, ...earlier];
  if (all.length > IN_PLACE_REPLIES_MAX) return false;
  return all.reduce((sum, { text }) => sum + text.length, 0) <= IN_PLACE_CHARS_MAX;
}
