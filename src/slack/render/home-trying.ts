import type { Language, LocalDate } from '../../core/model.js';
import { dateInWords } from '../../core/time/date-words.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { actions, button, section, type ViewBlock } from './blocks.js';
import { joined, mrkdwn, oneLine } from './safe.js';

/** Something that the person tries and that nobody has looked at yet. */
export interface TryingItem {
  readonly experimentId: string;
  readonly channelName: string;
  readonly trying: string;
  readonly expecting: string;
  readonly lookOn: LocalDate;
}

const SHOWN_MAX = 6;

/** What the person tries, each with a way to say how it went. */
export function tryingBlocks(
  items: readonly TryingItem[],
  language?: Language,
): readonly ViewBlock[] {
  const words = wordsIn(language).home;
  return items
    .slice(0, SHOWN_MAX)
    .flatMap(({ experimentId, lookOn, ...item }) => [
      section(
        joined([
          mrkdwn`*${oneLine(item.trying)}*`,
          words.expected(oneLine(item.expecting)),
          words.lookedAt(item.channelName, dateInWords(lookOn, language)),
        ]),
      ),
      actions([button({ text: words.sayHow, actionId: ACTIONS.howItWent, value: experimentId })]),
    ]);
}
