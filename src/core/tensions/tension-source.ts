import type {
  AnalysisMemory,
  CycleInput,
  Membership,
  ThemeMemory,
} from '../reading/analysis-model.js';
import type { ReadReply } from '../reading/read-units.js';
import type { VectorOf } from '../reading/unit-vectors.js';

/** What tensions are looked for in. */
export interface TensionSource {
  readonly memory: AnalysisMemory;
  readonly input: CycleInput;
  readonly now: readonly ReadReply[];
  readonly before: readonly ReadReply[];
  readonly memberships: readonly Membership[];
  readonly themes: readonly ThemeMemory[];
  readonly vectorOf: VectorOf;
}
