const NOISE: readonly RegExp[] = [
  // A command of the messenger: "/shrug".
  /^\s*\/[\p{L}_-]+(?=\s|$)/u,
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
const MAYBE_NOISE = /[^\t\n\r -~\u00b0-\u024f\u2010-\u2027]|[<@:`*~]|\]\(|^\s*\/|www\./;

/** A link with words to show for its address, in Slack's markup or Markdown's. */
const WORDED_LINK =
  /<(?:https?|mailto):[^\s<>|]{1,2000}\|([^<>\n]{1,300})>|!?\[([^[\]\n]{1,300})\]\((?:https?:|mailto:|\/|\.)[^\s()]{0,2000}\)/g;
/** With fewer of the writer's own words around it, what a link shows is the title of a page. */
const WORDS_AROUND_MIN = 4;

/** Takes out the links that show words: the address of each, and the words too unless they stand in a sentence. */
function maskLinks(text: string): string {
  if (!/<\w|\]\(/.test(text)) return text;
  const around = text.replace(WORDED_LINK, blank);
  if (around === text) return text;
  if ((around.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0) < WORDS_AROUND_MIN) return around;
  return text.replace(WORDED_LINK, (found: string, slack?: string, markdown?: string) => {
    const words = slack ?? markdown ?? '';
    const at = slack === undefined ? found.indexOf('[') + 1 : found.indexOf('|') + 1;
    return blank(found.slice(0, at)) + words + blank(found.slice(at + words.length));
  });
}

const CODE = /```[\s\S]*?```|`[^`\n]{1,400}`/g;
/** Told by its signs, its capitals or its dots: a plain word in backticks is a word with stress. */
const CODE_SIGN = /^```|[^\p{L}\p{M}\s`'’.,!?-]|\.\w|\p{Ll}\p{Lu}|[`\s]--?\w/u;

function maskCode(text: string): string {
  return text.replace(CODE, (found) => (CODE_SIGN.test(found) ? blank(found) : found));
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/**
 * The text with code, links, mentions, commands, emoji and control characters replaced by spaces of the
 * same length, so that every offset into it is an offset into the original.
 */
export function maskNoise(text: string): string {
  if (!MAYBE_NOISE.test(text)) return text;
  let masked = maskLinks(maskCode(text));
  for (const pattern of NOISE) {
    masked = masked.replace(pattern, blank);
  }
  return masked;
}
