import type { Analysis } from '../analysis/analysis.js';
import type {
  AnalysisMemory,
  AnalysisOptions,
  CycleInput,
  CycleReading,
  Span,
} from '../core/reading/analysis-model.js';
import { overlaps } from '../core/themes/apply-links.js';
import { themeNumber } from '../core/themes/theme-pool.js';
import { wordsIn } from '../core/words/words-in.js';
import type { AskModel } from './ask-model.js';
import { checkAnswer, type CheckedAnswer } from './theme-answer.js';
import { questionOf, RULES, themesToAsk } from './theme-question.js';

interface Read {
  readonly memory: AnalysisMemory;
  readonly reading: CycleReading;
}

/**
 * The analysis with names of themes worded by a model. It finds nothing itself: counts, quotes, members and tensions are those
 * found here, two themes that it calls one are one from the next cycle on, and what cannot be checked is dropped.
 */
export function withWording(analysis: Analysis, ask: AskModel, host?: string): Analysis {
  return {
    ...analysis,
    ...(host === undefined ? {} : { wordedBy: host }),
    readCycle: async (memory, input, options) => {
      const read = await analysis.readCycle(memory, input, options);
      const themes = themesToAsk(read.reading, [...input.earlier, ...input.replies]);
      if (themes.length === 0) return read;
      const answer = await ask(RULES, questionOf(themes));
      return worded(read, checkAnswer(answer, themes, input.names ?? []), input, options);
    },
  };
}

function worded(
  { memory, reading }: Read,
  { labels, merge }: CheckedAnswer,
  input: CycleInput,
  { language }: AnalysisOptions,
): Read {
  const renamed = memory.themes.map((theme) => {
    const label = theme.isLabelByPerson ? undefined : labels.get(theme.id);
    return label === undefined ? theme : { ...theme, label };
  });
  return {
    memory: merged({ ...memory, themes: renamed }, merge, input.apart ?? []),
    reading: {
      ...reading,
      themes: reading.themes.map((theme) => {
        const label = labels.get(theme.id);
        if (label === undefined || label === theme.label) return theme;
        const foundHow = `${theme.foundHow} ${wordsIn(language).digest.namedByModel}`;
        return { ...theme, label, foundHow, isLabelWeak: false };
      }),
    },
  };
}

/** The older goes on; not where a person named either, or told words of them apart. */
function merged(
  memory: AnalysisMemory,
  pair: CheckedAnswer['merge'],
  apart: readonly (readonly [Span, Span])[],
): AnalysisMemory {
  const [into, from] = (pair ?? []).toSorted((a, b) => themeNumber(a) - themeNumber(b));
  if (into === undefined || from === undefined) return memory;
  const isNamed = memory.themes.some(
    ({ id, isLabelByPerson }) => isLabelByPerson && (id === into || id === from),
  );
  const holds = (id: string, span: Span) =>
    memory.memberships.some((member) => member.themeId === id && overlaps(member, span));
  const isApart = apart.some(
    ([a, b]) => (holds(into, a) && holds(from, b)) || (holds(into, b) && holds(from, a)),
  );
  if (isNamed || isApart) return memory;
  return {
    ...memory,
    themes: memory.themes.map((theme) => (theme.id === from ? { ...theme, aliasOf: into } : theme)),
  };
}
