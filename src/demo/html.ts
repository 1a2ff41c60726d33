import { markupAsText, type Names } from './blocks-as-text.js';
import { readBlocks, type Piece, type Words } from './read-blocks.js';

/** Text made safe to stand in an HTML page or attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Links to messages of this workspace lead to their place on the page; all others show their words only. */
function linkAsHtml(url: string, label: string): string {
  const ts = /\/archives\/\w+\/p(\d{10})(\d{6})/.exec(url);
  const words = escapeHtml(markupAsText(label, new Map()));
  return ts === null ? words : `<a href="#m${ts[1]}-${ts[2]}">${words}</a>`;
}

function inlineHtml(line: string, names: Names): string {
  const parts = line.split(/(<[^>]+>)/g).map((part) => {
    const link = /^<(https?:[^|>]+)(?:\|([^>]*))?>$/.exec(part);
    if (link?.[1] !== undefined) return linkAsHtml(link[1], link[2] ?? link[1]);
    return part.startsWith('<')
      ? `<b class="name">${escapeHtml(markupAsText(part, names))}</b>`
      : part.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  });
  return parts
    .join('')
    .replace(/(^|[\s(])\*([^*\n]+)\*(?=$|[\s.,;:!?)])/g, '$1<b>$2</b>')
    .replace(/(^|[\s(])_([^_\n]+)_(?=$|[\s.,;:!?)])/g, '$1<i>$2</i>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>');
}

/** Slack's markup, which escapes `&`, `<` and `>` itself, as HTML. */
export function markupAsHtml(markup: string, names: Names): string {
  return markup
    .split('\n')
    .map((line) =>
      /^(?:&gt;|>)\s?/.test(line)
        ? `<blockquote>${inlineHtml(line.replace(/^(?:&gt;|>)\s?/, ''), names)}</blockquote>`
        : `${inlineHtml(line, names)}<br>`,
    )
    .join('')
    .replace(/<br>$/, '');
}

const wordsAsHtml = ({ text, isMarkup }: Words, names: Names): string =>
  isMarkup ? markupAsHtml(text, names) : escapeHtml(text).replaceAll('\n', '<br>');

function pieceAsHtml(piece: Piece, names: Names): string {
  const say = (words: Words): string => wordsAsHtml(words, names);
  switch (piece.kind) {
    case 'heading':
      return `<h3>${say(piece.words)}</h3>`;
    case 'text':
      // A quote inside a paragraph would end it and leave empty ones beside.
      return `<div class="words">${say(piece.words)}</div>`;
    case 'columns':
      return `<div class="columns">${piece.words.map((words) => `<div>${say(words)}</div>`).join('')}</div>`;
    case 'small':
      return `<p class="small">${piece.words.map(say).join(' · ')}</p>`;
    case 'rule':
      return '<hr>';
    case 'buttons':
      return `<p class="buttons">${piece.labels.map((label) => `<span>${escapeHtml(label)}</span>`).join('')}</p>`;
    case 'fold':
      return `<details><summary>${say(piece.title)}</summary>${piece.pieces.map((each) => pieceAsHtml(each, names)).join('')}</details>`;
    case 'chart':
      return `<p class="small">${[piece.title, ...piece.lines].map(escapeHtml).join('<br>')}</p>`;
  }
}

/** A message's body as HTML, from its blocks where we know how to show them and from its text elsewhere. */
export function messageAsHtml(
  message: { readonly text: string; readonly blocks?: readonly unknown[] | undefined },
  names: Names,
): string {
  const pieces = readBlocks(message.blocks ?? []);
  return pieces.length === 0
    ? `<div class="words">${markupAsHtml(message.text, names)}</div>`
    : pieces.map((piece) => pieceAsHtml(piece, names)).join('');
}
