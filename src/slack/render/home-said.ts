import { wordsIn } from '../../core/words/words-in.js';
import type { Words } from '../../core/words/words-model.js';
import { ACTIONS } from '../ids.js';
import { actions, button, type Button, context, section, type ViewBlock } from './blocks.js';
import type { Language, Outcome } from '../../core/model.js';
import { cut } from './cut.js';
import { dayAndTime } from '../../core/time/date-words.js';
import { joined, link, linked, type Markup, mrkdwn } from './safe.js';

export interface SaidItem {
  readonly responseId: string;
  readonly channelName: string;
  readonly text: string;
  readonly saidAt: Date;
  /** In a thread, or through a box. */
  readonly isPrivate: boolean;
  readonly isQuotable: boolean;
  readonly permalink: string | null;
  /** Digests that quote it, oldest first; left out or empty: none does. */
  readonly quotedIn?: readonly { readonly digest: number; readonly permalink: string | null }[];
  /** What its author may say it is about, or said; left out before the channel has met that. */
  readonly outcome?: Outcome | null;
}

export interface SaidPage {
  /** The page of channels, which stays where it is. */
  readonly channelPage?: number;
  readonly said: readonly SaidItem[];
  readonly page: number;
  readonly pages: number;
  readonly zone: string;
  /** The person's own; left out: English. */
  readonly language?: Language | undefined;
}

const SHOWN_MAX = 400;

/** What is kept of a person, a page at a time, each with what they can do about it. */
export function saidBlocks({
  said,
  page,
  pages,
  zone,
  channelPage = 0,
  language,
}: SaidPage): readonly ViewBlock[] {
  const { homeOwn: words } = wordsIn(language);
  if (said.length === 0 && pages <= 1) {
    return [section(words.nothing)];
  }
  return [
    context(words.lead),
    ...(said.some(({ outcome }) => outcome !== undefined) ? [context(words.tags)] : []),
    ...said.flatMap((item) => itemBlocks(item, zone, language)),
    ...pager(page, pages, channelPage, words),
  ];
}

function itemBlocks(
  item: SaidItem,
  zone: string,
  language: Language | undefined,
): readonly ViewBlock[] {
  const { responseId: value, isQuotable, outcome = null } = item;
  const { homeOwn: words, views } = wordsIn(language);
  const how = words.how({
    channel: item.channelName,
    when: dayAndTime(item.saidAt, zone, language),
    isPrivate: item.isPrivate,
    isQuotable,
    outcome: outcome === null ? null : words.outcomes[outcome],
  });
  const about = linked(how, item.permalink, views.seeItThere);
  return [
    section(cut(item.text, SHOWN_MAX)),
    context(about, ...quotedLine(item, words)),
    actions([
      isQuotable
        ? button({ text: words.takeOut, actionId: ACTIONS.takeOut, value })
        : button({ text: words.letQuote, actionId: ACTIONS.putBack, value }),
      button({
        text: words.delete,
        actionId: ACTIONS.deleteResponse,
        value,
        style: 'danger',
        confirm: {
          title: words.deleteTitle,
          text: words.deleteMeans,
          confirm: words.delete,
          deny: words.keep,
        },
      }),
      ...tagButtons(item, words),
    ]),
  ];
}

/** Where it is quoted, each with a link where it stands in Slack. */
function quotedLine({ quotedIn = [] }: SaidItem, words: Words['homeOwn']): readonly Markup[] {
  if (quotedIn.length === 0) return [];
  const digests = quotedIn.map(({ digest, permalink }) => link(permalink, words.digest(digest)));
  return [mrkdwn`${words.quotedIn} ${joined(digests, ', ')}.`];
}

function tagButtons(
  { outcome, responseId: value }: SaidItem,
  words: Words['homeOwn'],
): readonly Button[] {
  if (outcome === undefined) return [];
  if (outcome !== null) {
    return [
      button({
        text: words.notAbout(words.outcomes[outcome]),
        actionId: ACTIONS.tagNothing,
        value,
      }),
    ];
  }
  const tag = (text: string, actionId: string, of: Outcome) =>
    button({ text, actionId, value, label: words.tagLabel(words.outcomes[of]) });
  return [
    tag(words.tagDirection, ACTIONS.tagDirection, 'direction'),
    tag(words.tagAlignment, ACTIONS.tagAlignment, 'alignment'),
    tag(words.tagCommitment, ACTIONS.tagCommitment, 'commitment'),
  ];
}

function pager(
  page: number,
  pages: number,
  channelPage: number,
  words: Words['homeOwn'],
): readonly ViewBlock[] {
  if (pages <= 1) return [];
  const newer = {
    text: words.newer,
    actionId: ACTIONS.homeNewer,
    value: `${page - 1} ${channelPage}`,
  };
  const older = {
    text: words.older,
    actionId: ACTIONS.homeOlder,
    value: `${page + 1} ${channelPage}`,
  };
  return [
    context(words.page(page + 1, pages)),
    actions([...(page > 0 ? [button(newer)] : []), ...(page + 1 < pages ? [button(older)] : [])]),
  ];
}
