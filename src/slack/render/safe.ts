/** Text with Slack's markup. Only `mrkdwn`, `link`, `mention` and the like make it; a string is always plain words. */
export interface Markup {
  readonly markup: string;
}

/** What constructors take: a string stands for plain words and can never ping, link or format. */
export type Words = string | Markup;

// Bidi marks and overrides, zero-width and other invisible characters, tag characters. The two joiners are judged apart.
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
// A joiner has meaning inside Arabic and Indic words and inside emoji; anywhere else it only hides.
const IDLE_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]|[\u200C\u200D](?![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}\p{Extended_Pictographic}])/gu;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
// The exact words: @hereward is somebody's name. Underscores may be the end of italics; a cut looks again.
const EVERYBODY = /(?<!@)@+(?=(?:channel|here|everyone)(?!_*[a-z0-9]))/giu;
// What Slack could read as a mention, a channel, a special word or a link.
const TOKEN = /<[@#!]|<[a-z][a-z0-9+.-]*:/iu;

/** The words in NFC, without controls, invisible or direction-changing characters; line ends are `\n`. */
export function visible(words: string): string {
  return words
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINER, '')
    .normalize('NFC');
}

/** `@here`, `@channel` and `@everyone` as mere words. */
export function withoutPings(words: string): string {
  return words.replace(EVERYBODY, '');
}

/** Words for a `plain_text` object: nothing in them reads as a ping, a mention or a link token. */
export function plain(words: string): string {
  const text = withoutPings(visible(words));
  return TOKEN.test(text) ? text.replace(/</gu, '‹').replace(/>/gu, '›') : text;
}

/** Words for use inside `mrkdwn(…)`: escaped as Slack asks for, and unable to ping, mention, link or open a code block. */
export function safe(words: string): string {
  return withoutPings(visible(words))
    .replace(/`{3,}/gu, "'''")
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');
}

/** Words on one line. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/**
 * Markup of ours. As a tag it makes every string put into it safe: mrkdwn`*${title}*`. As a function it takes markup
 * that we wrote ourselves, with `safe(…)` around the words of others.
 */
export function mrkdwn(
  text: string | TemplateStringsArray,
  ...values: readonly (Words | number)[]
): Markup {
  if (typeof text === 'string') return { markup: text };
  const parts = text.map((part, index) => part + markupOf(values[index] ?? ''));
  return { markup: parts.join('') };
}

/** A link with words of ours or theirs; only the words when the address is no http(s) address or too long. */
export function link(url: string | null, words: string): Markup {
  const label = safe(oneLine(words)).replace(/\|/gu, '/');
  return url !== null && isWebAddress(url) ? { markup: `<${url}|${label}>` } : { markup: label };
}

/** Words that end in a link to where they stand; as they are when they stand nowhere. */
export function linked(words: Words, permalink: string | null, label: string): Markup {
  return permalink === null ? mrkdwn`${words}` : mrkdwn`${words} ${link(permalink, label)}`;
}

/** Addresses that may stand in a link or button. */
export function isWebAddress(url: string): boolean {
  return url.length <= 3_000 && /^https?:\/\/[^\s<>|"\p{Cs}]+$/u.test(url);
}

/** Names a person in a message; the id comes from Slack. `somebody` when it is no user id. */
export function mention(slackUserId: string, somebody = 'somebody'): Markup {
  return {
    markup: /^[UW][A-Z0-9]{1,24}$/u.test(slackUserId) ? `<@${slackUserId}>` : safe(somebody),
  };
}

/** Each line as a quotation; the link, when there is one, stands at its end. */
export function quoted(words: string, url: string | null = null, label = 'see it there'): Markup {
  const lines = safe(words.trim()).split(/\n+/u);
  const tail = url !== null && isWebAddress(url) ? ` ${link(url, label).markup}` : '';
  return { markup: `${lines.map((line) => `>${line}`).join('\n')}${tail}` };
}

/** Several pieces of text as one. */
export function joined(parts: readonly Words[], separator = '\n'): Markup {
  return { markup: parts.map(markupOf).join(separator) };
}

/** A sentence of ours with pieces put in where its language has them; strings among these are made safe. */
export function around(
  sentence: (...places: string[]) => string,
  ...pieces: readonly Words[]
): Markup {
  // No text has this character: `visible` takes it out of the pieces, and the sentence is ours.
  const places = pieces.map((_, at) => `\u0000${at}\u0000`);
  const parts = sentence(...places).split('\u0000');
  return joined(
    parts.map((part, at) => (at % 2 === 0 ? part : (pieces[Number(part)] ?? ''))),
    '',
  );
}

/** The markup of words: strings are made safe. */
export function markupOf(words: Words | number): string {
  if (typeof words === 'number') return String(words);
  return typeof words === 'string' ? safe(words) : words.markup;
}
