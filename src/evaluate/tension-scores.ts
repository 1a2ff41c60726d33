import {
  ANALYSIS_DEFAULTS,
  EMPTY_MEMORY,
  type Span,
  type TensionReading,
} from '../core/reading/analysis-model.js';
import { readCycle } from '../core/reading/read-cycle.js';
import type { TensionThread } from './tension-threads.js';

/** What the engine showed of a set of threads, against what readers find in them. */
export interface TensionScores {
  readonly threads: number;
  /** Mean over channels of the share of right ones among the first five shown. */
  readonly precisionAt5: number;
  /** Share of right ones among all shown. */
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const THREADS_A_CHANNEL = 10;
const FIRST = 5;

/** Reads the threads ten a channel, in one cycle each, and compares the sides that are shown with the given ones. */
export function scoreTensions(threads: readonly TensionThread[]): TensionScores {
  const channels = Array.from({ length: Math.ceil(threads.length / THREADS_A_CHANNEL) }, (_, at) =>
    readChannel(threads.slice(at * THREADS_A_CHANNEL, (at + 1) * THREADS_A_CHANNEL)),
  );
  const firsts = channels
    .map(({ shown }) => shown.slice(0, FIRST))
    .filter((shown) => shown.length > 0)
    .map((shown) => share(shown.filter(({ thread }) => thread !== null).length, shown.length));
  const shown = channels.flatMap((channel) => channel.shown);
  const found = new Set(shown.flatMap(({ thread }) => thread ?? []));
  const given = threads.filter(({ sides }) => sides !== null);
  return {
    threads: threads.length,
    precisionAt5: share(
      firsts.reduce((sum, value) => sum + value, 0),
      firsts.length,
    ),
    precision: share(shown.filter(({ thread }) => thread !== null).length, shown.length),
    recall: share(given.filter((thread) => found.has(thread)).length, given.length),
    missed: given
      .filter((thread) => !found.has(thread))
      .map(({ name, kind }) => `${name} (${kind})`),
    wrong: shown.flatMap(({ thread, words }) => (thread === null ? [words] : [])),
  };
}

function readChannel(threads: readonly TensionThread[]) {
  const replies = threads.flatMap((thread) => thread.replies);
  const input = { cycle: 1, replies, earlier: [], votes: [] };
  const { reading } = readCycle(EMPTY_MEMORY, input, ANALYSIS_DEFAULTS);
  const wordsOf = ({ replyId, start, end }: Span): string =>
    replies.find(({ id }) => id === replyId)?.text.slice(start, end) ?? '';
  const shown = reading.tensions
    .filter(({ isShown }) => isShown)
    .map((tension) => ({
      thread: threads.find((thread) => isFoundIn(tension, thread)) ?? null,
      words: tension.sides.map(({ quotes }) => quotes.map(wordsOf).join(' + ')).join(' | '),
    }));
  return { shown };
}

/** Each side rests on the given side and on nothing of the other one, either way round. */
function isFoundIn({ sides: found }: TensionReading, { sides }: TensionThread): boolean {
  const [one, other] = found;
  if (sides === null || one === undefined || other === undefined || found.length !== 2)
    return false;
  const [a, b] = sides;
  const isOn = (quotes: readonly Span[], own: readonly Span[], others: readonly Span[]) =>
    quotes.some((quote) => own.some((span) => overlaps(quote, span))) &&
    !quotes.some((quote) => others.some((span) => overlaps(quote, span)));
  return (
    (isOn(one.quotes, a, b) && isOn(other.quotes, b, a)) ||
    (isOn(one.quotes, b, a) && isOn(other.quotes, a, b))
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.replyId === b.replyId && a.start < b.end && b.start < a.end;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
