import type { Language } from '../../core/model.js';
import { wordsIn } from '../../core/words/words-in.js';
import { section, type ViewBlock } from './blocks.js';
import { joined, linked, mrkdwn } from './safe.js';

/** What a digest told that came of a person's words. */
export interface CameItem {
  readonly channelName: string;
  readonly digest: number;
  readonly text: string;
  readonly permalink: string | null;
}

/** What came of a person's words, as the channel was told: each with where. */
export function cameBlocks(items: readonly CameItem[], language?: Language): readonly ViewBlock[] {
  const { home, views } = wordsIn(language);
  return items.map(({ channelName, digest, text, permalink }) => {
    const where = home.cameIn(channelName, digest);
    const said = linked(text, permalink, views.seeItThere);
    return section(joined([said, mrkdwn`_${where}_`]));
  });
}
