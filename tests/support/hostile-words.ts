import fc from 'fast-check';
import { anyCharacter } from './any-character.js';

const NASTY = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<!subteam^S123|@team>',
  '<@U123ABC>',
  '<@U123ABC|maria>',
  '<#C123|general>',
  '<https://evil.example|click me>',
  '<mailto:a@b.c|mail>',
  'https://evil.example/path?a=1&b=2',
  '@channel',
  '@Here',
  '@@everyone',
  '@\u200Bhere',
  '<\u200B!channel>',
  '<<!channel>>',
  '&lt;!channel&gt;',
  '&amp;lt;',
  '```',
  '*_~`>',
  '\n> quote',
  '\u202Etxt.exe\u202C',
  '\u2066\u2069\u200F',
  '\u0000\u0007\u001B[31m',
  '\uD83D',
  '👩‍👩‍👧‍👦👍🏽',
  'é'.normalize('NFD'),
  'می‌خواهم',
  'שלום עולם',
  'これは長い文です',
  ' | ',
  '|',
  '<',
  '>',
  '&',
  '',
  ' ',
  '\n\n\n',
  'a'.repeat(5_000),
  'word '.repeat(2_000),
  'あ'.repeat(4_000),
  '👍'.repeat(3_000),
  '&'.repeat(3_000),
];

/** Words as the worst of people or fates could write them: tokens, controls, halves of characters, and far too much. */
export const hostileWords: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...NASTY), weight: 3 },
      { arbitrary: fc.string({ unit: anyCharacter, maxLength: 30 }), weight: 1 },
      { arbitrary: fc.lorem({ maxCount: 8 }), weight: 1 },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Everything that a person would see, read off a payload: all its strings, keys that only machines read left out. */
export function visibleStrings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(visibleStrings);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    MACHINE_KEYS.has(key) ? [] : visibleStrings(part),
  );
}

const MACHINE_KEYS = new Set([
  'type',
  'action_id',
  'block_id',
  'callback_id',
  'private_metadata',
  'style',
  'value',
  'url',
]);

/** What in a payload would be active: pings, mentions, channel links, web links, and characters that hide or turn text. */
export function activeParts(value: unknown): readonly string[] {
  const fences = JSON.stringify(value).match(/"type":"mrkdwn","text":"[^"]*```/gu) ?? [];
  const parts = visibleStrings(value).flatMap((text) => [
    ...(text.match(/<[@#!][^>]*>?|<[a-z][a-z0-9+.-]*:[^>]*>?/giu) ?? []),
    ...(text.match(/@(?:channel|here|everyone)\b/giu) ?? []),
    ...(text.match(/[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2060\uFEFF]/gu) ?? []),
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    ...(text.match(/[\u0000-\u0008\u000B-\u001F\u007F]/gu) ?? []),
  ]);
  return [...fences, ...parts];
}
