import { ANALYSIS_DEFAULTS, EMPTY_MEMORY } from '../core/reading/analysis-model.js';
import { readCycle } from '../core/reading/read-cycle.js';
import type { WordVectors } from '../core/text/word-vectors.js';
import { asReplies } from './engine-groups.js';
import { scorePartition } from './partition-scores.js';
import { seededRandom } from './seeded-random.js';
import type { ThemeChannel } from './theme-sets.js';

const LEFT_OUT_SHARE = 0.1;
const TEXTS_SHUFFLED_MAX = 200;

/** How like the groups of nine tenths of a channel's texts are to those of all, ARI over the texts that both have. */
export function leftOutAri(
  channel: ThemeChannel,
  group: (channel: ThemeChannel) => readonly string[],
): number {
  const random = seededRandom(11);
  const kept = channel.texts.map((_, at) => at).filter(() => random() >= LEFT_OUT_SHARE);
  const part = <T>(values: readonly T[]): readonly T[] =>
    kept.flatMap((at) => values.slice(at, at + 1));
  const { texts, gold, questions } = channel;
  const found = group({ texts: part(texts), gold: part(gold), questions: part(questions) });
  return scorePartition(found, part(group(channel))).ari;
}

/** How many of so many readings of a channel's first texts, each in another order, gave the bytes of the first. */
export function sameWhenShuffled(
  channel: ThemeChannel,
  runs: number,
  words: WordVectors | null,
): number {
  const replies = asReplies(channel).slice(0, TEXTS_SHUFFLED_MAX);
  const random = seededRandom(7);
  const bytesOf = (given: typeof replies): string =>
    JSON.stringify(
      readCycle(
        EMPTY_MEMORY,
        { cycle: 1, replies: given, earlier: [], votes: [] },
        ANALYSIS_DEFAULTS,
        words,
      ),
    );
  const first = bytesOf(replies);
  return Array.from({ length: runs }, () => {
    const shuffled = replies
      // New objects: nothing that was read before is known of them.
      .map((reply) => ({ reply: { ...reply }, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ reply }) => reply);
    return Number(bytesOf(shuffled) === first);
  }).reduce((sum, same) => sum + same, 0);
}
