import { findNewWords } from '../core/reading/new-words.js';
import { readCycle } from '../core/reading/read-cycle.js';
import { loadWordVectors } from './load-word-vectors.js';

/** A model of somebody's own that the analysis reads words by; set once, before the first call. */
let wordModel: string | null = null;

export function useWordModel(place: string | null): void {
  wordModel = place;
}

const CALLS = {
  readCycle: (
    memory: Parameters<typeof readCycle>[0],
    input: Parameters<typeof readCycle>[1],
    options: Parameters<typeof readCycle>[2],
  ) => readCycle(memory, input, options, loadWordVectors(wordModel)),
  findNewWords,
};

export type Calls = typeof CALLS;

/** Does what the analysis was asked for. */
export function run(call: keyof Calls, args: readonly unknown[]): unknown {
  return (CALLS[call] as (...given: readonly unknown[]) => unknown)(...args);
}
