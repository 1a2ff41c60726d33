import { ACTIONS } from '../ids.js';
import { actions, button, type Button, context, section, type ViewBlock } from './blocks.js';
import type { Outcome } from '../../core/model.js';
import { cut } from './cut.js';
import { dayAndTime } from '../../core/time/date-words.js';
import { link, mrkdwn } from './safe.js';

export interface SaidItem {
  readonly responseId: string;
  readonly channelName: string;
  readonly text: string;
  readonly saidAt: Date;
  /** In a thread, or through a box. */
  readonly isPrivate: boolean;
  readonly isQuotable: boolean;
  readonly permalink: string | null;
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
}

const SHOWN_MAX = 400;

const TAGS =
  'If you like, say with a tap what it is about: direction (where we go), alignment (how our work fits together) or commitment (what we give to it). A digest may say of which there was much and of which little, never who.';

/** What is kept of a person, a page at a time, each with what they can do about it. */
export function saidBlocks({
  said,
  page,
  pages,
  zone,
  channelPage = 0,
}: SaidPage): readonly ViewBlock[] {
  if (said.length === 0 && pages <= 1) {
    return [section('Nothing of yours is kept. Replies in threads of Soundings will stand here.')];
  }
  return [
    context(
      'Only you see this. Taken out of the digest means: still counted, never quoted. Deleted here means gone from Soundings; your message in Slack stays.',
    ),
    ...(said.some(({ outcome }) => outcome !== undefined) ? [context(TAGS)] : []),
    ...said.flatMap((item) => itemBlocks(item, zone)),
    ...pager(page, pages, channelPage),
  ];
}

function itemBlocks(item: SaidItem, zone: string): readonly ViewBlock[] {
  const { responseId: value, isQuotable } = item;
  const when = `#${item.channelName}, ${dayAndTime(item.saidAt, zone)}`;
  const how = item.isPrivate ? 'private' : 'open';
  const quoting = isQuotable ? 'may be quoted' : 'not quoted';
  const tagged = item.outcome ? `; about ${item.outcome}, as you say` : '';
  const about = mrkdwn`${when}; ${how}, ${quoting}${tagged}${item.permalink === null ? '' : mrkdwn` ${link(item.permalink, 'see it there')}`}`;
  return [
    section(cut(item.text, SHOWN_MAX)),
    context(about),
    actions([
      isQuotable
        ? button({ text: 'Take out of the digest', actionId: ACTIONS.takeOut, value })
        : button({ text: 'Let it be quoted', actionId: ACTIONS.putBack, value }),
      button({
        text: 'Delete',
        actionId: ACTIONS.deleteResponse,
        value,
        style: 'danger',
        confirm: {
          title: 'Delete these words?',
          text: 'They go from Soundings and from posted digests. This cannot be undone.',
          confirm: 'Delete',
          deny: 'Keep',
        },
      }),
      ...tagButtons(item),
    ]),
  ];
}

function tagButtons({ outcome, responseId: value }: SaidItem): readonly Button[] {
  if (outcome === undefined) return [];
  if (outcome !== null) {
    return [button({ text: `Not about ${outcome}`, actionId: ACTIONS.tagNothing, value })];
  }
  return [
    button({ text: 'Direction', actionId: ACTIONS.tagDirection, value, label: 'About direction' }),
    button({ text: 'Alignment', actionId: ACTIONS.tagAlignment, value, label: 'About alignment' }),
    button({
      text: 'Commitment',
      actionId: ACTIONS.tagCommitment,
      value,
      label: 'About commitment',
    }),
  ];
}

function pager(page: number, pages: number, channelPage: number): readonly ViewBlock[] {
  if (pages <= 1) return [];
  const newer = { text: 'Newer', actionId: ACTIONS.homeNewer, value: `${page - 1} ${channelPage}` };
  const older = { text: 'Older', actionId: ACTIONS.homeOlder, value: `${page + 1} ${channelPage}` };
  return [
    context(`Page ${page + 1} of ${pages}`),
    actions([...(page > 0 ? [button(newer)] : []), ...(page + 1 < pages ? [button(older)] : [])]),
  ];
}
