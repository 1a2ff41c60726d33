import type { Language } from '../../core/model.js';
import type {
  ChartBlock,
  MessageBlock,
  RenderedMessage,
  SectionBlock,
  SimpleBlock,
} from './block-model.js';
import { cutMarkup } from './cut.js';
import { textOf } from './elements.js';
import { fit } from './fit.js';
import { LIMITS } from './limits.js';
import { markupOf, mrkdwn, type Words } from './safe.js';

export interface MessageOptions {
  readonly blocksMax?: number;
  readonly charactersMax?: number;
  /** How many blocks at the end (buttons, a footer) stay whatever has to go before them. */
  readonly keepLast?: number;
  /** In which it is said what was left out; left out: English. */
  readonly language?: Language | undefined;
}

/**
 * A message within all of Slack's limits. `text` must say on its own what matters: notifications and screen readers get
 * only that. What does not fit is left out from the end, counted in `dropped`, and said.
 */
export function message(
  text: Words,
  blocks: readonly MessageBlock[],
  options: MessageOptions = {},
): RenderedMessage {
  const room = {
    blocksMax: Math.min(options.blocksMax ?? LIMITS.blocksPerMessage, LIMITS.blocksPerMessage),
    charactersMax: options.charactersMax ?? LIMITS.charactersPerMessage,
    totalMax: LIMITS.totalPerMessage,
    keepLast: options.keepLast ?? 0,
    language: options.language,
  };
  const fitted = fit(onlyOneChart(blocks), room);
  const isPlain = fitted.blocks.every(
    ({ type }) => type !== 'container' && type !== 'data_visualization',
  );
  const said = markupOf(text).trim();
  return {
    text: said === '' ? 'Soundings' : cutMarkup({ markup: said }, LIMITS.fallbackText).markup,
    blocks: fitted.blocks,
    ...(isPlain ? {} : { plainBlocks: fit(fitted.blocks.flatMap(withoutFolds), room).blocks }),
    ...(fitted.dropped > 0 ? { dropped: fitted.dropped } : {}),
  };
}

/** Sources differ on how many charts a message may hold: one is surely allowed, the others become text. */
function onlyOneChart(blocks: readonly MessageBlock[]): readonly MessageBlock[] {
  const first = blocks.find(({ type }) => type === 'data_visualization');
  return blocks.map((block) =>
    block.type === 'data_visualization' && block !== first ? chartAsText(block) : block,
  );
}

function withoutFolds(block: MessageBlock): readonly (SimpleBlock | MessageBlock)[] {
  if (block.type === 'data_visualization') return [chartAsText(block)];
  if (block.type !== 'container') return [block];
  const title = textOf(mrkdwn`*${block.title.text}*`, LIMITS.sectionText);
  return [{ type: 'section', text: title }, ...block.child_blocks];
}

function chartAsText({ title, chart }: ChartBlock): SectionBlock {
  const rows = chart.series.map(({ name, data }) => {
    const values = data.map((point) => `${point.label}: ${point.value}`).join(', ');
    return `${name}: ${values}`;
  });
  const words = mrkdwn`*${title}*\n${rows.join('\n')}`;
  return { type: 'section', text: textOf(words, LIMITS.sectionText) };
}
