import { Worker } from 'node:worker_threads';
import type {
  AnalysisMemory,
  AnalysisOptions,
  CycleInput,
  CycleReading,
} from '../core/reading/analysis-model.js';
import type { readCycle } from '../core/reading/read-cycle.js';
import { workerFile } from './worker-file.js';

/**
 * Runs core's analysis in a worker thread, so that the event loop is never held: even the first small reading would
 * load language profiles for a fifth of a second. Only where nothing was built (tests) does it run in place.
 */
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

type Settle = (answer: AnalysisAnswer) => void;

/** How a thread of `worker.js` is started; null where there is none. */
export type StartWorker = (() => Worker) | null;

function workerBesideThis(): StartWorker {
  const file = workerFile();
  return file === null ? null : () => new Worker(file);
}

/** Starts no thread before the first reading. `close` ends the thread; readings under way then fail. */
export function createAnalysis(startWorker: StartWorker = workerBesideThis()): Analysis {
  let worker: Worker | null = null;
  let jobs = 0;
  const waiting = new Map<number, Settle>();

  const failAll = (problem: string) => {
    worker = null;
    for (const [number, settle] of waiting) settle({ number, problem });
    waiting.clear();
  };

  const start = (make: () => Worker): Worker => {
    const made = make();
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
      if (startWorker === null) {
        const [core, words] = await Promise.all([
          import('../core/reading/read-cycle.js'),
          import('./load-word-vectors.js'),
        ]);
        return core.readCycle(memory, input, options, words.loadWordVectors());
      }
      worker ??= start(startWorker);
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
