import { parentPort } from 'node:worker_threads';
import type { AnalysisAnswer, AnalysisJob } from './analysis.js';
import { run } from './calls.js';

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
