import type { Digest, DigestSeason, HappenedEntry } from '../../core/digest/digest-model.js';
import {
  seasonLead,
  seasonText,
  SEASON_PARTS,
  weekBelow,
} from '../../core/digest/digest-season-words.js';
import { seasonThemeWords } from '../../core/digest/digest-season-themes.js';
import { ACTIONS } from '../ids.js';
import {
  actions,
  button,
  context,
  header,
  message,
  type MessageBlock,
  type RenderedMessage,
  section,
} from './blocks.js';
import { quoteLines } from './digest-quote.js';
import { joined, link, type Markup, mrkdwn } from './safe.js';

/** The top of every twelfth digest: what was named, what moved, what is still open, in equal room, and a few of the words. */
export function seasonMessage(
  digest: Digest,
  season: DigestSeason,
  blocksMax: number,
): RenderedMessage {
  const blocks: readonly MessageBlock[] = [
    header(`A season, ${season.span}`),
    section(seasonLead(season)),
    ...partBlocks(SEASON_PARTS.named, [
      ...season.themes.map((theme) =>
        line(seasonThemeWords(theme, season.digests), theme.permalink),
      ),
      ...season.named.map(entryLine),
    ]),
    ...partBlocks(SEASON_PARTS.moved, season.moved.map(entryLine)),
    ...partBlocks(SEASON_PARTS.open, season.open.map(entryLine)),
    ...(season.quotes.length === 0
      ? []
      : [section(joined([mrkdwn`*${SEASON_PARTS.quotes}*`, quoteLines(season.quotes)]))]),
    context(weekBelow(digest)),
    actions([
      button({ text: 'About this digest', actionId: ACTIONS.about, value: digest.channelId }),
    ]),
  ];
  return message(seasonText(digest, season), blocks, { blocksMax, keepLast: 2 });
}

function partBlocks(title: string, lines: readonly Markup[]): readonly MessageBlock[] {
  return lines.length === 0 ? [] : [section(joined([mrkdwn`*${title}*`, ...lines]))];
}

const entryLine = ({ text, permalink }: HappenedEntry): Markup => line(text, permalink);

function line(text: string, permalink: string | null): Markup {
  return permalink === null ? mrkdwn`• ${text}` : mrkdwn`• ${text} ${link(permalink, 'open')}`;
}
