import type {
  AnalysisMemory,
  AnalysisOptions,
  CycleInput,
  CycleReading,
} from '../core/analysis-model.js';

/** Runs core's analysis: in place when small, in a worker thread when large, so that the event loop is never held. */
export interface Analysis {
  readCycle(
    memory: AnalysisMemory,
    input: CycleInput,
    options: AnalysisOptions,
  ): Promise<{ memory: AnalysisMemory; reading: CycleReading }>;
  close(): Promise<void>;
}
