const NOISE: readonly RegExp[] = [
  /```[\s\S]*?```/g,
  /<[@#!][^<>\n]{1,200}>/g,
  /<?\bhttps?:\/\/[^\s<>]+>?/g,
  /\bwww\.[^\s<>]+/g,
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{1,80}/gu,
  /:[a-z0-9_+'-]{2,60}:(?!\d)/g,
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu,
  /[\uFE00-\uFE0F\u20E3]/gu,
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/g,
  /[`*~]+/g,
];

/** Without any of these nothing of the above can match: most texts are done with at one glance. */
const MAYBE_NOISE = /[^\t\n\r -~\u00b0-\u024f\u2010-\u2027]|[<@:`*~]|www\./;

/**
 * The text with code blocks, links, mentions, emoji and control characters replaced by spaces of the
 * same length, so that every offset into it is an offset into the original.
 */
export function maskNoise(text: string): string {
  if (!MAYBE_NOISE.test(text)) return text;
  let masked = text;
  for (const pattern of NOISE) {
    masked = masked.replace(pattern, (found) => ' '.repeat(found.length));
  }
  return masked;
}
