import { layoutDigest } from '../../core/digest/digest-layout.js';
import type { Digest } from '../../core/digest/digest-model.js';
import { message, type RenderedMessage } from './blocks.js';
import { seasonMessage } from './digest-season.js';
import { threadBlocks, threadText } from './digest-thread.js';
import { topBlocks } from './digest-top.js';

const BLOCKS_MAX = 30;

/**
 * One message of a digest: part 0 is the top, later parts (as many as `partsOfDigest` says) go into its thread. `threadId`
 * is ours; buttons carry it. Of a season page, part 0 is the page, and the week's digest follows in its thread.
 */
export function renderDigest(digest: Digest, part: number, threadId = ''): RenderedMessage {
  const { season = null, language } = digest;
  if (season !== null) {
    return part === 0
      ? seasonMessage(digest, season, BLOCKS_MAX)
      : renderDigest({ ...digest, season: null }, part - 1, threadId);
  }
  const layout = layoutDigest(digest);
  return part === 0
    ? message(digest.headline, topBlocks(digest, layout), {
        blocksMax: BLOCKS_MAX,
        keepLast: 2,
        language,
      })
    : message(threadText(digest, layout), threadBlocks(digest, layout, threadId), {
        blocksMax: BLOCKS_MAX,
        language,
      });
}
