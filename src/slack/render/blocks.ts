import type { Language } from '../../core/model.js';
import type {
  ActionElement,
  ActionsBlock,
  ChartBlock,
  ChartSeries,
  ContainerBlock,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  SectionBlock,
  SimpleBlock,
} from './block-model.js';
import { knownId, label, textOf } from './elements.js';
import { charactersOf, leftOut } from './fit.js';
import { LIMITS } from './limits.js';
import type { Words } from './safe.js';

export type * from './block-model.js';
export { button } from './elements.js';
export { message } from './message.js';

/**
 * Constructors that cannot make what Slack refuses: they cut words at a word's end and leave out what is too many.
 * A string is always plain words; formatting, links and mentions come only from `safe.ts`.
 */
export function section(
  words: Words,
  options: { readonly accessory?: ActionElement; readonly blockId?: string } = {},
): SectionBlock {
  return {
    type: 'section',
    text: textOf(words, LIMITS.sectionText),
    ...(options.accessory === undefined ? {} : { accessory: options.accessory }),
    ...identified(options.blockId),
    expand: true,
  };
}

/** Up to ten short texts in two columns, read from left to right. */
export function sectionFields(fields: readonly Words[]): SectionBlock {
  const shown = fields.length === 0 ? [''] : fields.slice(0, LIMITS.fields);
  const max = Math.min(LIMITS.fieldText, Math.floor(LIMITS.blockText / shown.length));
  return { type: 'section', fields: shown.map((words) => textOf(words, max)) };
}

export function header(words: string): HeaderBlock {
  return { type: 'header', text: label(words, LIMITS.header) };
}

/** Small print. More than ten pieces are left out from the end. */
export function context(...pieces: readonly Words[]): ContextBlock {
  const shown = pieces.length === 0 ? [''] : pieces.slice(0, LIMITS.contextElements);
  const max = Math.min(LIMITS.contextText, Math.floor(LIMITS.blockText / shown.length));
  return { type: 'context', elements: shown.map((words) => textOf(words, max)) };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

/** A row of buttons. Slack wants action ids to differ within a row; a second one with the same id is left out. */
export function actions(elements: readonly ActionElement[], blockId?: string): ActionsBlock {
  const seen = new Set<string>();
  const shown = elements.filter(({ action_id: id }) => !seen.has(id) && seen.add(id));
  if (shown.length === 0) throw new RangeError('a row of actions needs one at least');
  return {
    type: 'actions',
    elements: shown.slice(0, LIMITS.actionElements),
    ...identified(blockId),
  };
}

/** A folded part of a message. What does not fit is left out from its end; `message` gives a form without it for older clients. */
export function container(
  title: string,
  children: readonly SimpleBlock[],
  language?: Language,
): ContainerBlock {
  return {
    type: 'container',
    title: label(title, LIMITS.containerTitle),
    child_blocks: children.length === 0 ? [section('')] : childrenThatFit(children, language),
    is_collapsible: true,
    default_collapsed: true,
  };
}

export interface ChartParts {
  readonly title: string;
  readonly type: 'bar' | 'line';
  /** Names along the axis, e.g. weeks: the last 20 are shown. */
  readonly categories: readonly string[];
  /** One value a category; a missing one counts as 0. At most six series are shown. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** A native chart. The same numbers stand as text in `plainBlocks`; say what matters in the message's `text` too. */
export function chart(parts: ChartParts): ChartBlock {
  if (parts.categories.length === 0 || parts.series.length === 0) {
    throw new RangeError('a chart needs a category and a series');
  }
  const skipped = Math.max(0, parts.categories.length - LIMITS.chartPoints);
  const categories = distinct(parts.categories.slice(skipped));
  const shown = parts.series.slice(0, LIMITS.chartSeries);
  const names = distinct(shown.map(({ name }) => name));
  const series: readonly ChartSeries[] = shown.map(({ values }, index) => ({
    name: names[index] ?? '',
    data: categories.map((category, place) => ({
      label: category,
      value: finite(values[skipped + place]),
    })),
  }));
  return {
    type: 'data_visualization',
    title: label(parts.title, LIMITS.chartTitle).text,
    chart: { type: parts.type, series, axis_config: { categories } },
  };
}

function childrenThatFit(
  children: readonly SimpleBlock[],
  language: Language | undefined,
): readonly SimpleBlock[] {
  let characters = 0;
  const fitting = children.slice(0, LIMITS.containerChildren).filter((child) => {
    characters += charactersOf(child);
    return characters <= LIMITS.containerText;
  });
  if (fitting.length === children.length) return children;
  const kept = fitting.slice(0, LIMITS.containerChildren - 1);
  return [...kept, leftOut(children.length - kept.length, language)];
}

function identified(blockId: string | undefined): { readonly block_id?: string } {
  return blockId === undefined ? {} : { block_id: knownId(blockId, LIMITS.id) };
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** Labels within the limit and all different: a repeated one gets a number. */
function distinct(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.map((word) => {
    const base = label(word, LIMITS.chartLabel).text;
    let name = base;
    for (let n = 2; seen.has(name); n += 1) {
      name = `${label(base, LIMITS.chartLabel - 3).text} ${n}`;
    }
    seen.add(name);
    return name;
  });
}
