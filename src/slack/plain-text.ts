import { oneLine, safe, visible, withoutPings } from './render/safe.js';

const TOKEN = /<([@#!][^<>]*|[a-z][a-z0-9+.-]*:[^<>]*)>/giu;
const ADDRESS = /https?:\/\/[^\s<>|]+/giu;
const SENTENCE_END = /(?<![.,;:!?)'"\]])[.,;:!?)'"\]]+$/u;
const FILES_NAMED = 3;

/**
 * Slack's markup as the plain words a person would read: mentions are names that ping nobody, links are their words or
 * else their host, entities are characters, code is its text. Without characters that hide or turn text. `names` by user
 * or channel id; source of the form: https://docs.slack.dev/messaging/formatting-message-text
 */
export function plainWords(mrkdwn: string, names: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of mrkdwn.matchAll(TOKEN)) {
    pieces.push(unescaped(mrkdwn.slice(end, match.index)), wordsOf(match[1] ?? '', names));
    end = match.index + match[0].length;
  }
  pieces.push(unescaped(mrkdwn.slice(end)));
  return typedWords(pieces.join('').replace(/```\n?/gu, ''));
}

/** Words typed into a field of ours, where Slack adds no markup: cleaned in the same way. */
export function typedWords(words: string): string {
  return withoutPings(visible(words))
    .replace(ADDRESS, hostOf)
    .replace(/(?<![ \u00A0])[ \u00A0]+(?=\n|$)/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Ids of people and channels that stand in a message without their names, each once, in order. */
export function mentionedIds(mrkdwn: string): string[] {
  const ids = [...mrkdwn.matchAll(TOKEN)].flatMap(([, body = '']) => {
    const [head = '', words = ''] = body.split('|', 2);
    const isPerson = head.startsWith('@');
    return isPerson || (head.startsWith('#') && words === '') ? [head.slice(1)] : [];
  });
  return [...new Set(ids)];
}

export interface Attached {
  /** Names of files that came with the message; `null` where Slack does not tell. */
  readonly files: readonly (string | null)[];
  /** True when another message was shared along. */
  readonly hasSharedMessage: boolean;
}

/** The markup of a message; one without words gets a note of what was shared, so that the reply is not lost. */
export function markupOrNote(text: string, attached: Attached): string {
  if (text.trim() !== '') return text;
  const { files } = attached;
  if (files.length === 0) return attached.hasSharedMessage ? '[shared message]' : '';
  const named = files.flatMap((name) => {
    const shown = oneLine(visible(name ?? ''))
      .replace(/[[\]]/gu, '')
      .slice(0, 80);
    return shown === '' ? [] : [shown];
  });
  const rest = files.length - Math.min(named.length, FILES_NAMED);
  const list = [...named.slice(0, FILES_NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  const word = files.length === 1 ? 'file' : 'files';
  return named.length === 0 ? `[${word}]` : safe(`[${word}: ${list}]`);
}

function wordsOf(token: string, names: ReadonlyMap<string, string>): string {
  const bar = token.indexOf('|');
  const head = bar < 0 ? token : token.slice(0, bar);
  const words = bar < 0 ? '' : unescaped(token.slice(bar + 1)).trim();
  if (head.startsWith('@')) return `@${oneLine(names.get(head.slice(1)) ?? (words || 'somebody'))}`;
  if (head.startsWith('#')) return `#${oneLine(words || (names.get(head.slice(1)) ?? 'channel'))}`;
  if (head.startsWith('!')) return specialWords(head, words);
  if (words !== '') return words;
  return unescaped(head)
    .replace(ADDRESS, hostOf)
    .replace(/^(?:mailto|tel):/u, '');
}

function specialWords(head: string, words: string): string {
  const kind = head.slice(1).split('^', 1)[0] ?? '';
  if (kind === 'here' || kind === 'channel' || kind === 'everyone') return kind;
  return words || (kind === 'subteam' ? 'a group' : kind);
}

function hostOf(address: string): string {
  const host = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/iu.exec(address)?.[1] ?? address;
  // What ends a sentence is no part of the address.
  const tail = SENTENCE_END.exec(address)?.[0] ?? '';
  return host.replace(/^www\./iu, '').replace(SENTENCE_END, '') + tail;
}

function unescaped(text: string): string {
  return text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
}
