import { type Markup, withoutPings } from './safe.js';

const ELLIPSIS = '…';

/** At most `max` UTF-16 units: cut at a word's end where one is near, never inside a character, with an ellipsis. Cutting makes no ping of a longer word. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 2) return ELLIPSIS.slice(0, Math.max(0, max));
  return `${withoutPings(text.slice(0, placeToCut(text, max - 1)).trimEnd())}${ELLIPSIS}`;
}

/** As `cut`, for markup: never inside an entity, a link or a mention. */
export function cutMarkup(text: Markup, max: number): Markup {
  const { markup } = text;
  if (markup.length <= max) return text;
  let end = placeToCut(markup, max - 1);
  const open = markup.lastIndexOf('<', end - 1);
  if (open >= 0 && !markup.slice(open, end).includes('>')) end = open;
  const entity = markup.lastIndexOf('&', end - 1);
  if (entity >= 0 && end - entity <= 5 && !markup.slice(entity, end).includes(';')) end = entity;
  return { markup: `${withoutPings(markup.slice(0, end).trimEnd())}${ELLIPSIS}` };
}

function placeToCut(text: string, max: number): number {
  const wordEnd = text.slice(0, max + 1).search(/\s\S*$/u);
  // A word end in the second half is near enough; Japanese, or one endless word, has none.
  if (wordEnd > max / 2) return wordEnd;
  let end = max;
  // A character of more than 32 parts is no character that anybody wrote to be read.
  while (end > max - 32 && end > 0 && isInsideCharacter(text, end)) end -= 1;
  return end > 0 && isLowSurrogate(text, end) ? end - 1 : end;
}

/** True when a cut at `index` would part a surrogate pair, or a mark or joiner from what it belongs to. */
function isInsideCharacter(text: string, index: number): boolean {
  if (isLowSurrogate(text, index)) return true;
  const next = String.fromCodePoint(text.codePointAt(index) ?? 0x20);
  const isAddition = /^(?:\p{M}|\p{Emoji_Modifier}|\u200D|\uFE0F)$/u.test(next);
  return isAddition || text[index - 1] === '\u200D';
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
