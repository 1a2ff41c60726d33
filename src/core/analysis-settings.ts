/** One setting for every channel; docs/analysis.md says what each was measured on. */
export interface AnalysisSettings {
  /** Mean similarity to a remembered theme at which a unit joins it. */
  readonly assignAt: number;
  /** Mean similarity at which two groups of units become one. */
  readonly clusterAt: number;
  /** Mean similarity at which a new group goes on with a remembered theme. */
  readonly linkAt: number;
  /** A theme below this many units may still be regrouped. */
  readonly settledUnits: number;
  /** A theme is compared by this many of its latest units. */
  readonly latestUnits: number;
  /** A small theme without new words for this many cycles is no longer regrouped. */
  readonly forgetSmallAfterCycles: number;
  /** Units clustered at once; more are taken in turns. */
  readonly unitsAtOnce: number;
}

export const ANALYSIS_SETTINGS: AnalysisSettings = {
  assignAt: 0.1,
  clusterAt: 0.1,
  linkAt: 0.08,
  settledUnits: 3,
  latestUnits: 40,
  forgetSmallAfterCycles: 12,
  unitsAtOnce: 4000,
};
