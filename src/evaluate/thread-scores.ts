import { readReplies } from '../core/reading/read-units.js';
import { nearestThread, type SaidThread } from '../core/themes/nearest-thread.js';
import { countBy } from './partition-scores.js';
import type { MinutedThread } from './thread-sets.js';

type Thread = SaidThread & Pick<MinutedThread, 'theme'> & { readonly text: string };
type Nearest = (thread: Thread, earlier: readonly Thread[]) => Thread | null;

export const NEAREST: readonly (readonly [string, Nearest])[] = [
  ['engine', nearestThread],
  [
    'engine, whenever it was',
    (thread, earlier) => nearestThread(thread, earlier.map(asOfNow(thread))),
  ],
  ['TF-IDF, nearest item', nearestByTfIdf],
  ['the last item of all', (_, earlier) => earlier.at(-1) ?? null],
];

/** For each thread whose subject was there before: 1 where the nearest earlier one has the same, else 0. */
export function nearestRight(
  minutes: readonly MinutedThread[],
  nearest: Nearest,
): readonly number[] {
  const threads = minutes.map(({ theme, cycle, replies }): Thread => ({
    theme,
    cycle,
    text: replies.map(({ text }) => text).join('\n'),
    units: readReplies(replies, []).flatMap(({ units }) => units),
  }));
  return threads.flatMap((thread) => {
    const earlier = threads.filter(({ cycle }) => cycle < thread.cycle);
    if (!earlier.some(({ theme }) => theme === thread.theme)) return [];
    return [Number(nearest(thread, earlier)?.theme === thread.theme)];
  });
}

function asOfNow({ cycle }: Thread): (other: Thread) => Thread {
  return (other) => ({ ...other, cycle });
}

/** Whole items as bags of words, ln(N/df): what anybody would try first. */
function nearestByTfIdf(thread: Thread, earlier: readonly Thread[]): Thread | null {
  const bags = [thread, ...earlier].map(({ text }) =>
    countBy(text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []),
  );
  const df = countBy(bags.flatMap((bag) => [...bag.keys()]));
  const weighed = bags.map((bag) => {
    const weights = [...bag].map(
      ([word, count]) => [word, count * Math.log((1 + bags.length) / (df.get(word) ?? 1))] as const,
    );
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
  const own = [...(weighed[0] ?? [])];
  const likeness = weighed
    .slice(1)
    .map((other) => own.reduce((sum, [word, weight]) => sum + weight * (other.get(word) ?? 0), 0));
  return earlier[likeness.indexOf(Math.max(...likeness))] ?? null;
}
