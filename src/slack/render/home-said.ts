import { ACTIONS } from '../ids.js';
import { actions, button, context, section, type ViewBlock } from './blocks.js';
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
}

export interface SaidPage {
  readonly said: readonly SaidItem[];
  readonly page: number;
  readonly pages: number;
  readonly zone: string;
}

const SHOWN_MAX = 400;

/** What is kept of a person, a page at a time, each with what they can do about it. */
export function saidBlocks({ said, page, pages, zone }: SaidPage): readonly ViewBlock[] {
  if (said.length === 0 && pages <= 1) {
    return [section('Nothing of yours is kept. Replies in threads of Soundings will stand here.')];
  }
  return [
    context(
      'Only you see this. Taken out of the digest means: still counted, never quoted. Deleted here means gone from Soundings; your message in Slack stays.',
    ),
    ...said.flatMap((item) => itemBlocks(item, zone)),
    ...pager(page, pages),
  ];
}

function itemBlocks(item: SaidItem, zone: string): readonly ViewBlock[] {
  const { responseId: value, isQuotable } = item;
  const when = `#${item.channelName}, ${dayAndTime(item.saidAt, zone)}`;
  const how = item.isPrivate ? 'private' : 'open';
  const quoting = isQuotable ? 'may be quoted' : 'not quoted';
  const about = mrkdwn`${when}; ${how}, ${quoting}${item.permalink === null ? '' : mrkdwn` ${link(item.permalink, 'see it there')}`}`;
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
    ]),
  ];
}

function pager(page: number, pages: number): readonly ViewBlock[] {
  if (pages <= 1) return [];
  const newer = { text: 'Newer', actionId: ACTIONS.homeNewer, value: String(page - 1) };
  const older = { text: 'Older', actionId: ACTIONS.homeOlder, value: String(page + 1) };
  return [
    context(`Page ${page + 1} of ${pages}`),
    actions([...(page > 0 ? [button(newer)] : []), ...(page + 1 < pages ? [button(older)] : [])]),
  ];
}
