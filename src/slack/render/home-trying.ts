import type { LocalDate } from '../../core/model.js';
import { dateInWords } from '../../core/time/date-words.js';
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
export function tryingBlocks(items: readonly TryingItem[]): readonly ViewBlock[] {
  return items
    .slice(0, SHOWN_MAX)
    .flatMap(({ experimentId, lookOn, ...item }) => [
      section(
        joined([
          mrkdwn`*${oneLine(item.trying)}*`,
          `Expected: ${oneLine(item.expecting)}`,
          `#${item.channelName}, looked at on ${dateInWords(lookOn)}`,
        ]),
      ),
      actions([
        button({ text: 'Say how it went', actionId: ACTIONS.howItWent, value: experimentId }),
      ]),
    ]);
}
