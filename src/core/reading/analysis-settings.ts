/** One setting for every channel; docs/analysis.md says what each was measured on. */
export interface AnalysisSettings {
  /** Mean similarity at which two groups of units become one, in a channel that has said much. */
  readonly clusterAt: number;
  /** The same where nothing has a meaning by word vectors: words alone stand less near. */
  readonly clusterAtWithoutMeaning: number;
  /** What is asked on top of it while a channel has said nothing yet; falls with what it has said. */
  readonly clusterAtMore: number;
  /** The share of it at which a unit may stand in a group once there is one: staying asks less than making it. */
  readonly settleShare: number;
  /** What meaning by word vectors counts beside shared words, where both units have one. */
  readonly meaningShare: number;
  /** Each unit is also compared by its nearest others: this share of all units, so many at least and at most. */
  readonly neighbourPart: number;
  readonly neighboursMin: number;
  readonly neighboursMax: number;
  /** What that comparison counts in the whole. */
  readonly neighbourShare: number;
  /** How much of what its farthest nearest other weighs is taken off each. */
  readonly edgeShare: number;
  /** What a neighbour counts that does not have the unit among its own nearest. */
  readonly oneSided: number;
  /** A theme below this many units may still be joined with another. */
  readonly settledUnits: number;
  /** Settled themes are one when they stand this near to each other, of how near their own units stand. */
  readonly mergeShare: number;
  /** A settled theme is two when its sides stand below this, compared among themselves. */
  readonly splitBelow: number;
  /** A theme is compared by this many of its latest units. */
  readonly latestUnits: number;
  /** A theme without new words for this many cycles is compared no more: small ones, and settled ones. */
  readonly forgetSmallAfterCycles: number;
  readonly forgetAfterCycles: number;
  /** Units clustered at once; more are taken in turns. */
  readonly unitsAtOnce: number;
}

export const ANALYSIS_SETTINGS: AnalysisSettings = {
  clusterAt: 0.1,
  clusterAtWithoutMeaning: 0.06,
  clusterAtMore: 0.12,
  settleShare: 0.9,
  meaningShare: 0.35,
  neighbourPart: 0.12,
  neighboursMin: 3,
  neighboursMax: 38,
  neighbourShare: 0.7,
  edgeShare: 0.8,
  oneSided: 0.7,
  settledUnits: 3,
  mergeShare: 0.9,
  splitBelow: 0.05,
  latestUnits: 40,
  forgetSmallAfterCycles: 8,
  forgetAfterCycles: 26,
  unitsAtOnce: 4000,
};
