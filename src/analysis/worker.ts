import { parentPort } from 'node:worker_threads';
import { readCycle } from '../core/reading/read-cycle.js';
import { loadWordVectors } from './load-word-vectors.js';
import type { AnalysisAnswer, AnalysisJob } from './analysis.js';

/** Entry of the analysis thread: one answer to each job, in order. */
parentPort?.on('message', ({ number, memory, input, options }: AnalysisJob) => {
  let answer: AnalysisAnswer;
  try {
    answer = { number, result: readCycle(memory, input, options, loadWordVectors()) };
  } catch (error) {
    answer = { number, problem: error instanceof Error ? error.message : 'unknown' };
  }
  parentPort?.postMessage(answer);
});
