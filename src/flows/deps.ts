import type { Analysis } from '../analysis/analysis.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Messenger } from '../slack/messenger-model.js';
import type { Store } from '../store/store-model.js';

/** What every flow gets. A flow is `(deps, input) => Promise<result>` and knows no Slack payload and no SQL. */
export interface FlowDeps {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly analysis: Analysis;
  readonly clock: Clock;
  readonly log: Log;
}
