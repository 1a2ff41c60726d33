import type { Language } from '../../core/model.js';
import { dayAndTime } from '../../core/time/date-words.js';
import { wordsIn } from '../../core/words/words-in.js';
import { ACTIONS } from '../ids.js';
import { actions, button, context, section, type ViewBlock } from './blocks.js';
import { cut } from './cut.js';
import { joined, linked, mrkdwn, oneLine } from './safe.js';

/** A question that the person has neither answered nor skipped. */
export interface OpenItem {
  readonly threadId: string;
  readonly channelName: string;
  readonly question: string;
  readonly askedAt: Date;
  readonly permalink: string | null;
}

/** A challenge that is open in one of their channels, or something that is tried there. */
export interface UnderWayItem {
  readonly kind: 'challenge' | 'experiment';
  readonly channelName: string;
  readonly text: string;
  readonly permalink: string | null;
}

const QUESTIONS_SHOWN = 4;
const UNDER_WAY_SHOWN = 8;
const TEXT_MAX = 200;

/** Questions that wait for the person, each with a way to answer; nobody else is told that they wait. */
export function openBlocks(
  items: readonly OpenItem[],
  zone: string,
  language?: Language,
): readonly ViewBlock[] {
  const { home: words } = wordsIn(language);
  return items.slice(0, QUESTIONS_SHOWN).flatMap((item) => {
    const where = words.askedIn(item.channelName, dayAndTime(item.askedAt, zone, language));
    return [
      section(
        joined([
          mrkdwn`*${oneLine(item.question)}*`,
          linked(where, item.permalink, words.answerThere),
        ]),
      ),
      actions([
        button({
          text: words.answerPrivately,
          actionId: ACTIONS.answerPrivately,
          value: item.threadId,
          label: words.answerPrivatelyIn(item.channelName),
        }),
      ]),
    ];
  });
}

/** What is open and what is tried in the person's channels, a line each. */
export function underWayBlocks(
  items: readonly UnderWayItem[],
  language?: Language,
): readonly ViewBlock[] {
  const { home: words, views } = wordsIn(language);
  const lines = items.slice(0, UNDER_WAY_SHOWN).map(({ kind, channelName, text, permalink }) => {
    const said = words.underWayIn[kind](cut(oneLine(text), TEXT_MAX), channelName);
    return linked(mrkdwn`• ${said}`, permalink, views.seeItThere);
  });
  if (lines.length === 0) return [];
  const more = items.length - UNDER_WAY_SHOWN;
  return [section(joined(lines)), ...(more > 0 ? [context(words.moreUnderWay(more))] : [])];
}
