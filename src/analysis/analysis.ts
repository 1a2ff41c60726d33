import { Worker } from 'node:worker_threads';
import type { Calls } from './calls.js';
import { workerFile } from './worker-file.js';

type Call = keyof Calls;
type Asked = { [C in Call]: (...args: Parameters<Calls[C]>) => Promise<ReturnType<Calls[C]>> };

/**
 * Runs core's analysis in a worker thread, so that the event loop is never held: even the first small reading would
 * load language profiles for a fifth of a second. Only where nothing was built (tests) does it run in place.
 */
export interface Analysis extends Asked {
  /** The host of the language model that words names of themes; left out where there is none. */
  readonly wordedBy?: string;
  close(): Promise<void>;
}

export interface AnalysisJob {
  readonly number: number;
  readonly call: Call;
  readonly args: readonly unknown[];
}

export type AnalysisAnswer =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly problem: string };

type Settle = (answer: AnalysisAnswer) => void;

/** How a thread of `worker.js` is started; null where there is none. */
export type StartWorker = (() => Worker) | null;

/** What the thread is told once, at its start. */
export interface WorkerSettings {
  readonly wordModel: string | null;
}

/** The built thread beside this; it reads words by a Model2Vec model of somebody's own if one is named. */
export function workerBesideThis(wordModel: string | null = null): StartWorker {
  const file = workerFile();
  const workerData: WorkerSettings = { wordModel };
  return file === null ? null : () => new Worker(file, { workerData });
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

  const ask = async <C extends Call>(
    call: C,
    ...args: Parameters<Calls[C]>
  ): Promise<ReturnType<Calls[C]>> => {
    if (startWorker === null) {
      const { run } = await import('./calls.js');
      return run(call, args) as ReturnType<Calls[C]>;
    }
    worker ??= start(startWorker);
    jobs += 1;
    const job: AnalysisJob = { number: jobs, call, args };
    const target = worker;
    const answer = await new Promise<AnalysisAnswer>((settle) => {
      waiting.set(job.number, settle);
      target.ref();
      target.postMessage(job);
    });
    if ('problem' in answer) throw new Error(`Analysis failed: ${answer.problem}`);
    return answer.result as ReturnType<Calls[C]>;
  };

  return {
    readCycle: (...args) => ask('readCycle', ...args),
    findNewWords: (...args) => ask('findNewWords', ...args),
    async close() {
      await worker?.terminate();
    },
  };
}
