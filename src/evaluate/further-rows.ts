import { EMPTY_MEMORY, ANALYSIS_DEFAULTS } from '../core/reading/analysis-model.js';
import { readCycle } from '../core/reading/read-cycle.js';
import type { WordVectors } from '../core/text/word-vectors.js';
import { meanWithInterval } from './bootstrap.js';
import { kMeansGroups } from './baseline-groups.js';
import { asReplies, engineGroups } from './engine-groups.js';
import { leftOutAri, sameWhenShuffled } from './stability-scores.js';
import { NEAREST, nearestRight } from './thread-scores.js';
import type { MinutedThread } from './thread-sets.js';
import type { ThemeSet } from './theme-sets.js';

/** Shuffled readings of each set's first channel; five sets make a hundred. */
const SHUFFLES = 20;
const SPEED_UNITS = [200, 1000, 4000] as const;

/** Which earlier item of the minutes a new one goes on with. */
export function threadRows(minutes: readonly MinutedThread[]): readonly string[] {
  return NEAREST.map(([method, nearest]) => {
    const right = nearestRight(minutes, nearest);
    return `| ${['Rust minutes, note by note', method, right.length, meanWithInterval(right)].join(' | ')} |`;
  });
}

/** How alike a channel's groups stay when a tenth of its texts is left out, and whether their order matters. */
export function stabilityRows(
  { name, channels }: ThemeSet,
  words: WordVectors | null,
): readonly string[] {
  const engine = channels.map((channel) =>
    leftOutAri(channel, (given) => engineGroups(given, words)),
  );
  const kMeans = channels.map((channel) => leftOutAri(channel, kMeansGroups));
  const same = channels
    .slice(0, 1)
    .map((channel) => `${sameWhenShuffled(channel, SHUFFLES, words)} of ${SHUFFLES}`);
  return [
    `| ${[name, 'engine', meanWithInterval(engine), ...same].join(' | ')} |`,
    `| ${[name, 'TF-IDF k-means, silhouette k', meanWithInterval(kMeans), ''].join(' | ')} |`,
  ];
}

/** What one reading of so many of all sets' texts takes, once nothing is new to the compiler. */
export function speedRows(sets: readonly ThemeSet[], words: WordVectors | null): readonly string[] {
  const texts = sets.flatMap(({ channels }) => channels.flatMap((channel) => channel.texts));
  const spread = texts.map((_, at) => texts[(at * 7919) % texts.length] ?? '');
  return SPEED_UNITS.filter((units) => units <= texts.length).map((units) => {
    const times = [0, 1, 2].map(() => {
      const replies = asReplies({ texts: spread.slice(0, units), questions: [] });
      const before = process.cpuUsage();
      readCycle(
        EMPTY_MEMORY,
        { cycle: 1, replies, earlier: [], votes: [] },
        ANALYSIS_DEFAULTS,
        words,
      );
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    return `| ${[units, Math.round(Math.min(...times)), memory].join(' | ')} |`;
  });
}
