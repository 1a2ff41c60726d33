import { EMPTY_MEMORY, type Reply } from '../core/reading/analysis-model.js';
import { ANALYSIS_SETTINGS, type AnalysisSettings } from '../core/reading/analysis-settings.js';
import { mainThemes } from '../core/reading/main-themes.js';
import { takeSteps } from '../core/reading/read-cycle.js';
import type { WordVectors } from '../core/text/word-vectors.js';
import type { ThemeChannel } from './theme-sets.js';

const FIRST_AT = Date.UTC(2024, 0, 1);

/** Texts as replies of one cycle, each by somebody else. */
export function asReplies({
  texts,
  questions,
}: Pick<ThemeChannel, 'texts' | 'questions'>): readonly Reply[] {
  return texts.map((text, at) => ({
    id: `r${String(at).padStart(6, '0')}`,
    threadId: 'thread',
    authorId: `a${at}`,
    saidAt: new Date(FIRST_AT + at * 1000),
    text,
    question: questions[at] ?? null,
    isPrivate: false,
  }));
}

/** The group of each text as the engine finds it; one without a theme is its own. */
export function engineGroups(
  channel: Pick<ThemeChannel, 'texts' | 'questions'>,
  words: WordVectors | null,
  settings: AnalysisSettings = ANALYSIS_SETTINGS,
): readonly string[] {
  const replies = asReplies(channel);
  const input = { cycle: 1, replies, earlier: [], votes: [] };
  const main = mainThemes(takeSteps(EMPTY_MEMORY, input, settings, words).grouping.memberships, 1);
  return replies.map(({ id }) => main.get(id) ?? `alone ${id}`);
}
