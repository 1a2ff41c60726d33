import {
  EMPTY_MEMORY,
  type AnalysisMemory,
  type AnalysisOptions,
  type CycleReading,
  type Reply,
  type Vote,
} from '../core/reading/analysis-model.js';
import { isoWeekOf, localDateOf } from '../core/time/calendar.js';
import { readCycle } from '../core/reading/read-cycle.js';

import type { WordVectors } from '../core/text/word-vectors.js';

/** One week of one channel, as its digest would have found it. */
export interface WeekReading {
  readonly week: string;
  readonly replies: readonly Reply[];
  readonly reading: CycleReading;
  /** Text of every reply known by then, and the ISO week of each cycle that had replies. */
  readonly textOf: ReadonlyMap<string, string>;
  readonly weekOf: ReadonlyMap<number, string>;
}

/** Tells the ISO week of an instant, and its number: weeks since the one of 1970-01-01. */
export type WeekTeller = (instant: Date) => { readonly week: string; readonly cycle: number };

const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday, three days after its week's Monday. */
const THURSDAY = 3;

export function createWeekTeller(zone: string): WeekTeller {
  const known = new Map<number, ReturnType<WeekTeller>>();
  return (instant) => {
    // No zone changes its offset inside a quarter of an hour since 1970.
    const quarter = Math.floor(instant.getTime() / QUARTER_MS);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const day = Date.parse(`${localDateOf(instant, zone)}T00:00:00Z`) / DAY_MS;
    const told = { week: isoWeekOf(instant, zone), cycle: Math.floor((day + THURSDAY) / 7) };
    known.set(quarter, told);
    return told;
  };
}

/** Reads a channel's weeks in order, each from what was known by its end. */
export function* readWeeks(
  replies: readonly Reply[],
  votes: readonly Vote[],
  tellWeek: WeekTeller,
  options: AnalysisOptions,
  words: WordVectors | null,
): Generator<WeekReading> {
  const byCycle = new Map<number, Reply[]>();
  const weekOf = new Map<number, string>();
  for (const reply of replies) {
    const { week, cycle } = tellWeek(reply.saidAt);
    weekOf.set(cycle, week);
    const list = byCycle.get(cycle) ?? [];
    list.push(reply);
    byCycle.set(cycle, list);
  }
  const textOf = new Map<string, string>();
  const earlier: Reply[] = [];
  let memory: AnalysisMemory = EMPTY_MEMORY;
  for (const cycle of [...byCycle.keys()].toSorted((a, b) => a - b)) {
    const now = byCycle.get(cycle) ?? [];
    for (const { id, text } of now) textOf.set(id, text);
    const known = votes.filter(({ statement }) => textOf.has(statement));
    const result = readCycle(
      memory,
      { cycle, replies: now, earlier, votes: known },
      options,
      words,
    );
    memory = result.memory;
    earlier.push(...now);
    yield { week: weekOf.get(cycle) ?? '', replies: now, reading: result.reading, textOf, weekOf };
  }
}
