import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysisAnswer, AnalysisJob, WorkerSettings } from './analysis.js';
import { run, useWordModel } from './calls.js';

useWordModel((workerData as WorkerSettings | null)?.wordModel ?? null);

/** Entry of the analysis thread: one answer to each job, in order. */
parentPort?.on('message', ({ number, call, args }: AnalysisJob) => {
  let answer: AnalysisAnswer;
  try {
    answer = { number, result: run(call, args) };
  } catch (error) {
    answer = { number, problem: error instanceof Error ? error.message : 'unknown' };
  }
  parentPort?.postMessage(answer);
});
