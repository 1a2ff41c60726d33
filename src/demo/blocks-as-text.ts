import { readBlocks, type Piece, type Words } from './read-blocks.js';

/** Slack ids of people and channels, to the names to show for them. */
export type Names = ReadonlyMap<string, string>;

const WIDTH = 88;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const dateOf = (seconds: string): string =>
  new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' ');

/** Slack's markup as plain words: names for mentions, labels for links, an arrow for a link to a message, no asterisks. */
export function markupAsText(markup: string, names: Names): string {
  const words = markup
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (_, id: string) => `@${names.get(id) ?? id}`)
    .replace(
      /<#(\w+)(?:\|([^>]*))?>/g,
      (_, id: string, name?: string) => `#${name ?? names.get(id) ?? id}`,
    )
    .replace(
      /<!date\^(\d+)\^[^|>]*(?:\|([^>]*))?>/g,
      (_, at: string, or?: string) => or ?? dateOf(at),
    )
    .replace(/<[^|>]+\/archives\/[^|>]+\|[^>]+>/g, '↗')
    .replace(/<([^|>]+)\|([^>]+)>/g, '$2')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/(^|[\s(])\*([^*\n]+)\*(?=$|[\s.,;:!?)])/gm, '$1$2')
    .replace(/(^|[\s(])_([^_\n]+)_(?=$|[\s.,;:!?)])/gm, '$1$2');
  return unescaped(words);
}

/** Breaks at spaces; a longer word keeps its line. Lines that begin with `> ` keep that mark. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const mark = /^>\s?/.test(line) ? '│ ' : '';
    const lines: string[] = [];
    let current = '';
    for (const word of line.replace(/^>\s?/, '').split(' ')) {
      const longer = current === '' ? word : `${current} ${word}`;
      if (current !== '' && mark.length + longer.length > width) {
        lines.push(mark + current);
        current = word;
      } else current = longer;
    }
    return [...lines, mark + current];
  });
}

function linesOf(piece: Piece, names: Names, width: number): string[] {
  const say = ({ text, isMarkup }: Words): string => (isMarkup ? markupAsText(text, names) : text);
  switch (piece.kind) {
    case 'heading': {
      const lines = wrap(say(piece.words), width);
      return [...lines, '─'.repeat(Math.min(width, Math.max(...lines.map((line) => line.length))))];
    }
    case 'text':
      return wrap(say(piece.words), width);
    case 'columns':
      return piece.words.flatMap((words) => wrap(say(words), width));
    case 'small':
      return wrap(piece.words.map(say).join(' · '), width);
    case 'rule':
      return ['· · ·'];
    case 'buttons':
      return wrap(piece.labels.map((label) => `[ ${label} ]`).join(' '), width);
    case 'fold': {
      const inner = piece.pieces.flatMap((each) => linesOf(each, names, width - 2));
      return [`▸ ${say(piece.title)}`, ...inner.map((line) => `  ${line}`)];
    }
    case 'chart':
      return [piece.title, ...piece.lines.flatMap((line) => wrap(line, width))];
  }
}

/** A message as it would be read, for a terminal: from its blocks, or from its text where it has none. */
export function messageAsText(
  message: { readonly text: string; readonly blocks?: readonly unknown[] | undefined },
  names: Names,
  width = WIDTH,
): string {
  const pieces = readBlocks(message.blocks ?? []);
  if (pieces.length === 0) return wrap(markupAsText(message.text, names), width).join('\n');
  return pieces.map((piece) => linesOf(piece, names, width).join('\n')).join('\n\n');
}
