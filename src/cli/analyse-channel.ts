import { loadModel, loadWordVectors } from '../analysis/load-word-vectors.js';
import type { AnalysisOptions, Reply, Vote } from '../core/reading/analysis-model.js';
import { weekEntry } from './analyse-json.js';
import { weekAsMarkdown } from './analyse-markdown.js';
import { createWeekTeller, readWeeks, type WeekTeller } from './analyse-weeks.js';

/** One channel's replies and how they are to be read. */
export interface ChannelJob {
  readonly channel: string;
  readonly said: readonly Reply[];
  readonly cast: readonly Vote[];
}

export interface AnalyseSettings {
  readonly zone: string;
  readonly format: 'json' | 'markdown';
  readonly options: AnalysisOptions;
  readonly wordModel: string | null;
}

export interface WrittenWeek {
  readonly week: string;
  readonly channel: string;
  readonly text: string;
}

/** Reads channels one by one; each channel's weeks come from its own replies alone. */
export function createChannelReader({
  zone,
  format,
  options,
  wordModel,
}: AnalyseSettings): (job: ChannelJob) => readonly WrittenWeek[] {
  const words = wordModel === null ? loadWordVectors() : loadModel(wordModel);
  const tellWeek: WeekTeller = createWeekTeller(zone);
  const write = format === 'json' ? JSON.stringify : weekAsMarkdown;
  return ({ channel, said, cast }) =>
    [...readWeeks(said, cast, tellWeek, options, words)].map((found) => ({
      week: found.week,
      channel,
      text: write(weekEntry(channel, found)),
    }));
}
