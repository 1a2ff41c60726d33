import { layoutDigest } from '../../core/digest/digest-layout.js';
import type { Digest } from '../../core/digest/digest-model.js';
import { message, type RenderedMessage } from './blocks.js';
import { threadBlocks, threadText } from './digest-thread.js';
import { topBlocks } from './digest-top.js';

const BLOCKS_MAX = 30;

/**
 * One message of a digest: part 0 is the top, later parts (as many as `partsOfDigest` says) go into its thread. `threadId`
 * is ours; buttons carry it.
 */
export function renderDigest(digest: Digest, part: number, threadId = ''): RenderedMessage {
  const layout = layoutDigest(digest);
  return part === 0
    ? message(digest.headline, topBlocks(digest, layout), { blocksMax: BLOCKS_MAX, keepLast: 2 })
    : message(threadText(digest, layout), threadBlocks(digest, layout, threadId), {
        blocksMax: BLOCKS_MAX,
      });
}
