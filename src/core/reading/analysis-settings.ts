/** One setting for every channel; docs/analysis.md says what each was measured on. */
export interface AnalysisSettings {
  /** Mean similarity at which two groups of units become one, in a channel that has said much. */
  readonly clusterAt: number;
  /** What is asked on top of it while a channel has said nothing yet; falls with what it has said. */
  readonly clusterAtMore: number;
  /** Each unit is also compared by this many of its nearest others, with this share of the whole. */
  readonly neighbours: number;
  readonly neighbourShare: number;
  /** A theme below this many units may still be joined with another. */
  readonly settledUnits: number;
  /** A theme is compared by this many of its latest units. */
  readonly latestUnits: number;
  /** A theme without new words for this many cycles is compared no more: small ones, and settled ones. */
  readonly forgetSmallAfterCycles: number;
  readonly forgetAfterCycles: number;
  /** Units clustered at once; more are taken in turns. */
  readonly unitsAtOnce: number;
}

export const ANALYSIS_SETTINGS: AnalysisSettings = {
  clusterAt: 0.07,
  clusterAtMore: 0.12,
  neighbours: 20,
  neighbourShare: 0.7,
  settledUnits: 3,
  latestUnits: 40,
  forgetSmallAfterCycles: 8,
  forgetAfterCycles: 26,
  unitsAtOnce: 4000,
};
