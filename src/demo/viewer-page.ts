import { markupAsText, type Names } from './blocks-as-text.js';
import { inShort } from './in-short.js';
import { escapeHtml, messageAsHtml } from './html.js';
import type { SlackMessage } from './slack-events.js';
import { VIEWER_STYLE } from './viewer-style.js';

/** A channel as the emulator holds it: top-level messages, each with its thread. */
export interface ShownChannel {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  /** IANA zone of the people here. */
  readonly zone: string;
  readonly threads: readonly {
    readonly root: SlackMessage;
    readonly replies: readonly SlackMessage[];
  }[];
}

export interface ShownWorkspace {
  readonly name: string;
  readonly botId: string;
  readonly names: Names;
  readonly channels: readonly ShownChannel[];
}

const EMOJI: Readonly<Record<string, string>> = {
  eyes: '👀',
  ear: '👂',
  '+1': '👍',
  heart: '❤️',
  tada: '🎉',
  raised_hands: '🙌',
  white_check_mark: '✅',
  seedling: '🌱',
  ocean: '🌊',
  thinking_face: '🤔',
};

const TITLE_MAX = 44;
const HUES = [8, 32, 88, 150, 186, 214, 258, 290, 330];
const hueOf = (id: string): number =>
  HUES[Buffer.from(id).reduce((sum, byte) => sum + byte, 0) % HUES.length] ?? 0;

const shownAs = (ts: string, zone: string, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...how, timeZone: zone }).format(new Date(Number(ts) * 1000));

const timeOf = (ts: string, zone: string): string =>
  shownAs(ts, zone, { hour: '2-digit', minute: '2-digit' });

const dayOf = (ts: string, zone: string): string =>
  shownAs(ts, zone, { weekday: 'long', day: 'numeric', month: 'long' });

const shortDayOf = (ts: string, zone: string): string =>
  shownAs(ts, zone, { day: 'numeric', month: 'short' });

const anchorOf = ({ ts }: SlackMessage): string => `m${ts.replace('.', '-')}`;

function reactionsHtml(message: SlackMessage): string {
  if (message.reactions.length === 0) return '';
  const all = message.reactions.map(
    ({ name, users }) => `<span>${EMOJI[name] ?? `:${escapeHtml(name)}:`} ${users.length}</span>`,
  );
  return `<div class="reactions">${all.join('')}</div>`;
}

const filesHtml = (message: SlackMessage): string =>
  (message.files ?? []).map((file) => `<p class="file">${escapeHtml(file.name)}</p>`).join('');

function messageHtml(
  message: SlackMessage,
  { names, botId }: ShownWorkspace,
  zone: string,
): string {
  const user = message.user ?? '';
  const name = names.get(user) ?? 'Slack';
  const isOurs = user === botId;
  const edited = message.edited === undefined ? '' : ' <span class="small">(edited)</span>';
  const avatar = isOurs
    ? '<i class="avatar ours">S</i>'
    : `<i class="avatar" style="background:hsl(${hueOf(user)} 45% 45%)">${escapeHtml(name.slice(0, 1))}</i>`;
  return `<article id="${anchorOf(message)}">${avatar}<div class="body"><p class="by"><b>${escapeHtml(name)}</b>${
    isOurs ? '<span class="app">APP</span>' : ''
  } <time>${timeOf(message.ts, zone)}</time></p>${messageAsHtml(message, names)}${filesHtml(message)}${edited}${reactionsHtml(message)}</div></article>`;
}

function repliesHtml(
  replies: readonly SlackMessage[],
  workspace: ShownWorkspace,
  zone: string,
): string {
  if (replies.length === 0) return '';
  const title = replies.length === 1 ? '1 reply' : `${replies.length} replies`;
  const all = replies.map((reply) => messageHtml(reply, workspace, zone)).join('');
  return `<details class="thread" open><summary>${title}</summary>${all}</details>`;
}

function channelHtml(channel: ShownChannel, workspace: ShownWorkspace): string {
  const { zone } = channel;
  let day = '';
  const threads = channel.threads.map(({ root, replies }) => {
    const today = dayOf(root.ts, zone);
    const rule = today === day ? '' : `<h4><span>${today}</span></h4>`;
    day = today;
    return `${rule}${messageHtml(root, workspace, zone)}${repliesHtml(replies, workspace, zone)}`;
  });
  return `<section id="${channel.id}"><h2># ${escapeHtml(channel.name)} <small>${channel.members} members</small></h2>${threads.join('')}</section>`;
}

/** Where our messages of a channel stand on the page. */
function contentsHtml({ threads, zone }: ShownChannel, { names, botId }: ShownWorkspace): string {
  const ours = threads.filter(({ root }) => root.user === botId);
  const links = ours.map(({ root }) => {
    const title = escapeHtml(inShort(markupAsText(root.text, names), TITLE_MAX));
    return `<a href="#${anchorOf(root)}"><time>${shortDayOf(root.ts, zone)}</time> ${title}</a>`;
  });
  return `<div class="contents">${links.join('')}</div>`;
}

/** The whole workspace on one page that needs nothing from elsewhere; `shown` is the channel to open with. */
export function workspacePage(workspace: ShownWorkspace, shown: ShownChannel | undefined): string {
  const links = workspace.channels.map(
    (channel) =>
      `<a href="/${channel.id}"${channel === shown ? ' class="here"' : ''}># ${escapeHtml(channel.name)}</a>${
        channel === shown ? contentsHtml(channel, workspace) : ''
      }`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(shown?.name ?? workspace.name)} · Soundings demo</title><style>${VIEWER_STYLE}</style></head>
<body>
<nav><h1>${escapeHtml(workspace.name)}</h1>${links.join('')}<p class="note">A workspace of the demo: made-up people, read back from the Slack emulator. You can look, not write.</p></nav>
<main>${shown === undefined ? '' : channelHtml(shown, workspace)}</main>
</body>
</html>
`;
}
