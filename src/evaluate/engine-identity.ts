import { EMPTY_MEMORY, type AnalysisMemory, type Reply } from '../core/reading/analysis-model.js';
import { ANALYSIS_SETTINGS, type AnalysisSettings } from '../core/reading/analysis-settings.js';
import { mainThemes } from '../core/reading/main-themes.js';
import { takeSteps } from '../core/reading/read-cycle.js';
import { aliasTarget } from '../core/themes/theme-pool.js';
import type { WordVectors } from '../core/text/word-vectors.js';
import type { PlacedText } from './identity-scores.js';
import type { Stream } from './stream-sets.js';

const FIRST_AT = Date.UTC(2024, 0, 1);
const WEEK_MS = 7 * 86_400_000;

/** Places a stream's texts week by week, each week knowing only those before; merged themes count as one from then on. */
export function placeByEngine(
  { texts }: Stream,
  words: WordVectors | null,
  settings: AnalysisSettings = ANALYSIS_SETTINGS,
): readonly PlacedText[] {
  const weeks = [...new Set(texts.map(({ week }) => week))].toSorted((a, b) => a - b);
  const placed: PlacedText[] = [];
  const earlier: Reply[] = [];
  let memory: AnalysisMemory = EMPTY_MEMORY;
  for (const week of weeks) {
    const own = texts.filter((text) => text.week === week);
    const replies = own.map(({ text }, at) => streamReply(week, at, text));
    const input = { cycle: week, replies, earlier: [...earlier], votes: [] };
    const { themes, memberships, nextThemeNumber } = takeSteps(
      memory,
      input,
      settings,
      words,
    ).grouping;
    memory = { ...memory, themes, memberships, nextThemeNumber };
    const main = mainThemes(memberships, week);
    own.forEach(({ theme }, at) => {
      const id = replies[at]?.id ?? '';
      placed.push({ week, gold: theme, found: main.get(id) ?? `alone ${id}` });
    });
    earlier.push(...replies);
  }
  const byId = new Map(memory.themes.map((theme) => [theme.id, theme]));
  return placed.map((text) => ({ ...text, found: aliasTarget(byId, text.found) }));
}

export function streamReply(week: number, at: number, text: string): Reply {
  return {
    id: `w${String(week).padStart(3, '0')}-${String(at).padStart(5, '0')}`,
    threadId: `week ${week}`,
    authorId: `a${at}`,
    saidAt: new Date(FIRST_AT + week * WEEK_MS + at * 1000),
    text,
    question: null,
    isPrivate: false,
  };
}
