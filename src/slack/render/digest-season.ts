import type { Digest, DigestSeason } from '../../core/digest/digest-model.js';
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
import { happenedPart, quoteLines } from './digest-quote.js';
import { joined, mrkdwn } from './safe.js';

/** The top of every twelfth digest: what was named, what moved, what is still open, in equal room, and a few of the words. */
export function seasonMessage(
  digest: Digest,
  season: DigestSeason,
  blocksMax: number,
): RenderedMessage {
  const { language } = digest;
  const words = wordsIn(language);
  const { parts, title } = words.season;
  const themes = season.themes.map((theme) => ({
    text: seasonThemeWords(theme, season.digests, language),
    permalink: theme.permalink,
  }));
  const blocks: readonly MessageBlock[] = [
    header(title(season.span)),
    section(seasonLead(season, language)),
    ...happenedPart(parts.named, [...themes, ...season.named], language),
    ...happenedPart(parts.moved, season.moved, language),
    ...happenedPart(parts.open, season.open, language),
    ...(season.quotes.length === 0
      ? []
      : [section(joined([mrkdwn`*${parts.quotes}*`, quoteLines(season.quotes, language)]))]),
    context(weekBelow(digest)),
    actions([
      button({ text: words.digest.about, actionId: ACTIONS.about, value: digest.channelId }),
    ]),
  ];
  return message(seasonText(digest, season), blocks, { blocksMax, keepLast: 2, language });
}
