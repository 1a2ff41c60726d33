import type { Digest, DigestSeason, HappenedEntry } from '../../core/digest/digest-model.js';
import { seasonLead, seasonText, weekBelow } from '../../core/digest/digest-season-words.js';
import { seasonThemeWords } from '../../core/digest/digest-season-themes.js';
import { wordsIn } from '../../core/words/words-in.js';
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
  const { language } = digest;
  const words = wordsIn(language);
  const { parts, title } = words.season;
  const line = (text: string, permalink: string | null): Markup =>
    permalink === null
      ? mrkdwn`• ${text}`
      : mrkdwn`• ${text} ${link(permalink, words.digest.open)}`;
  const entryLine = ({ text, permalink }: HappenedEntry): Markup => line(text, permalink);
  const blocks: readonly MessageBlock[] = [
    header(title(season.span)),
    section(seasonLead(season, language)),
    ...partBlocks(parts.named, [
      ...season.themes.map((theme) =>
        line(seasonThemeWords(theme, season.digests, language), theme.permalink),
      ),
      ...season.named.map(entryLine),
    ]),
    ...partBlocks(parts.moved, season.moved.map(entryLine)),
    ...partBlocks(parts.open, season.open.map(entryLine)),
    ...(season.quotes.length === 0
      ? []
      : [section(joined([mrkdwn`*${parts.quotes}*`, quoteLines(season.quotes, language)]))]),
    context(weekBelow(digest)),
    actions([
      button({ text: words.digest.about, actionId: ACTIONS.about, value: digest.channelId }),
    ]),
  ];
  return message(seasonText(digest, season), blocks, { blocksMax, keepLast: 2 });
}

function partBlocks(title: string, lines: readonly Markup[]): readonly MessageBlock[] {
  return lines.length === 0 ? [] : [section(joined([mrkdwn`*${title}*`, ...lines]))];
}
