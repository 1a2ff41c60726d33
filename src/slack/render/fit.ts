import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import type { Block, ContextBlock } from './block-model.js';
import { textOf } from './elements.js';
import { LIMITS } from './limits.js';

export interface Room {
  readonly blocksMax: number;
  readonly charactersMax: number;
  /** Characters and blocks together, a block counted as `LIMITS.blockCost`. */
  readonly totalMax: number;
  readonly keepLast: number;
  /** In which it is said what was left out; English when left out. */
  readonly language?: Language | undefined;
}

/**
 * As many blocks as there is room for. What does not fit is left out before the last `keepLast` blocks, and a line says
 * how much. Throws RangeError for two equal block ids, which are ours and which Slack refuses.
 */
export function fit<B extends Block>(
  blocks: readonly B[],
  room: Room,
): { readonly blocks: readonly (B | ContextBlock)[]; readonly dropped: number } {
  const ids = blocks.flatMap(({ block_id: id }) => id ?? []);
  if (new Set(ids).size < ids.length) throw new RangeError('block ids must differ');
  if (fits(blocks, room)) return { blocks, dropped: 0 };
  const head = blocks.slice(0, Math.max(0, blocks.length - room.keepLast));
  let tail = blocks.slice(head.length);
  while (tail.length > 0 && !fits([leftOut(blocks.length, room.language), ...tail], room))
    tail = tail.slice(1);
  for (let kept = head.length; kept >= 0; kept -= 1) {
    const dropped = blocks.length - kept - tail.length;
    const candidate = [...head.slice(0, kept), leftOut(dropped, room.language), ...tail];
    if (dropped > 0 && fits(candidate, room)) return { blocks: candidate, dropped };
  }
  return { blocks: [leftOut(blocks.length, room.language)], dropped: blocks.length };
}

/** The characters that stand in a block, markup included: all its texts, names and labels. */
export function charactersOf(block: unknown): number {
  if (Array.isArray(block)) return block.reduce<number>((sum, part) => sum + charactersOf(part), 0);
  if (typeof block !== 'object' || block === null) return 0;
  return Object.entries(block).reduce((sum, [key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return sum + charactersOf(value);
    return UNSEEN.has(key) ? sum : sum + value.length;
  }, 0);
}

const UNSEEN: ReadonlySet<string> = new Set(['type', 'block_id', 'action_id', 'style']);

function fits(blocks: readonly Block[], room: Room): boolean {
  const count = blocks.reduce(
    (sum, block) => sum + 1 + (block.type === 'container' ? block.child_blocks.length : 0),
    0,
  );
  const characters = charactersOf(blocks);
  return (
    count <= room.blocksMax &&
    characters <= room.charactersMax &&
    characters + count * LIMITS.blockCost <= room.totalMax
  );
}

/** Says how many parts are not here. */
export function leftOut(dropped: number, language: Language | undefined): ContextBlock {
  const words = wordsIn(language).views.leftOut(dropped);
  return { type: 'context', elements: [textOf(words, LIMITS.contextText)] };
}
