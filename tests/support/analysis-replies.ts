import type {
  AnalysisMemory,
  AnalysisOptions,
  CycleInput,
  CycleReading,
  Reply,
  Span,
} from '../../src/core/reading/analysis-model.js';
import { EMPTY_MEMORY } from '../../src/core/reading/analysis-model.js';
import { readCycle } from '../../src/core/reading/read-cycle.js';

/** Four sentences each on two subjects that hardly share a word. */
export const HANDOVER = [
  'The handover to support needs a checklist',
  'Our handover to support lost two tickets',
  'A checklist for the support handover would help',
  'Support never saw the handover checklist',
];
export const OFFICE = [
  'The office kitchen smells of fish',
  'Fish in the office kitchen again',
  'Somebody cooks fish in the kitchen of our office',
  'Please no fish in the office kitchen',
];

const FIRST_AT = Date.UTC(2026, 0, 5, 10);

/** A reply said `place` hours after the first Monday of 2026. */
export function reply(
  place: number,
  authorId: string,
  text: string,
  more: Partial<Reply> = {},
): Reply {
  return {
    id: `r${String(place).padStart(4, '0')}`,
    threadId: 'thread',
    authorId,
    saidAt: new Date(FIRST_AT + place * 3_600_000),
    text,
    question: 'What slowed you down this week?',
    isPrivate: false,
    ...more,
  };
}

export const OPTIONS: AnalysisOptions = { peopleMin: 2, privatePeopleMin: 3 };

/** One cycle from nothing. */
export function readOnce(replies: readonly Reply[], more: Partial<CycleInput> = {}): CycleReading {
  return readCycle(EMPTY_MEMORY, { cycle: 1, replies, earlier: [], votes: [], ...more }, OPTIONS)
    .reading;
}

/** Several cycles in a row, each knowing those before. */
export function readInTurn(cycles: readonly (readonly Reply[])[]): {
  readonly readings: readonly CycleReading[];
  readonly memory: AnalysisMemory;
} {
  let memory = EMPTY_MEMORY;
  const readings: CycleReading[] = [];
  cycles.forEach((replies, at) => {
    const earlier = cycles.slice(0, at).flat();
    const result = readCycle(memory, { cycle: at + 1, replies, earlier, votes: [] }, OPTIONS);
    memory = result.memory;
    readings.push(result.reading);
  });
  return { readings, memory };
}

export function wordsAt({ replyId, start, end }: Span, replies: readonly Reply[]): string {
  return replies.find(({ id }) => id === replyId)?.text.slice(start, end) ?? '';
}

/** Every span that a reading shows to people. */
export function shownSpans(reading: CycleReading): readonly Span[] {
  return [
    ...reading.themes.flatMap(({ quotes }) => quotes),
    ...reading.tensions.flatMap(({ sides }) => sides.flatMap(({ quotes }) => quotes)),
    ...reading.closeGroups.flatMap(({ spans }) => spans),
    ...reading.continuations.flatMap(({ earlier, now }) => [earlier, now]),
  ];
}
