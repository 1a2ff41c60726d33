import type { ChaosDatabase } from './database.js';
import type { Replicas } from './replicas.js';
import type { ChaosSlack } from './slack.js';

/** What one trial found. */
export interface Verdict {
  readonly promise: string;
  readonly faults: string;
  readonly isHeld: boolean;
  readonly seen: string;
}

export interface World {
  readonly slack: ChaosSlack;
  readonly database: ChaosDatabase;
  readonly replicas: Replicas;
  readonly random: () => number;
  /** A number of the full run, scaled down, never below `least`. */
  readonly scaled: (full: number, least: number) => number;
  /** How far the trial is, for who waits for a long one. */
  readonly progress: (done: number, of: number) => void;
}

export interface Trial {
  readonly name: string;
  run(world: World): Promise<Verdict>;
}
